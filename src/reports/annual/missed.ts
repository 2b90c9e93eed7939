// By how much a target was missed: in points or in the unit, and how many cases it would have taken.

import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import type { Figure } from '../../indicators/figure.ts'
import { compareRatio } from '../../indicators/ratio.ts'

const mostDigits = 6

/** As few decimals as it takes for a gap not to be printed as nothing. */
const gapDigits = (gap: number): number => {
  for (let digits = 1; digits < mostDigits; digits += 1) if (Number(gap.toFixed(digits)) > 0) return digits
  return mostDigits
}

/** The cases that more would have had to succeed; the base stays as it is. */
export const casesMissing = ({ numerator, denominator, target }: Figure): number => {
  let needed = Math.max(0, Math.floor((target ?? 0) * denominator) - 1)
  while (compareRatio(needed, denominator, target ?? 0) < 0) needed += 1
  return needed - numerator
}

/** Nothing of a target that was met, or that nothing was measured against. */
export const missedLines = (figure: Figure, { reports, numbers, indicators }: Words): readonly Line[] => {
  const { value, target, met, indicator } = figure
  if (met !== false || value === null || target === null) return []
  const gap = Math.abs(value - target)
  if (indicator.unit !== '%') {
    const digits = gapDigits(indicator.unit === '‰' ? gap * 1000 : gap)
    return [reports.missedBy(indicators.value(indicator.unit, gap, digits))]
  }
  const points = gap * 100
  const digits = gapDigits(points)
  const isCounted = indicator.direction === 'at-least' && figure.interval !== null
  return [
    reports.missedPoints(numbers.decimal(points, digits), points, digits),
    ...(isCounted ? [reports.missing(casesMissing(figure))] : []),
  ]
}
