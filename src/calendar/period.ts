// A period that figures are asked for: whole days, both ends included.

import type { Day } from './local-date.ts'
import { firstDayOf, lastDayOf, type Month, monthFromParts, monthOf, partsOfMonth } from './month.ts'

/** What a person named, kept so that the period can be said back and compared with the one before. */
export type PeriodShape = 'month' | 'quarter' | 'year' | 'months' | 'week' | 'days'

export interface Period {
  readonly shape: PeriodShape
  readonly start: Day
  readonly end: Day
}

export const monthPeriod = (month: Month): Period => ({
  shape: 'month',
  start: firstDayOf(month),
  end: lastDayOf(month),
})

export const monthsPeriod = (first: Month, last: Month): Period => ({
  shape: first === last ? 'month' : 'months',
  start: firstDayOf(first),
  end: lastDayOf(last),
})

export const quarterPeriod = (year: number, quarter: number): Period => ({
  ...monthsPeriod(monthFromParts(year, quarter * 3 - 2), monthFromParts(year, quarter * 3)),
  shape: 'quarter',
})

export const yearPeriod = (year: number): Period => ({
  ...monthsPeriod(monthFromParts(year, 1), monthFromParts(year, 12)),
  shape: 'year',
})

/** The period of some whole months by the shortest name that it has: a month, a quarter, a year, or several months. */
export const wholeMonths = (start: Day, end: Day): Period => {
  const { year, month } = partsOfMonth(monthOf(start))
  const quarter = Math.ceil(month / 3)
  const named = [quarterPeriod(year, quarter), yearPeriod(year)]
  const found = named.find((period) => period.start === start && period.end === end)
  return found ?? monthsPeriod(monthOf(start), monthOf(end))
}

/** The months that a period touches, in order. */
export const monthsIn = (period: Period): readonly Month[] => {
  const first = monthOf(period.start)
  return Array.from({ length: monthOf(period.end) - first + 1 }, (_, index) => (first + index) as Month)
}

/** The same period `months` earlier; for periods made of whole months only. */
const shiftMonths = (period: Period, months: number): Period => ({
  shape: period.shape,
  start: firstDayOf((monthOf(period.start) - months) as Month),
  end: lastDayOf((monthOf(period.end) - months) as Month),
})

const isWholeMonths = (period: Period): boolean => period.shape !== 'week' && period.shape !== 'days'

/** The period just before, of the same length. */
export const previousPeriod = (period: Period): Period => {
  if (isWholeMonths(period)) return shiftMonths(period, monthsIn(period).length)
  const length = period.end - period.start + 1
  return { shape: period.shape, start: (period.start - length) as Day, end: (period.start - 1) as Day }
}

/** The same period of the year before; nothing for weeks and loose days, which have no namesake. */
export const samePeriodLastYear = (period: Period): Period | undefined =>
  isWholeMonths(period) ? shiftMonths(period, 12) : undefined

/** A month's standard name, `2022-05`. */
export const isoMonth = (month: Month): string => {
  const parts = partsOfMonth(month)
  return `${String(parts.year).padStart(4, '0')}-${String(parts.month).padStart(2, '0')}`
}
