// The lines that a total is the total of.

import { keyOf, periodKey, type Stated, unitOf } from '../stated.ts'

const isWithin = (inner: Stated, outer: Stated): boolean => {
  if (inner.period === undefined || outer.period === undefined) return false
  return (
    inner.period.start >= outer.period.start &&
    inner.period.end <= outer.period.end &&
    periodKey(inner.period) !== periodKey(outer.period)
  )
}

const sameUnit = (a: Stated, b: Stated): boolean => {
  const [first, second] = [unitOf(a), unitOf(b)]
  return first === undefined || second === undefined || first === second
}

/** Months where there are months: quarters among them would count everything twice. */
const shortest = (found: readonly Stated[]): readonly Stated[] => {
  const months = found.filter(({ period }) => period?.shape === 'month')
  return months.length > 0 ? months : found
}

export const partsOf = (total: Stated, all: readonly Stated[]): readonly Stated[] => {
  const others = all.filter(
    (other) => other !== total && keyOf(other) === keyOf(total) && !other.breakdown && sameUnit(other, total),
  )
  if (total.totals === 'parts')
    return others.filter(({ part, period }) => part !== total.part && periodKey(period) === periodKey(total.period))
  if (total.totals === 'months')
    return shortest(others.filter((other) => other.part === total.part && isWithin(other, total)))
  return []
}
