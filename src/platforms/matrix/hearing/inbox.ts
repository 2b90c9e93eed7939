// Deals with arrivals, each room in its own order: what the network stops is tried again, what a bug stops is logged and left in the end.

import { ConnectionError, MatrixError } from 'matrix-js-sdk'

import type { Log } from '../../../log.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import type { Journal } from '../state/journal.ts'
import type { Arrival } from '../state/arrival.ts'

/** Deals with one arrival, down to settling it in the journal. */
export type Deal = (arrival: Arrival) => Promise<void>

export interface InboxSetting {
  readonly journal: Journal
  readonly deal: Deal
  readonly log: Log
  /** Given up when the platform stops: what is not settled by then waits in the journal. */
  readonly signal: AbortSignal
  readonly pause?: Pause
}

/** Waits before another attempt, in milliseconds. */
const waits = [200, 1_000, 5_000, 15_000, 60_000] as const

/** The server is away, busy, or asks for a pause: however long that lasts, what arrived stays to be dealt with. */
const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof Error && error.name === 'AbortError') ||
  (error instanceof MatrixError &&
    (error.isRateLimitError() || (error.httpStatus ?? 0) > 500 || error.httpStatus === 401))

/** The server failed at this very request: that may last as long as the request is made. */
const isItsFault = (error: unknown): boolean => error instanceof MatrixError && error.httpStatus === 500

/** Then it is asked for a quarter of an hour. */
const mostFaults = 20

export class Inbox {
  readonly #setting: InboxSetting
  readonly #rooms = new Map<string, Arrival[]>()
  readonly #working = new Map<string, Promise<void>>()

  constructor(setting: InboxSetting) {
    this.#setting = setting
  }

  /** Arrivals that the journal holds. */
  add(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) this.#line(arrival.room).push(arrival)
    for (const room of new Set(arrivals.map(({ room: of }) => of))) this.#wake(room)
  }

  /** Arrivals that come before all others of their room. */
  addFirst(room: string, arrivals: readonly Arrival[]): void {
    this.#line(room).unshift(...arrivals)
    this.#wake(room)
  }

  /** Resolves once nothing is being dealt with. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working.values())
  }

  #line(room: string): Arrival[] {
    const line = this.#rooms.get(room) ?? []
    this.#rooms.set(room, line)
    return line
  }

  #wake(room: string): void {
    if (this.#working.has(room) || this.#setting.signal.aborted) return
    // Not in this tick: dealing with one arrival may add others to the room, which must find it at work.
    const work = Promise.resolve()
      .then(() => this.#work(room))
      .finally(() => {
        this.#working.delete(room)
        const line = this.#line(room)
        if (line.length === 0) this.#rooms.delete(room)
        else this.#wake(room)
      })
    this.#working.set(room, work)
  }

  async #work(room: string): Promise<void> {
    const line = this.#line(room)
    for (let arrival = line.shift(); arrival !== undefined; arrival = line.shift()) {
      await this.#one(arrival)
      if (this.#setting.signal.aborted) return
    }
  }

  async #one(arrival: Arrival): Promise<void> {
    const { deal, journal, log, signal, pause = realPause } = this.#setting
    // Settled meanwhile, it was rewritten or deleted before its turn.
    for (let failures = 0; journal.waiting(arrival.id) !== undefined; failures += 1) {
      try {
        return await deal(arrival)
      } catch (error) {
        if (signal.aborted) return
        const details = { kind: arrival.kind, id: arrival.id, room: arrival.room, error }
        const wait =
          waits[failures] ??
          (isPassing(error) || (isItsFault(error) && failures < mostFaults) ? waits.at(-1) : undefined)
        if (wait === undefined) {
          log.error('arrival left', details)
          return journal.settle(arrival.id)
        }
        log.warn('arrival not dealt with yet', details)
        await pause(wait, signal)
        if (signal.aborted) return
      }
    }
  }
}
