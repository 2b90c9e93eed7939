// Months as a count, so that they compare and add like numbers.

import { type Day, dayFromParts, daysInMonth, partsOfDay } from './local-date.ts'

declare const monthBrand: unique symbol

/** Months since year 0: `year * 12 + (month - 1)`. */
export type Month = number & { readonly [monthBrand]: true }

export const monthFromParts = (year: number, month: number): Month => (year * 12 + month - 1) as Month

export const monthOf = (day: Day): Month => {
  const { year, month } = partsOfDay(day)
  return monthFromParts(year, month)
}

export const partsOfMonth = (month: Month): { year: number; month: number } => ({
  year: Math.floor(month / 12),
  month: (month % 12) + 1,
})

export const firstDayOf = (month: Month): Day => {
  const parts = partsOfMonth(month)
  return dayFromParts(parts.year, parts.month, 1)
}

export const lastDayOf = (month: Month): Day => {
  const parts = partsOfMonth(month)
  return dayFromParts(parts.year, parts.month, daysInMonth(parts.year, parts.month))
}
