// A line by itself: what is printed against the counts beside it, and its unit.

import type { Finding } from '../finding.ts'
import { rightlyPrinted } from '../rightly-printed.ts'
import { amountOf, mayPrintAs, type Printed, type Stated, type StatedUnit, unitOf } from '../stated.ts'

const otherUnit: Partial<Record<StatedUnit, StatedUnit>> = { '%': '‰', '‰': '%' }

/** Visits may outnumber inhabitants, and days their replies; a part of cases is at most all of them. */
const isProportion = (stated: Stated): boolean => unitOf(stated) === '%' && stated.known?.id !== 'website.visits'

const unitFault = (
  about: Stated,
  printed: Printed,
  [numerator, denominator]: readonly [number, number],
): Finding | undefined => {
  const other = otherUnit[printed.unit]
  if (other === undefined || numerator === 0) return undefined
  if (!mayPrintAs(amountOf(numerator, denominator, other), printed)) return undefined
  const right = rightlyPrinted(numerator, denominator, other, { digits: printed.digits })
  return { kind: 'unit', about, printed, numerator, denominator, right }
}

/** `skipped`: lines of which the same was found otherwise. */
export const ownCounts = (all: readonly Stated[], skipped: ReadonlySet<Stated>): readonly Finding[] =>
  all.flatMap((about): readonly Finding[] => {
    const { numerator, denominator, printed } = about
    if (numerator === undefined || denominator === undefined) return []
    if (isProportion(about) && numerator > denominator) return [{ kind: 'above-whole', about, numerator, denominator }]
    if (printed === undefined || printed.unit === 'count' || skipped.has(about)) return []
    if (denominator === 0) return [{ kind: 'of-nothing', about, printed }]
    if (mayPrintAs(amountOf(numerator, denominator, printed.unit), printed)) return []
    const right = rightlyPrinted(numerator, denominator, printed.unit, { digits: printed.digits, target: about.target })
    return [
      unitFault(about, printed, [numerator, denominator]) ?? {
        kind: 'printed',
        about,
        printed,
        numerator,
        denominator,
        right,
      },
    ]
  })
