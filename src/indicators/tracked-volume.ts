// Received e-mails that somebody counted, beside those of them that were logged.

import type { Day } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import type { Case } from './case.ts'
import type { FactContext } from './context.ts'
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

  /** How many months of a mailbox were counted. */
  monthsOf(mailbox: number): number {
    return this.#boxes.get(mailbox)?.months.size ?? 0
  }

  take(item: Case, context: FactContext): void {
    const box = this.#boxes.get(item.mailbox)
    if (box === undefined || !box.months.has(monthOf(item.received as Day))) return
    this.logged += item.count
    if (!context.isCounted(item.mailbox)) return
    this.replaced += item.count
    this.replacedEntries += 1
  }
}
