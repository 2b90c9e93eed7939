// The emulator's time: the machine's, plus what a test adds to it, so that three seconds or half an hour pass at once.

import { systemClock } from '../../../src/clock.ts'

interface Alarm {
  readonly at: number
  readonly ring: () => void
  readonly timer: NodeJS.Timeout | undefined
}

const machine = systemClock('Europe/Paris')

export class EmulatorClock {
  readonly #stoodStillAt: number | undefined
  readonly #alarms = new Set<Alarm>()
  #ahead = 0

  /** A clock that stands still moves by `advance` alone: nothing in it depends on how fast the machine is. */
  constructor(standsStill: boolean) {
    this.#stoodStillAt = standsStill ? machine.now().epochMilliseconds : undefined
  }

  /** Milliseconds since 1970. */
  now(): number {
    return (this.#stoodStillAt ?? machine.now().epochMilliseconds) + this.#ahead
  }

  /** Calls back after so many milliseconds, waited for or added; returns how to give it up. */
  after(milliseconds: number, ring: () => void): () => void {
    const timer =
      this.#stoodStillAt === undefined ? setTimeout(() => this.#ring(alarm), milliseconds).unref() : undefined
    const alarm: Alarm = { at: this.now() + milliseconds, ring, timer }
    this.#alarms.add(alarm)
    return () => this.#forget(alarm)
  }

  /** Resolves after so many milliseconds, waited for or added. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.after(milliseconds, resolve))
  }

  /** Lets so many milliseconds pass; what was due meanwhile happens in its order. */
  advance(milliseconds: number): void {
    const end = this.now() + milliseconds
    for (;;) {
      const next = [...this.#alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.#ahead += Math.max(0, next.at - this.now())
      this.#ring(next)
    }
    this.#ahead += Math.max(0, end - this.now())
  }

  /** Nothing rings any more. */
  stop(): void {
    for (const alarm of this.#alarms) this.#forget(alarm)
  }

  #ring(alarm: Alarm): void {
    if (!this.#alarms.has(alarm)) return
    this.#forget(alarm)
    alarm.ring()
  }

  #forget(alarm: Alarm): void {
    clearTimeout(alarm.timer)
    this.#alarms.delete(alarm)
  }
}
