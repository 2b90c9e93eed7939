// Saves what need not be durable at once, a moment later, together with whatever else changed by then.

import type { Log } from '../../../log.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import type { SlackState } from './slack-state.ts'

/** In milliseconds. */
const restBeforeSaving = 1_000

export interface SavingSetting {
  readonly state: SlackState
  readonly log: Log
  /** Given up when the platform stops: what waits is saved then. */
  readonly signal: AbortSignal
  readonly pause?: Pause
}

export class Saving {
  readonly #setting: SavingSetting
  #waiting: Promise<void> | undefined

  constructor(setting: SavingSetting) {
    this.#setting = setting
  }

  /** That something is over need not be durable at once; a process that dies much later must not begin it again. */
  soon(): void {
    const { signal, pause = realPause } = this.#setting
    this.#waiting ??= pause(restBeforeSaving, signal).then(() => {
      this.#waiting = undefined
      return this.now()
    })
  }

  /** Nobody waits for it to succeed: what is not saved is found out again by a later process. */
  async now(): Promise<void> {
    const { state, log } = this.#setting
    await state.save().catch((error: unknown) => log.error('state not saved', { error }))
  }
}
