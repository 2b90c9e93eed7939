// Calls to the server, no faster than it likes: so many a second, a few at once after a rest, none while it asks to wait.

import { type Pause, pause as realPause } from './pause.ts'

/** Calls that may go at once after a rest. Source: Synapse's own default for messages. */
const burst = 10

/** The clock may be set meanwhile: it is read again at least so often, in milliseconds. */
const longestSleep = 60_000

export class TokenBucket {
  readonly #perMillisecond: number
  readonly #now: () => number
  readonly #signal: AbortSignal
  readonly #pause: Pause
  #tokens: number = burst
  #filledAt: number
  #pausedUntil = 0
  #turn: Promise<void> = Promise.resolve()

  /** `now` in milliseconds. Waiting ends with an error when `signal` is given up. */
  constructor(perSecond: number, now: () => number, signal: AbortSignal, pause: Pause = realPause) {
    this.#perMillisecond = perSecond / 1000
    this.#now = now
    this.#signal = signal
    this.#pause = pause
    this.#filledAt = now()
  }

  /** Resolves when one more call may be made, in the order in which it was asked. */
  take(): Promise<void> {
    const turn = this.#turn.then(() => this.#wait())
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Whether a call that nobody waits for may be made: most of what may go at once is still there. */
  get isRested(): boolean {
    this.#fill()
    return this.#pausedUntil <= this.#now() && this.#tokens >= burst / 2
  }

  /** The server asked to wait so long: then one call, and the others at their pace. */
  pauseFor(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + milliseconds)
  }

  async #wait(): Promise<void> {
    for (;;) {
      this.#signal.throwIfAborted()
      this.#fill()
      const held = this.#pausedUntil - this.#now()
      if (held <= 0 && this.#tokens >= 1) {
        this.#tokens -= 1
        return
      }
      const missing = (1 - this.#tokens) / this.#perMillisecond
      await this.#pause(Math.min(Math.ceil(Math.max(held, missing, 1)), longestSleep), this.#signal)
      if (held <= 0) continue
      // A pause that was asked for is no rest: what piled up in it would be refused as well.
      this.#fill()
      this.#tokens = Math.min(this.#tokens, 1)
    }
  }

  #fill(): void {
    const now = this.#now()
    // A clock set back must not empty the bucket, nor hold a pause up for as long.
    if (now < this.#filledAt)
      this.#pausedUntil = Math.min(this.#pausedUntil, now + (this.#pausedUntil - this.#filledAt))
    const elapsed = Math.max(0, now - this.#filledAt)
    this.#tokens = Math.min(burst, this.#tokens + elapsed * this.#perMillisecond)
    this.#filledAt = now
  }
}
