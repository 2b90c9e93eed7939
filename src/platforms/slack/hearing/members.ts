// Who belongs to which configured channel, asked of Slack now and then: slash commands come from anywhere.

import type { Log } from '../../../log.ts'
import type { RoomId } from '../../../register/ids.ts'
import { roomOf } from '../state/arrival.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { SlackWeb } from '../connection/slack-web.ts'

export interface MembersSetting {
  /** As Slack names them: `C…`. */
  readonly channels: readonly string[]
  readonly web: Pick<SlackWeb, 'members'>
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Known for so long without asking again, in milliseconds. */
const freshFor = 600_000

/** Somebody who is in no channel may just have joined one: asked again, but not more often than this. */
const askedAgainAfter = 30_000

/** Slack could not tell this once. Source: the errors of `conversations.members`. */
const momentary = 'fetch_members_failed'

const isShutOut = (error: unknown): boolean =>
  error instanceof CallFailed && error.fault.kind === 'refused' && error.fault.error !== momentary

interface Known {
  readonly users: ReadonlySet<string>
  readonly askedAt: number
}

export class Members {
  readonly #setting: MembersSetting
  readonly #known = new Map<string, Known>()
  readonly #asking = new Map<string, Promise<void>>()

  constructor(setting: MembersSetting) {
    this.#setting = setting
  }

  /** The configured channels that a person is in. What Slack does not tell counts as none. */
  async roomsOf(user: string): Promise<readonly RoomId[]> {
    await this.#ask(freshFor)
    if (!this.#isSomewhere(user)) await this.#ask(askedAgainAfter)
    return this.#setting.channels.filter((channel) => this.#isIn(user, channel)).map(roomOf)
  }

  #isIn(user: string, channel: string): boolean {
    return this.#known.get(channel)?.users.has(user) === true
  }

  #isSomewhere(user: string): boolean {
    return this.#setting.channels.some((channel) => this.#isIn(user, channel))
  }

  /** Asks about the channels that were not asked about for so long. */
  async #ask(age: number): Promise<void> {
    const now = this.#setting.now()
    await Promise.all(
      this.#setting.channels
        .filter((channel) => Math.abs(now - (this.#known.get(channel)?.askedAt ?? -Infinity)) >= age)
        .map((channel) => this.#askOnce(channel)),
    )
  }

  #askOnce(channel: string): Promise<void> {
    const asking = this.#asking.get(channel) ?? this.#askNow(channel).finally(() => this.#asking.delete(channel))
    this.#asking.set(channel, asking)
    return asking
  }

  async #askNow(channel: string): Promise<void> {
    const { web, log, now } = this.#setting
    const askedAt = now()
    try {
      this.#known.set(channel, { users: new Set(await web.members(channel)), askedAt })
    } catch (error) {
      log.warn('members of a channel not known', { channel, error })
      // Whoever was in it a moment ago still counts, but not where the bot is let in no more.
      const users = (isShutOut(error) ? undefined : this.#known.get(channel)?.users) ?? new Set()
      this.#known.set(channel, { users, askedAt: askedAt - freshFor + askedAgainAfter })
    }
  }
}
