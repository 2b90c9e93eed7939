// Vigie on Slack: one app in its workspace's channels, that answers each command once and posts each digest once.

import { setTimeout as pause } from 'node:timers/promises'

import type { Answer, Platform } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Views } from '../../chat/views.ts'
import { type EntryId, type MessageKey, messageKey, type RoomId, type UserId } from '../../register/ids.ts'
import { Running } from './running.ts'
import type { SlackSetting } from './setting.ts'
import { SlackState } from './state/slack-state.ts'

/** How long a stop waits for what is under way, in milliseconds; the rest is kept for the next start. */
const longestStop = 4_000

const prefix = 'slack:'

export class SlackPlatform implements Platform {
  readonly name = 'slack' as const
  readonly #setting: SlackSetting
  #running: Running | undefined

  constructor(setting: SlackSetting) {
    this.#setting = setting
  }

  /** Slack may be away: then it is tried until it is there. Throws a UserError when the access cannot be right. */
  async start(answer: Answer, views: Views): Promise<void> {
    const state = await SlackState.load(this.#setting.kept)
    const running = new Running({ ...this.#setting, state, answer, views, stopping: new AbortController() })
    this.#running = running
    await running.start()
  }

  async stop(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.stop(pause(longestStop, undefined, { ref: false }))
  }

  /** Resolves when the message is in the channel, which may be after Slack comes back. */
  async post(room: RoomId, reply: Reply, key: MessageKey): Promise<void> {
    await this.#started().posting.post(room.slice(prefix.length), reply, key)
  }

  /** In their direct conversation with the bot, which Slack makes when there is none. */
  async tell(user: UserId, reply: Reply, key: MessageKey): Promise<void> {
    await this.#started().posting.tell(user.slice(prefix.length), reply, messageKey(`${key}/${user}`))
  }

  follow(ids: readonly EntryId[]): void {
    this.#running?.follow(ids)
  }

  #started(): Running {
    if (this.#running === undefined) throw new Error('the platform is not started')
    return this.#running
  }
}
