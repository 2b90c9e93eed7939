// What the parts of the emulator share: the time, the workspace, the faults asked for, and what was called.

import { AnswerAddresses } from './answer-addresses.ts'
import { RateLimits } from './api/rate-limits.ts'
import { Changes } from './changes.ts'
import { EmulatorClock } from './clock.ts'
import type { Courier } from './delivery/courier.ts'
import { Events } from './delivery/events.ts'
import { HttpFaults } from './faults.ts'
import type { Json } from './json.ts'
import { Link } from './link/link.ts'
import { Triggers } from './triggers.ts'
import { Workspace } from './workspace/workspace.ts'

/** A call that reached the emulator, whatever became of it. */
export interface RecordedCall {
  /** `chat.postMessage`, or `response_url`, or `upload`. */
  readonly method: string
  readonly args: Json
  /** Milliseconds since 1970. */
  readonly at: number
  /** What Slack made of it; nothing when it was not carried out. */
  readonly answer?: Json
}

export interface WorldSetting {
  readonly standsStill?: boolean
  /** Looks at a completed file that still find it unfinished. */
  readonly filesLag?: number
}

export class World {
  readonly clock: EmulatorClock
  readonly changes = new Changes()
  readonly workspace: Workspace
  readonly triggers: Triggers
  readonly rates: RateLimits
  readonly faults = new HttpFaults()
  readonly answerAddresses: AnswerAddresses
  readonly link: Link
  readonly events: Events
  /** The way to the app: sockets, unless it listens by itself. */
  courier: Courier
  readonly calls: RecordedCall[] = []
  /** What went wrong in the emulator itself. */
  readonly ownFaults: unknown[] = []
  filesLag: number
  /** Both addresses are known once the emulator listens. */
  httpUrl = ''
  socketUrl = ''

  constructor({ standsStill = false, filesLag = 0 }: WorldSetting) {
    this.clock = new EmulatorClock(standsStill)
    this.workspace = new Workspace(this.clock, this.changes)
    this.triggers = new Triggers(this.clock, this.workspace.ids)
    this.rates = new RateLimits(this.clock)
    this.answerAddresses = new AnswerAddresses(this)
    this.link = new Link(this)
    this.courier = this.link
    this.events = new Events(this)
    this.filesLag = filesLag
  }

  record(call: Omit<RecordedCall, 'at'>): void {
    this.calls.push({ ...call, at: this.clock.now() })
    this.changes.announce()
  }
}
