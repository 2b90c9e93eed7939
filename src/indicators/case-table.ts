// The cases of a chunk as rows of integers: a million objects would be read all over the memory and keep the collector busy.

import type { Entry, RequestEntry } from '../register/entry.ts'
import type { Case, CaseDraft } from './case.ts'

/** Where each field of a case stands in its row; those that pass a case over come first. */
const column = {
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
} as const

const width = 26

/** The row that a cursor stands on, read as a case. */
class Cursor implements Case {
  readonly #entries: readonly Entry[]
  readonly #rows: Int32Array
  at = 0

  constructor(entries: readonly Entry[], rows: Int32Array) {
    this.#entries = entries
    this.#rows = rows
  }

  get entry(): RequestEntry {
    const entry = this.#entries[this.#cell(column.position)]
    if (entry?.kind !== 'request') throw new Error('a case is about a request')
    return entry
  }

  get received(): number {
    return this.#cell(column.received)
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

/** Collects the cases of one chunk. */
export class CaseTableBuilder {
  #rows = new Int32Array(1024 * width)
  #used = 0

  /** `position` is the entry's index in the chunk. */
  add(item: CaseDraft, position: number): void {
    if (this.#used === this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    const rows = this.#rows
    const at = this.#used
    rows[at + column.received] = item.received
    rows[at + column.last] = item.last
    rows[at + column.family] = item.family
    rows[at + column.mailbox] = item.mailbox
    rows[at + column.holder] = item.holder
    rows[at + column.decided] = item.decided
    rows[at + column.left] = item.left
    rows[at + column.stop] = item.stop
    rows[at + column.due] = item.due
    rows[at + column.success] = item.success
    rows[at + column.service] = item.service
    rows[at + column.electronic] = item.electronic
    rows[at + column.delay] = item.delay
    rows[at + column.replied] = item.replied
    rows[at + column.substantiveDelay] = item.substantiveDelay
    rows[at + column.count] = item.count
    rows[at + column.ended] = item.ended
    rows[at + column.why] = item.why
    rows[at + column.byHolding] = item.byHolding
    rows[at + column.assumed] = item.assumed
    rows[at + column.suspended] = item.suspended
    rows[at + column.moved] = item.moved
    rows[at + column.theme] = item.theme
    rows[at + column.forwarded] = item.forwarded
    rows[at + column.acknowledged] = item.acknowledged
    rows[at + column.position] = position
    this.#used += width
  }

  /** The table of what was collected; the builder is empty again. */
  finish(): CaseTable {
    const table = new CaseTable(this.#rows.slice(0, this.#used))
    this.#used = 0
    return table
  }
}

/** Holds no entry: kept beside a chunk in a weak map, it must not be what keeps the chunk alive. */
export class CaseTable {
  readonly #rows: Int32Array
  /** First and last day of each row, close together: most rows are passed over by these alone. */
  readonly #spans: Int32Array

  constructor(rows: Int32Array) {
    this.#rows = rows
    this.#spans = new Int32Array((rows.length / width) * 2)
    for (let at = 0, span = 0; at < rows.length; at += width, span += 2) {
      this.#spans[span] = rows[at + column.received] ?? 0
      this.#spans[span + 1] = rows[at + column.last] ?? 0
    }
  }

  /**
   * Shows `take` each case that can matter between two days, both included.
   * `entries` is the chunk it was made from. A case is valid during the call only.
   */
  each(entries: readonly Entry[], start: number, end: number, take: (item: Case) => void): void {
    const spans = this.#spans
    const cursor = new Cursor(entries, this.#rows)
    for (let span = 0; span < spans.length; span += 2) {
      if ((spans[span] ?? 0) > end || (spans[span + 1] ?? 0) < start) continue
      cursor.at = (span / 2) * width
      take(cursor)
    }
  }
}
