// A period as scripts name it and as any language's reader takes it: `2022`, `2022-T2`, `2022-05`, `2022-05..2022-10`.

import { dateOf } from './local-date.ts'
import { monthFromParts, partsOfMonth } from './month.ts'
import { isoMonth, monthPeriod, monthsIn, type Period, quarterPeriod, wholeMonths, yearPeriod } from './period.ts'

/** Two dates (`2022-05-02..2022-05-13`) for anything that is not whole months. */
export const periodCode = (period: Period): string => {
  const [first] = monthsIn(period)
  const last = monthsIn(period).at(-1)
  if (first === undefined || last === undefined) throw new Error('a period without month')
  const { year, month } = partsOfMonth(first)
  switch (period.shape) {
    case 'month':
      return isoMonth(first)
    case 'year':
      return String(year)
    case 'quarter':
      return `${year}-T${Math.ceil(month / 3)}`
    case 'months':
      return `${isoMonth(first)}..${isoMonth(last)}`
    case 'week':
    case 'days':
      return `${dateOf(period.start)}..${dateOf(period.end)}`
  }
}

const yearCode = /^(\d{4})$/
const quarterCode = /^(\d{4})-?[TQ]([1-4])$/i
const monthCode = /^(\d{4})-(0?[1-9]|1[0-2])$/

/** The months of a code without dots. */
const oneOfCode = (code: string): Period | undefined => {
  const year = yearCode.exec(code)
  if (year) return yearPeriod(Number(year[1]))
  const quarter = quarterCode.exec(code)
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]))
  const month = monthCode.exec(code)
  return month ? monthPeriod(monthFromParts(Number(month[1]), Number(month[2]))) : undefined
}

/** The whole months that a code names; nothing when it is none, or names days. */
export const monthsOfCode = (code: string): Period | undefined => {
  const [first = '', last, ...others] = code.split('..')
  const start = oneOfCode(first)
  if (last === undefined || start === undefined) return start
  const end = oneOfCode(last)
  return end === undefined || end.end < start.start || others.length > 0 ? undefined : wholeMonths(start.start, end.end)
}
