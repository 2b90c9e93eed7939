// Figures that somebody counted elsewhere and types in, for a whole month or several.

import { dayOf, type LocalDate } from '../../calendar/local-date.ts'
import { firstDayOf, lastDayOf, monthOf } from '../../calendar/month.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, inRange } from '../invariants.ts'
import { hasTwoCounts, measurable, type MeasurableId } from '../measurable.ts'
import { type Kind, plain } from './kind.ts'

/**
 * Counts (`numerator`, `denominator`) or, where nobody has them, the result
 * alone (`value`). A volume has only a numerator; the two counts of a rate may
 * come in two measures (visits by month, inhabitants by quarter).
 */
export interface MeasureEntry extends EntryBase {
  readonly kind: 'measure'
  readonly indicator: MeasurableId
  /** First and last day of whole months. */
  readonly start: LocalDate
  readonly end: LocalDate
  readonly mailbox?: string
  readonly numerator?: number
  readonly denominator?: number
  /** As the figure it stands for: a ratio (0.92 for 92 %), days, minutes. */
  readonly value?: number
}

/** The impressions of a year on social networks fit; a double still counts them exactly when they are multiplied. */
export const largestMeasure = 10_000_000_000

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= largestMeasure

/** What is wrong with the counts, or with the result that stands for them. */
const contradictionInCounts = (measure: Draft<MeasureEntry>): Contradiction | undefined => {
  const { indicator, numerator, denominator, value } = measure
  const amounts = [numerator, denominator, value].filter((amount) => amount !== undefined)
  if (amounts.length === 0) return { kind: 'no-amount' }
  const wrong = amounts.find((amount) => !isAmount(amount) || (amount !== value && !Number.isSafeInteger(amount)))
  if (wrong !== undefined) return { kind: 'amount', amount: wrong }
  if (denominator === 0) return { kind: 'nothing-to-divide-by' }
  if (value !== undefined && (numerator !== undefined || denominator !== undefined)) return { kind: 'value-and-counts' }
  if (!hasTwoCounts(indicator) && numerator === undefined) return { kind: 'one-count-only' }
  if (!hasTwoCounts(indicator) && denominator !== undefined) return { kind: 'one-count-only' }
  if (measurable[indicator].shape !== 'proportion') return undefined
  if (value !== undefined && value > 1) return { kind: 'share-above-whole', share: value }
  return numerator !== undefined && denominator !== undefined && numerator > denominator
    ? { kind: 'above-whole', part: numerator, whole: denominator }
    : undefined
}

/** The days must be those of whole months, and the first one must have come. */
const contradiction = (measure: Draft<MeasureEntry>, today: LocalDate): Contradiction | undefined => {
  const { start, end } = measure
  if (!inRange(start)) return { kind: 'out-of-range', what: 'measure', date: start }
  if (!inRange(end)) return { kind: 'out-of-range', what: 'measure', date: end }
  const whole = firstDayOf(monthOf(dayOf(start))) === dayOf(start) && lastDayOf(monthOf(dayOf(end))) === dayOf(end)
  if (!whole || end < start) return { kind: 'not-whole-months', start, end }
  return start > today ? { kind: 'not-begun', start, end } : contradictionInCounts(measure)
}

export const measureKind: Kind<MeasureEntry> = {
  ...plain,
  contradiction,
  day: ({ start }) => start,
  lastDay: ({ end }) => end,
  countedFrom: () => undefined,
  isAwaited: () => false,
  personal: [],
}
