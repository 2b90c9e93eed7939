// A case as a row of integers, and the cursor that reads it.

import type { AwaitedEntry, Entry } from '../register/entry.ts'
import type { Case } from './case.ts'

/** Where each field of a case stands in its row; those that pass a case over come first. */
export const column = {
  received: 0,
  last: 1,
  family: 2,
  mailbox: 3,
  holder: 4,
  decided: 5,
  left: 6,
  stop: 7,
  due: 8,
  success: 9,
  service: 10,
  electronic: 11,
  delay: 12,
  replied: 13,
  substantiveDelay: 14,
  count: 15,
  ended: 16,
  why: 17,
  byHolding: 18,
  assumed: 19,
  suspended: 20,
  moved: 21,
  theme: 22,
  forwarded: 23,
  acknowledged: 24,
  position: 25,
  asked: 26,
  source: 27,
} as const

export const width = 28

/** The row that a cursor stands on, read as a case. */
export class Cursor implements Case {
  readonly #entries: readonly Entry[]
  readonly #rows: Int32Array
  at = 0

  constructor(entries: readonly Entry[], rows: Int32Array) {
    this.#entries = entries
    this.#rows = rows
  }

  get entry(): AwaitedEntry {
    const entry = this.#entries[this.#cell(column.position)]
    if (entry === undefined) throw new Error('a case is about an entry of its chunk')
    // Only of such entries are cases made.
    return entry as AwaitedEntry
  }

  get received(): number {
    return this.#cell(column.received)
  }

  get asked(): number {
    return this.#cell(column.asked)
  }

  get source(): number {
    return this.#cell(column.source)
  }

  get last(): number {
    return this.#cell(column.last)
  }

  get family(): number {
    return this.#cell(column.family)
  }

  get mailbox(): number {
    return this.#cell(column.mailbox)
  }

  get holder(): number {
    return this.#cell(column.holder)
  }

  get decided(): number {
    return this.#cell(column.decided)
  }

  get left(): number {
    return this.#cell(column.left)
  }

  get stop(): number {
    return this.#cell(column.stop)
  }

  get due(): number {
    return this.#cell(column.due)
  }

  get success(): number {
    return this.#cell(column.success)
  }

  get service(): number {
    return this.#cell(column.service)
  }

  get electronic(): number {
    return this.#cell(column.electronic)
  }

  get delay(): number {
    return this.#cell(column.delay)
  }

  get replied(): number {
    return this.#cell(column.replied)
  }

  get substantiveDelay(): number {
    return this.#cell(column.substantiveDelay)
  }

  get count(): number {
    return this.#cell(column.count)
  }

  get ended(): number {
    return this.#cell(column.ended)
  }

  get why(): number {
    return this.#cell(column.why)
  }

  get byHolding(): number {
    return this.#cell(column.byHolding)
  }

  get assumed(): number {
    return this.#cell(column.assumed)
  }

  get suspended(): number {
    return this.#cell(column.suspended)
  }

  get moved(): number {
    return this.#cell(column.moved)
  }

  get theme(): number {
    return this.#cell(column.theme)
  }

  get forwarded(): number {
    return this.#cell(column.forwarded)
  }

  get acknowledged(): number {
    return this.#cell(column.acknowledged)
  }

  #cell(index: number): number {
    return this.#rows[this.at + index] ?? 0
  }
}
