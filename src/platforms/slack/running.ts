// What runs between a start and a stop: the connection, what it hears with, what is to be said and kept up to date.

import type { Answer } from '../../chat/platform.ts'
import type { Views } from '../../chat/views.ts'
import type { EntryId } from '../../register/ids.ts'
import { pause as realPause } from '../pacing/pause.ts'
import { connect } from './connection/connect.ts'
import type { Connection } from './connection/connection.ts'
import type { Delivery } from './connection/delivery.ts'
import type { Identity } from './connection/slack-web.ts'
import { Circle } from './hearing/admission.ts'
import { Hearing } from './hearing/hearing.ts'
import { inTimeOf } from './hearing/in-time.ts'
import { InTurn } from './hearing/in-turn.ts'
import { Members } from './hearing/members.ts'
import { People } from './hearing/people.ts'
import { Posting } from './posting.ts'
import { Aside } from './sending/aside.ts'
import { Outbox } from './sending/outbox.ts'
import { Refresh } from './sending/refresh.ts'
import type { SlackSetting } from './setting.ts'
import { Saving } from './state/saving.ts'
import type { SlackState } from './state/slack-state.ts'
import { asSlash, voiceOf } from './voice.ts'

export interface RunningSetting extends SlackSetting {
  readonly state: SlackState
  readonly answer: Answer
  readonly views: Views
  /** Given up by {@link Running.stop}. */
  readonly stopping: AbortController
}

/** An acknowledgement must be there after three seconds: what takes longer is said after it. In milliseconds. */
const patience = 2_000

const prefix = 'slack:'

export class Running {
  readonly #setting: RunningSetting
  readonly #connection: Connection
  readonly #outbox: Outbox
  readonly #refresh: Refresh
  readonly #hearing: Hearing
  readonly #saving: Saving
  /** Digests, and words to one person. */
  readonly posting: Posting
  #identity: Identity | undefined

  constructor(given: RunningSetting) {
    const voice = voiceOf(given)
    const setting = { ...given, ...asSlash(given, voice.slashOf) }
    this.#setting = setting
    const { state, conduct, rooms, pause = realPause } = setting
    const { signal } = setting.stopping
    const { journal } = state
    const now = () => setting.now().epochMilliseconds
    const save = () => state.save()
    this.#saving = new Saving({ ...setting, signal })
    const deal = (delivery: Delivery) => this.#hearing.hear(delivery).finally(() => this.#saving.soon())
    this.#connection = connect({ ...setting, deal })
    const { web } = this.#connection
    this.#refresh = new Refresh({ ...setting, signal, journal, web, voice, now })
    this.#outbox = new Outbox({ ...setting, signal, journal, web, save, now, onSaid: () => this.#refresh.wake() })
    this.posting = new Posting({ ...setting, signal, journal, web, voice, now, outbox: this.#outbox })
    const { slashOf } = voice
    const aside = new Aside({ ...setting, slashOf, signal, journal, web, outbox: this.#outbox, now })
    const channels = rooms.map((room) => room.slice(prefix.length))
    const members = new Members({ ...setting, channels, web, now })
    this.#hearing = new Hearing({
      ...setting,
      journal,
      save,
      keep: (arrival) => state.keep(arrival),
      web,
      aside,
      people: new People({ ...setting, web }),
      voice,
      commandPrefix: conduct.commandPrefix,
      outbox: this.#outbox,
      inTurn: new InTurn(),
      circle: new Circle({ ...setting, members, teams: () => this.#teams() }),
      self: () => this.#identity?.userId,
      inTime: inTimeOf({ patience, pause, signal }),
    })
  }

  async start(): Promise<void> {
    const { log } = this.#setting
    this.#connection.identity.then(
      (identity) => this.#connected(identity),
      (error: unknown) => log.error('Slack did not say who Vigie is', { error }),
    )
    await this.#connection.start()
  }

  /** Waits for what is under way no longer than `longest`; what is left waits in the saved state. */
  async stop(longest: Promise<unknown>): Promise<void> {
    await Promise.race([longest, this.#connection.stop()])
    this.#setting.stopping.abort()
    await Promise.race([longest, Promise.all([this.#outbox.settled(), this.#refresh.settled()])])
    this.#outbox.abandon()
    await this.#saving.now()
  }

  /** Entries changed, wherever it was done: posted lists follow. */
  follow(ids: readonly EntryId[]): void {
    this.#setting.state.journal.touch(ids)
    this.#saving.soon()
    this.#refresh.wake()
  }

  /** None before Slack has said who the bot is: nothing is heard then. */
  #teams(): readonly string[] {
    const { teamId, enterpriseId } = this.#identity ?? {}
    return [teamId, enterpriseId].filter((id) => id !== undefined)
  }

  /** What an earlier process left is answered and said once Slack knows the bot. */
  #connected(identity: Identity): void {
    const { log } = this.#setting
    this.#identity = identity
    this.#outbox.start()
    this.#refresh.wake()
    const resuming = this.#hearing.resume().finally(() => this.#saving.soon())
    resuming.catch((error: unknown) => log.error('earlier messages not answered', { error }))
  }
}
