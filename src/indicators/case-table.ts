// The cases of a chunk as rows: a million objects would be read all over the memory and keep the collector busy.

import type { Entry } from '../register/entry.ts'
import type { Case, CaseDraft } from './case.ts'
import { column, Cursor, width } from './case-row.ts'

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
    rows[at + column.asked] = item.asked
    rows[at + column.source] = item.source
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
      // A sampled request's transfers are placed on the day that it was received.
      this.#spans[span] = rows[at + column.asked] ?? 0
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
