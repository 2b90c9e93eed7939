// Totals against the sum of their parts.

import type { Finding } from '../finding.ts'
import { type Stated, unitOf } from '../stated.ts'
import { partsOf } from './parts-of.ts'

type Count = (stated: Stated) => number | undefined

const printedCount: Count = (stated) =>
  stated.printed?.unit === 'count' && stated.numerator === undefined ? stated.printed.amount : undefined

const counts: readonly Count[] = [({ numerator }) => numerator, ({ denominator }) => denominator, printedCount]

/** The denominators of a share are one base, which does not add up; nor do means of monthly counts. */
const addsUp = (stated: Stated): boolean => stated.known?.unit !== 'per-month'

const check = (total: Stated, parts: readonly Stated[], count: Count): Finding | undefined => {
  const stated = count(total)
  const amounts = parts.map(count).filter((amount) => amount !== undefined)
  if (stated === undefined || amounts.length === 0) return undefined
  const sum = amounts.reduce((all, amount) => all + amount, 0)
  if (amounts.length < parts.length) {
    const said = total.isPartial === true || sum !== stated
    return said ? undefined : { kind: 'partial', about: total, stated, known: amounts.length, of: parts.length }
  }
  return sum === stated ? undefined : { kind: 'sum', about: total, stated, sum, parts: amounts }
}

/** One finding for each count whose parts add to something else. A mean's sum of days is no count of anything. */
export const sums = (all: readonly Stated[]): readonly Finding[] =>
  all
    .filter((stated) => stated.totals !== undefined && addsUp(stated))
    .flatMap((total) => {
      const parts = partsOf(total, all)
      if (parts.length < 2) return []
      // A volume's denominator is not one.
      const used = unitOf(total) === 'count' ? counts.filter((_, index) => index !== 1) : counts
      return used.flatMap((count) => check(total, parts, count) ?? [])
    })
