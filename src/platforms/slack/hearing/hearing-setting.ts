// What dealing with a delivery takes: who may ask, who answers, and the ways to say it.

import type { Answer } from '../../../chat/platform.ts'
import type { Views } from '../../../chat/views.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Log } from '../../../log.ts'
import type { Directory } from '../../../register/directory.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import type { Voice } from '../saying/part.ts'
import type { Aside } from '../sending/aside.ts'
import type { Outbox } from '../sending/outbox.ts'
import type { Arrival } from '../state/arrival.ts'
import type { Journal } from '../state/journal.ts'
import type { Circle } from './admission.ts'
import type { People } from './people.ts'
import type { InTime } from './in-time.ts'
import type { InTurn } from './in-turn.ts'
import type { KnownCommand } from './only-reads.ts'

export interface HearingSetting {
  readonly answer: Answer
  readonly views: Views
  readonly journal: Journal
  /** Resolves once what the journal holds is durable. */
  readonly save: () => Promise<void>
  /** Resolves once an arrival that the journal holds is durable. */
  readonly keep: (arrival: Arrival) => Promise<void>
  readonly circle: Circle
  readonly web: Pick<SlackWeb, 'openView' | 'publishHome'>
  readonly aside: Aside
  readonly people: People
  readonly outbox: Pick<Outbox, 'wake'>
  readonly inTurn: InTurn
  readonly commands: readonly KnownCommand[]
  readonly directory: Directory
  readonly commandPrefix: string
  readonly voice: Voice
  readonly timezone: string
  readonly words: Words
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** The bot's own user id, once it is known. */
  readonly self: () => string | undefined
  /** Resolves to nothing when `promise` takes longer than an acknowledgement may. */
  readonly inTime: InTime
}
