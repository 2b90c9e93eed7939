// What the typed numbers of a measure are: counts, or a result without them.

import { UserError } from '../../src/errors.ts'
import type { Amount, AmountUnit } from '../../src/grammar/readers/amount.ts'
import { measurable, type MeasurableId } from '../../src/register/measurable.ts'

export interface MeasureCounts {
  readonly numerator?: number
  readonly denominator?: number
  readonly value?: number
}

/** What the result of an indicator may be written in; nothing for counts. */
const resultUnits: Readonly<Record<(typeof measurable)[MeasurableId]['unit'], AmountUnit | undefined>> = {
  '%': 'ratio',
  '‰': 'ratio',
  'calendar-days': 'days',
  minutes: 'minutes',
  count: undefined,
  'per-month': undefined,
}

/**
 * "9 %" is a result. So is a number alone where the result is a mean (12 days)
 * and one with decimals; any other number is a count, a part of its base.
 * Throws a UserError for a result in another unit than the indicator's, which
 * would be kept as a number of the right one, and for a part of a base that is
 * no whole number.
 */
export const countsOf = (
  indicator: MeasurableId,
  amount: Amount | undefined,
  base: number | undefined,
): MeasureCounts => {
  const denominator = base === undefined ? {} : { denominator: base }
  if (amount === undefined) return denominator
  const { value, unit, text } = amount
  const own = resultUnits[measurable[indicator].unit]
  if (unit !== undefined && own !== undefined && unit !== own)
    throw new UserError(({ measures }) => measures.otherUnit(text, indicator))
  if (unit === undefined && base !== undefined && !Number.isInteger(value))
    throw new UserError(({ grammar }) => grammar.countNotWhole(text))
  const alone = base === undefined && measurable[indicator].shape === 'mean'
  const isResult = unit !== undefined || alone || !Number.isInteger(value)
  return isResult ? { value, ...denominator } : { numerator: value, ...denominator }
}
