// What the typed numbers of a measure are: counts, or a result without them.

import type { Amount } from '../../src/grammar/readers/amount.ts'
import { measurable, type MeasurableId } from '../../src/register/measurable.ts'

export interface MeasureCounts {
  readonly numerator?: number
  readonly denominator?: number
  readonly value?: number
}

/**
 * "9 %" is a result. So is a number alone where the result is a mean (12 days)
 * and one with decimals; any other number is a count, a part of its base.
 */
export const countsOf = (
  indicator: MeasurableId,
  amount: Amount | undefined,
  base: number | undefined,
): MeasureCounts => {
  const denominator = base === undefined ? {} : { denominator: base }
  if (amount === undefined) return denominator
  const alone = base === undefined && measurable[indicator].shape === 'mean'
  const isResult = amount.isResult || alone || !Number.isInteger(amount.value)
  return isResult ? { value: amount.value, ...denominator } : { numerator: amount.value, ...denominator }
}
