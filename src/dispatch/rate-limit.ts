// Keeps one person from flooding the register: so many changing commands in so many seconds, then a word about it.

import type { UserId } from '../register/ids.ts'

const most = 20
const windowMilliseconds = 10_000

/** Remembers, per person, the instants of the last changing commands. */
export class RateLimit {
  readonly #recent = new Map<UserId, number[]>()

  /** Whether the person may go on; counts the command when they may. */
  allows(user: UserId, at: Temporal.Instant): boolean {
    const now = at.epochMilliseconds
    const recent = (this.#recent.get(user) ?? []).filter(
      // A clock set back must not hold anybody up until it catches up.
      (instant) => instant > now - windowMilliseconds && instant <= now,
    )
    if (recent.length >= most) return false
    recent.push(now)
    this.#recent.set(user, recent)
    if (this.#recent.size > 10_000) this.#forgetIdle(now)
    return true
  }

  #forgetIdle(now: number): void {
    for (const [user, instants] of this.#recent)
      if ((instants.at(-1) ?? 0) <= now - windowMilliseconds) this.#recent.delete(user)
  }
}
