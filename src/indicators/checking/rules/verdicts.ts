// Verdicts: taken on the exact value, in the target's own direction.

import type { Finding } from '../finding.ts'
import { ratioOf, rightlyPrinted } from '../rightly-printed.ts'
import { countsOf, directionOf, type Printed, type Stated } from '../stated.ts'
import { meets } from '../../targets.ts'

const meetsAsPrinted = (printed: Printed, target: Printed, direction: 'at-least' | 'at-most'): boolean =>
  direction === 'at-least' ? printed.amount >= target.amount : printed.amount <= target.amount

/** The counts that a line should have been printed from, where that was found already. */
const rightCounts = (told: readonly Finding[]): ReadonlyMap<Stated, readonly [number, number]> =>
  new Map(
    told.flatMap((finding) =>
      finding.kind === 'printed' || finding.kind === 'mean-of-rates'
        ? [[finding.about, [finding.numerator, finding.denominator]]]
        : [],
    ),
  )

const fault = (about: Stated, counts: readonly [number, number] | undefined): Finding | undefined => {
  const { printed, target } = about
  const unit = printed?.unit ?? target?.unit
  // Units that differ are told as such, and nothing can be tested.
  if (target === undefined || unit === undefined || unit !== target.unit) return undefined
  const right = counts && rightlyPrinted(counts[0], counts[1], unit, { target })
  const onPaper = printed ?? right
  if (onPaper === undefined) return undefined
  const direction = directionOf(about)
  const printedMet = meetsAsPrinted(onPaper, target, direction)
  const met = counts ? meets(direction, counts[0], counts[1], ratioOf(target)) : printedMet
  const said = about.met ?? printedMet
  if (counts && right && printed && printedMet !== met && said !== met)
    return { kind: 'rounding', about, printed, target, met, numerator: counts[0], denominator: counts[1], right }
  return said === met ? undefined : { kind: 'direction', about, printed: onPaper, target, direction, met }
}

/** `told`: what was found of what is printed, with the counts that are right. */
export const verdicts = (all: readonly Stated[], told: readonly Finding[]): readonly Finding[] => {
  const right = rightCounts(told)
  return all.flatMap((stated) => fault(stated, right.get(stated) ?? countsOf(stated)) ?? [])
}
