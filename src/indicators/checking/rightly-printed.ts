// How a ratio should be printed: with at least the decimals that were used, and never against its verdict.

import { compareRatio } from '../ratio.ts'
import { amountOf, type Printed, scaleOf, type StatedUnit } from './stated.ts'

const most = 6

export const roundedTo = (amount: number, digits: number): number => Number(amount.toFixed(digits))

/** A printed target as the ratio that it stands for, without the noise of dividing by a hundred. */
export const ratioOf = ({ amount, unit }: Printed): number => Number((amount / scaleOf(unit)).toPrecision(12))

/**
 * One decimal for rates and delays, more where it takes them to stand on the
 * exact value's side of the target.
 */
export const rightlyPrinted = (
  numerator: number,
  denominator: number,
  unit: StatedUnit,
  { digits = 1, target }: { readonly digits?: number; readonly target?: Printed | undefined } = {},
): Printed => {
  const amount = amountOf(numerator, denominator, unit)
  const side = target && compareRatio(numerator, denominator, ratioOf(target))
  const start = unit === 'count' ? 0 : Math.max(1, digits)
  for (let places = start; places < most; places += 1) {
    const rounded = roundedTo(amount, places)
    if (target === undefined || Math.sign(rounded - target.amount) === side)
      return { amount: rounded, digits: places, unit }
  }
  return { amount: roundedTo(amount, most), digits: most, unit }
}
