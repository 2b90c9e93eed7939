// The interval of a difference of two proportions. Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.

import type { Ratio } from './figure.ts'
import { wilson } from './wilson.ts'

/** The 95 % hybrid score interval of `first` − `second`, without continuity correction. */
export const newcombe = (first: Ratio, second: Ratio): readonly [number, number] => {
  const p = first.numerator / first.denominator
  const q = second.numerator / second.denominator
  const [pLow, pHigh] = wilson(first.numerator, first.denominator)
  const [qLow, qHigh] = wilson(second.numerator, second.denominator)
  return [p - q - Math.hypot(p - pLow, qHigh - q), p - q + Math.hypot(pHigh - p, q - qLow)]
}
