// A clock that moves only when somebody waits, so that tests see every wait and wait for nothing.

import type { Pause } from '../../../src/platforms/pacing/pause.ts'

export class FakeTime {
  now: number
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = []
  #sleepers: { readonly until: number; wake(): void }[] = []
  #isDue = false

  constructor(now = 1_000_000) {
    this.now = now
  }

  readonly read = (): number => this.now

  /** Time goes on to the first sleeper's hour once everything that can run has run. */
  readonly pause: Pause = (milliseconds, signal) => {
    if (signal.aborted) return Promise.resolve()
    this.waits.push(milliseconds)
    return new Promise((resolve) => {
      const sleeper = { until: this.now + milliseconds, wake: resolve }
      this.#sleepers.push(sleeper)
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper)
        resolve()
      })
      this.#goOn()
    })
  }

  #goOn(): void {
    if (this.#isDue) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      const next = this.#sleepers.toSorted((a, b) => a.until - b.until)[0]
      if (next === undefined) return
      this.#sleepers = this.#sleepers.filter((other) => other !== next)
      this.now = Math.max(this.now, next.until)
      next.wake()
      if (this.#sleepers.length > 0) this.#goOn()
    })
  }
}
