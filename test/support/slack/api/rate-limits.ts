// How many calls Slack takes: tiers for each method and workspace, about one message a second in a channel.

import type { EmulatorClock } from '../clock.ts'
import type { Contract } from '../reference/contract.ts'

/** Calls a minute. Source: Slack's page on rate limits. */
const perMinute = { 1: 1, 2: 20, 3: 50, 4: 100 } as const

/** Messages that a channel takes at once before the one a second applies. Slack says "short bursts", without a number. */
const burst = 3

export class RateLimits {
  readonly #clock: EmulatorClock
  readonly #calls = new Map<string, number[]>()
  /** Off unless a test is about them: everything is let through. */
  isStrict = false

  constructor(clock: EmulatorClock) {
    this.#clock = clock
  }

  /** Seconds to wait before this call would be taken; nothing when it is. */
  refuse(method: string, tier: Contract['tier'], channel: string): number | undefined {
    if (!this.isStrict) return undefined
    return tier === 'special'
      ? this.#count(`${method} ${channel}`, burst, burst * 1000)
      : this.#count(method, perMinute[tier], 60_000)
  }

  #count(key: string, most: number, within: number): number | undefined {
    const now = this.#clock.now()
    const recent = (this.#calls.get(key) ?? []).filter((at) => now - at < within)
    this.#calls.set(key, recent)
    const [oldest] = recent
    if (recent.length >= most && oldest !== undefined) return Math.max(1, Math.ceil((oldest + within - now) / 1000))
    recent.push(now)
    return undefined
  }
}
