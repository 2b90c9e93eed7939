// Waiting for something to become true, woken by every change of the emulator rather than by the time.

import { EventEmitter, once } from 'node:events'

/** Real milliseconds after which a test has waited in vain, and had better be told for what. */
const patience = 30_000

export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0)

  /** Something happened: whoever waits looks again. */
  announce(): void {
    this.#emitter.emit('change')
  }

  /**
   * Resolves with the first value of `look` that is neither undefined nor false, now or after a change.
   * Rejects, with `what` in its message, after half a minute.
   */
  async until<Value>(look: () => Value | undefined | false, what = 'what was waited for'): Promise<Value> {
    const signal = AbortSignal.timeout(patience)
    for (;;) {
      const found = look()
      if (found !== undefined && found !== false) return found
      try {
        await once(this.#emitter, 'change', { signal })
      } catch (error) {
        throw new Error(`${what} did not happen`, { cause: error })
      }
    }
  }
}
