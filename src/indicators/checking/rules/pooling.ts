// Totals of rates and means: all cases together, never the mean of the parts' rates.

import type { Finding } from '../finding.ts'
import { rightlyPrinted } from '../rightly-printed.ts'
import { amountOf, countsOf, halfPlace, mayPrintAs, type Printed, type Stated } from '../stated.ts'
import { partsOf } from './parts-of.ts'

const meanOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0) / amounts.length

const pooledFault = (total: Stated, printed: Printed, parts: readonly Stated[]): Finding | undefined => {
  const cases = parts.filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)
  const counts = cases.map(countsOf).filter((pair) => pair !== undefined)
  if (counts.length < cases.length || counts.length === 0) return undefined
  const numerator = counts.reduce((sum, [above]) => sum + above, 0)
  const denominator = counts.reduce((sum, [, below]) => sum + below, 0)
  const { unit, digits } = printed
  if (mayPrintAs(amountOf(numerator, denominator, unit), printed)) return undefined
  const exact = meanOf(counts.map(([above, below]) => amountOf(above, below, unit)))
  const asPrinted = parts.flatMap((part) => part.printed?.amount ?? [])
  const isMean =
    mayPrintAs(exact, printed) || (asPrinted.length === parts.length && mayPrintAs(meanOf(asPrinted), printed))
  const right = rightlyPrinted(numerator, denominator, unit, { digits, target: total.target })
  if (isMean)
    return { kind: 'mean-of-rates', about: total, printed, numerator, denominator, right, parts: parts.length }
  // Its own counts say as much, where they are those of its parts.
  const own = countsOf(total)
  return own && own[0] === numerator && own[1] === denominator
    ? undefined
    : { kind: 'printed', about: total, printed, numerator, denominator, right }
}

const outsideFault = (total: Stated, printed: Printed, parts: readonly Stated[]): Finding | undefined => {
  const values = parts.flatMap((part) => (part.printed?.unit === printed.unit ? [part.printed] : []))
  const sorted = values.toSorted((a, b) => a.amount - b.amount)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (values.length < parts.length || least === undefined || most === undefined) return undefined
  const isInside =
    printed.amount + halfPlace(printed) >= least.amount - halfPlace(least) &&
    printed.amount - halfPlace(printed) <= most.amount + halfPlace(most)
  return isInside ? undefined : { kind: 'outside-parts', about: total, printed, least, most }
}

export const pooling = (all: readonly Stated[]): readonly Finding[] =>
  all.flatMap((total) => {
    const { printed } = total
    if (total.totals === undefined || printed === undefined || printed.unit === 'count') return []
    const parts = partsOf(total, all)
    if (parts.length < 2) return []
    return pooledFault(total, printed, parts) ?? outsideFault(total, printed, parts) ?? []
  })
