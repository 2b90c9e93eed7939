// How a figure changed: said only when it can be told from chance.

import { difference, differsBy } from './ratio.ts'
import type { Figure } from './figure.ts'
import { newcombe } from './newcombe.ts'
import type { FigureSetting } from './query.ts'

export type Change =
  /** Two proportions. `points` is current − earlier, in points; `better` follows the indicator's direction. */
  | {
      readonly kind: 'rate'
      readonly points: number
      readonly interval: readonly [number, number]
      readonly trend: 'rise' | 'fall' | 'unclear'
      readonly better: boolean | null
    }
  /** Two means or volumes, in the indicator's unit, or a plan on two days, in points: no verdict. */
  | { readonly kind: 'difference'; readonly difference: number }
  /** One of them has no value. */
  | { readonly kind: 'none' }

/**
 * A rise or a fall needs both: the Newcombe hybrid score interval (95 %)
 * excludes 0, and the exact difference is at least the threshold in points.
 * Source: domain rules, section "Rules for figures", 6.
 */
export const compare = (
  current: Figure,
  earlier: Figure,
  { pointsThreshold }: Pick<FigureSetting, 'pointsThreshold'>,
): Change => {
  if (current.value === null || earlier.value === null) return { kind: 'none' }
  const { unit, direction, formula } = current.indicator
  // Visits and impressions are no cases that chance deals out: no test applies to their share.
  const isTested = current.interval !== null && earlier.interval !== null
  if (formula.kind === 'measured' && (unit === '%' || unit === '‰') && !isTested) return { kind: 'none' }
  const exact = difference(current.numerator, current.denominator, earlier.numerator, earlier.denominator)
  if (unit !== '%') return { kind: 'difference', difference: Number(exact.numerator) / Number(exact.denominator) }

  const points = Number(exact.numerator * 100n) / Number(exact.denominator)
  // Mostly the same actions on both days: no test of two groups applies to them.
  if (formula.kind === 'plan') return { kind: 'difference', difference: points }
  const interval = newcombe(current, earlier)
  const clear =
    (interval[0] > 0 || interval[1] < 0) &&
    // Points are hundredths: the difference times 100 is compared with the threshold.
    differsBy(
      current.numerator * 100,
      current.denominator,
      earlier.numerator * 100,
      earlier.denominator,
      pointsThreshold,
    )
  if (!clear) return { kind: 'rate', points, interval, trend: 'unclear', better: null }
  const rise = points > 0
  return { kind: 'rate', points, interval, trend: rise ? 'rise' : 'fall', better: rise === (direction === 'at-least') }
}
