// Those who wait until a post is made, and what becomes of their waiting.

import type { MessageKey } from '../../register/ids.ts'

/** A post that could not be made. */
export class PostRefused extends Error {
  override name = 'PostRefused' as const
}

const notYet = 'stopped before the post was made'

export class AwaitedPosts {
  readonly #waiters = new Map<MessageKey, PromiseWithResolvers<void>>()
  /** Given up when the platform stops. */
  readonly #signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** Resolves when all of a post is made; throws {@link PostRefused}, or another error at a stop. */
  untilMade(key: MessageKey): Promise<void> {
    if (this.#signal.aborted) return Promise.reject(new Error(notYet))
    const waiter = this.#waiters.get(key) ?? Promise.withResolvers<void>()
    this.#waiters.set(key, waiter)
    return waiter.promise
  }

  noteMade(key: MessageKey): void {
    this.#waiters.get(key)?.resolve()
    this.#waiters.delete(key)
  }

  /** `why` is for the log. */
  noteRefused(key: MessageKey, why: string): void {
    this.#waiters.get(key)?.reject(new PostRefused(why))
    this.#waiters.delete(key)
  }

  /** Whoever waits learns that the post is not made yet. It stays in the journal, for the next start. */
  abandon(): void {
    for (const { reject } of this.#waiters.values()) reject(new Error(notYet))
    this.#waiters.clear()
  }
}
