// A period as scripts name it and as any language's reader takes it: `2022`, `2022-T2`, `2022-05`, `2022-05..2022-10`.

import { dateOf } from './local-date.ts'
import { partsOfMonth } from './month.ts'
import { isoMonth, monthsIn, type Period } from './period.ts'

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
