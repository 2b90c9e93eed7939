// Time that runs many times as fast as the machine's, for waits of minutes and hours that a test lives through.

import { setTimeout as resolveAfter } from 'node:timers/promises'

import { systemClock } from '../../../src/clock.ts'
import type { Pause } from '../../../src/platforms/pacing/pause.ts'

const machine = systemClock('Europe/Paris')

export class HastyTime {
  readonly #speed: number
  readonly #start: Temporal.Instant
  #shift = 0

  /** A second of the machine's is so many of these, since `start`. */
  constructor(speed: number, start: Temporal.Instant = machine.now()) {
    this.#speed = speed
    this.#start = start
  }

  /** Sets the clock on, or back with less than nothing, by so many milliseconds. */
  set(milliseconds: number): void {
    this.#shift += milliseconds
  }

  readonly now = (): Temporal.Instant => {
    const passed = this.#start.until(machine.now()).total('milliseconds') * this.#speed
    return this.#start.add({ milliseconds: Math.round(passed + this.#shift) })
  }

  readonly pause: Pause = (milliseconds, signal) =>
    resolveAfter(milliseconds / this.#speed, undefined, { signal }).catch(() => undefined)
}
