// Vigie on Matrix: one account in its rooms, encrypted or not, that answers each message once and posts each digest once.

// First: what it silences takes its logger when it loads.
import './connection/quiet-sdk.ts'

import { setTimeout as pause } from 'node:timers/promises'

import type { Answer, Platform } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import { UserError } from '../../errors.ts'
import { type MessageKey, messageKey, type RoomId, type UserId } from '../../register/ids.ts'
import { Running } from './running.ts'
import type { MatrixSetting } from './setting.ts'
import { MatrixState } from './connection/matrix-state.ts'

/** How long a stop waits for what is under way, in milliseconds; the rest is kept for the next start. */
const longestStop = 3_000

export class MatrixPlatform implements Platform {
  readonly name = 'matrix' as const
  readonly #setting: MatrixSetting
  readonly #stopping = new AbortController()
  #running: Running | undefined

  constructor(setting: MatrixSetting) {
    this.#setting = setting
  }

  /**
   * Resolves once the state is read: the homeserver may be away, and others must
   * not wait for it. Throws a UserError when the account was not set up.
   */
  async start(answer: Answer): Promise<void> {
    const state = await MatrixState.load(this.#setting.kept)
    if (state === undefined) throw new UserError((words) => words.matrixAccount.session.notSetUp)
    this.#running = new Running({ ...this.#setting, state, answer, signal: this.#stopping.signal })
    this.#running.start()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running?.stop(pause(longestStop, undefined, { ref: false }))
    this.#running = undefined
  }

  /** Resolves when the message is in the room, which may be after the homeserver comes back. */
  async post(room: RoomId, reply: Reply, key: MessageKey): Promise<void> {
    await this.#started().post(room.slice('matrix:'.length), reply, key)
  }

  /** In their direct room with Vigie, which is made when there is none. */
  async tell(user: UserId, reply: Reply, key: MessageKey): Promise<void> {
    await this.#started().tell(user.slice('matrix:'.length), reply, messageKey(`${key}/${user}`))
  }

  #started(): Running {
    if (this.#running === undefined) throw new Error('the platform is not started')
    return this.#running
  }
}
