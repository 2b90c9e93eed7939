// What a chunk of entries came to in the figures asked of it last: the next one who asks adds it up without reading cases.

import type { GroupShape } from './group.ts'
import type { KnownIndicator } from './catalogue.ts'
import type { Tally } from './tally.ts'

/** A month is asked for as itself, as the month before and as last year's, of a few services. */
const mostKept = 24

/** Names everything that a case's contribution depends on, rules and directory apart. */
export const totalsKey = ({ window, scope }: GroupShape, indicators: readonly KnownIndicator[]): string => {
  const { basis, start, end, cut, today, volumesUntil } = window
  const services = scope.services === undefined ? '*' : [...scope.services].join(' ')
  const asked = indicators.map(({ id }) => id).join(' ')
  return [
    basis,
    start,
    end,
    cut,
    today,
    volumesUntil,
    services,
    scope.mailbox ?? '*',
    scope.samples?.key ?? '',
    asked,
  ].join('|')
}

/** Kept with the chunk's facts, and gone with them as soon as one of its entries changes. */
export class KeptTotals {
  readonly #kept = new Map<string, readonly Tally[]>()

  /** The totals kept under a key, else those that `count` gives. */
  of(key: string, count: () => readonly Tally[]): readonly Tally[] {
    const known = this.#kept.get(key)
    if (known) return known
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size >= mostKept) this.#kept.delete(oldest)
    const counted = count()
    this.#kept.set(key, counted)
    return counted
  }
}
