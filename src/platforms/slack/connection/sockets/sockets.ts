// Two sockets, so that one is there while Slack renews the other: each delivery comes over one of them.

import type { Readiness } from '../connection.ts'
import { Seat, type SeatSetting } from './seat.ts'

export class Sockets {
  readonly #setting: SeatSetting
  readonly #seats: readonly [Seat, Seat]
  /** Resolves when it was given up, or there is no hope; rejects for a fault of the program only. */
  readonly ended: Promise<void>

  constructor(setting: SeatSetting) {
    this.#setting = setting
    this.#seats = [new Seat(setting), new Seat(setting)]
    this.ended = this.#keep()
  }

  /** Resolves once it is known whether a socket can be opened now. */
  get tried(): Promise<void> {
    return this.#seats[0].tried
  }

  get readiness(): Readiness {
    if (this.#seats.some(({ isOpen }) => isOpen)) return 'ready'
    return this.#seats.some(({ isRefused }) => isRefused) ? 'refused' : 'reconnecting'
  }

  /** To be called once the signal is given up. */
  async close(): Promise<void> {
    await Promise.all(this.#seats.map((seat) => seat.close()))
    await this.ended.catch(() => undefined)
  }

  async #keep(): Promise<void> {
    const { rhythm, pause, signal } = this.#setting
    const [first, second] = this.#seats
    const kept = first.keep()
    await first.tried
    await pause(rhythm.stagger, signal)
    await Promise.all([kept, second.keep()])
  }
}
