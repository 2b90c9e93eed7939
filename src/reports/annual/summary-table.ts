// Every indicator in one table: result, base, target, met or not, the period before and how it changed.

import type { TableBlock } from '../../chat/reply.ts'
import { targetText, valueText } from '../../digests/figure-block.ts'
import { baseText } from '../../digests/trends/printed.ts'
import type { Words } from '../../i18n/words.ts'
import type { Trend } from '../../indicators/trends.ts'
import { hasData } from './report-query.ts'

/** "+2,3 pt" of a change that a test calls one, else "stable"; nothing where nothing was compared. */
export const changeText = ({ change }: Trend['previous'], { reports }: Words): string => {
  if (change.kind !== 'rate') return reports.none
  return change.trend === 'unclear' ? reports.steady : reports.rise(change.points)
}

/** "90 % au moins". */
export const boundOf = ({ figure }: Pick<Trend, 'figure'>, words: Words): string => {
  if (figure.target === null) return words.reports.none
  const text = targetText(figure.target, figure, words)
  return figure.indicator.direction === 'at-least' ? words.catalogue.atLeast(text) : words.catalogue.atMost(text)
}

export const summaryTable = (trends: readonly Trend[], words: Words): TableBlock => {
  const { columns, summaryTable: caption, met, none } = words.reports
  const [first] = trends
  const before = first === undefined ? columns.previous : words.periods.name(first.previous.period)
  return {
    kind: 'table',
    caption,
    columns: [
      { title: columns.indicator, align: 'left' },
      { title: columns.result, align: 'right' },
      { title: columns.base, align: 'right' },
      { title: columns.target, align: 'right' },
      { title: columns.met, align: 'left' },
      { title: before, align: 'right' },
      { title: columns.trend, align: 'right' },
    ],
    rows: trends
      .filter(hasData)
      .map((trend) => [
        words.indicators.labels[trend.figure.indicator.id].short,
        valueText(trend.figure, words),
        baseText(trend.figure, words) || none,
        boundOf(trend, words),
        met(trend.figure.met),
        valueText(trend.previous.figure, words),
        changeText(trend.previous, words),
      ]),
  }
}
