// A course's figures and runs as they are printed: the same texts for an answer, a table, a chart and a digest.

import type { Change } from '../../indicators/compare.ts'
import type { PrintedFigure, PrintedRun } from '../../i18n/fr/trends.ts'
import type { Words } from '../../i18n/words.ts'
import { digitsFor } from '../../indicators/digits.ts'
import type { Figure } from '../../indicators/figure.ts'
import type { FoundRun } from '../../indicators/found-run.ts'
import type { KnownIndicator } from '../../indicators/catalogue.ts'
import type { Period } from '../../calendar/period.ts'
import { valueText } from '../figure-block.ts'

/** A text about a figure, which says whether all of its base, or a part of it, stands for sampled boxes. */
export const markedText = (
  text: string,
  { sampled, denominator }: Pick<Figure, 'sampled' | 'denominator'>,
  { samplings }: Words,
): string => (sampled === null ? text : samplings.marked(text, sampled.messages === denominator))

/** "80 sur 94", "52 réponses (échantillon)", "12 cas"; of a volume, nothing: it is its own base. */
export const baseText = (figure: Figure, words: Words): string => {
  const base = countsText(figure, words)
  return base === '' ? base : markedText(base, figure, words)
}

const countsText = ({ indicator, state, numerator, denominator }: Figure, { trends }: Words): string => {
  if (state !== 'known') return ''
  switch (indicator.unit) {
    case '%':
    case '‰':
      return trends.outOf(numerator, denominator)
    case 'days':
      return trends.replies(denominator)
    case 'calendar-days':
    case 'minutes':
      return trends.cases(denominator)
    case 'count':
    case 'per-month':
      return ''
  }
}

/** The size of a difference between two means or volumes, in the unit; nothing when it would print as zero. */
export const sizeText = (
  change: Change,
  { unit }: Pick<KnownIndicator, 'unit'>,
  { indicators, trends }: Words,
): string => {
  if (change.kind !== 'difference') return ''
  const size = Math.abs(change.difference)
  if (unit === '%') return Number(size.toFixed(1)) === 0 ? '' : trends.points(size)
  const digits = unit === 'count' ? 0 : unit === '‰' ? 2 : 1
  const scaled = unit === '‰' ? size * 1000 : size
  return Number(scaled.toFixed(digits)) === 0 ? '' : indicators.value(unit, size, digits)
}

export const printedFigure = (figure: Figure, period: Period, words: Words): PrintedFigure => ({
  period,
  value: valueText(figure, words),
  base: baseText(figure, words),
})

/** 91,5 % of pooled counts: no target stands beside it. */
const rateText = (indicator: KnownIndicator, ratio: number, { indicators }: Words): string =>
  indicators.value(indicator.unit, ratio, digitsFor({ indicator, value: ratio, target: null, met: null }))

export const printedRun = (
  { side, better, length, period, counted, centre, during }: FoundRun,
  indicator: KnownIndicator,
  words: Words,
): PrintedRun => ({
  side,
  better,
  months: length,
  period,
  centre: rateText(indicator, centre.numerator / centre.denominator, words),
  looked: counted,
  during: rateText(indicator, during.numerator / during.denominator, words),
})

/** The words that name an indicator in a command. */
export const nameOf = ({ id }: KnownIndicator, { indicators }: Words): string => indicators.labels[id].names[0] ?? id
