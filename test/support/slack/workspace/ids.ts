// Identifiers shaped as Slack's, in the order in which they are given.

import { randomBytes, randomUUID } from 'node:crypto'

export class Ids {
  #last = 0
  #lastMicrosecond = 0

  /** `C0000000001`: a prefix and ten characters. */
  next(prefix: string): string {
    this.#last += 1
    return `${prefix}${this.#last.toString(36).toUpperCase().padStart(10, '0')}`
  }

  /** `1700000000.000001`: no two messages have the same, and a later one is greater. */
  timestamp(now: number): string {
    this.#lastMicrosecond = Math.max(now * 1000, this.#lastMicrosecond + 1)
    const text = String(this.#lastMicrosecond).padStart(16, '0')
    return `${text.slice(0, -6)}.${text.slice(-6)}`
  }

  /** `13.31.0123abcd…`. */
  trigger(): string {
    this.#last += 1
    return `${this.#last}.31.${randomBytes(16).toString('hex')}`
  }

  uuid(): string {
    return randomUUID()
  }

  /** What cannot be guessed: part of an address. */
  secret(): string {
    return randomBytes(12).toString('base64url')
  }
}
