// Received e-mails that somebody counted, beside those of them that were logged.

import type { Day } from '../calendar/local-date.ts'
import { type Month, monthOf } from '../calendar/month.ts'
import type { Case } from './case.ts'
import type { MeasureFact } from './facts.ts'
import { measuredBoxes, type MeasuredBox } from './measured.ts'

export class TrackedVolume {
  readonly #boxes: ReadonlyMap<number, MeasuredBox>
  /** Messages logged in the months that were counted. */
  logged = 0
  /** Of these, messages and entries that would have made the volume if nobody had counted. */
  replaced = 0
  replacedEntries = 0

  constructor(measures: readonly MeasureFact[]) {
    this.#boxes = new Map(measuredBoxes(measures).map((box) => [box.mailbox, box]))
  }

  get isEmpty(): boolean {
    return this.#boxes.size === 0
  }

  /** Messages counted, all mailboxes together. */
  get counted(): number {
    return [...this.#boxes.values()].reduce((sum, { count }) => sum + count, 0)
  }

  /** Whether a month of a mailbox was counted. */
  has(mailbox: number, month: Month): boolean {
    return this.#boxes.get(mailbox)?.months.has(month) ?? false
  }

  /** `isCounted`: without a count of somebody's, its entries would make the volume. */
  take(item: Case, isCounted: boolean): void {
    const box = this.#boxes.get(item.mailbox)
    if (box === undefined || !box.months.has(monthOf(item.received as Day))) return
    this.logged += item.count
    if (!isCounted) return
    this.replaced += item.count
    this.replacedEntries += 1
  }
}
