// The dashboard as one table narrow enough for a phone: indicator, result, target with its verdict, change.

import type { TableBlock } from '../chat/reply.ts'
import { targetText, valueText } from '../digests/figure-block.ts'
import { markedText } from '../digests/trends/printed.ts'
import type { Words } from '../i18n/words.ts'
import type { Figure } from '../indicators/figure.ts'
import type { Trend } from '../indicators/trends.ts'
import { hasData } from './annual/report-query.ts'
import { changeText } from './annual/summary-table.ts'

/** An indicator's short name, and that its result rests on samples. */
export const shortLabel = (figure: Figure, words: Words): string =>
  markedText(words.indicators.labels[figure.indicator.id].short, figure, words)

const targetCell = ({ figure }: Trend, words: Words): string => {
  const { target, met } = figure
  if (target === null) return words.reports.none
  const text = targetText(target, figure, words)
  return met === null ? text : words.trends.met(text, met)
}

/** Only what was measured: each row is a result. */
export const dashboardTable = (trends: readonly Trend[], words: Words): TableBlock => {
  const { columns, tableCaption } = words.reports
  return {
    kind: 'table',
    caption: tableCaption,
    columns: [
      { title: columns.indicator, align: 'left' },
      { title: columns.result, align: 'right' },
      { title: columns.target, align: 'left' },
      { title: columns.trend, align: 'right' },
    ],
    rows: trends
      .filter(hasData)
      .map((trend) => [
        shortLabel(trend.figure, words),
        valueText(trend.figure, words),
        targetCell(trend, words),
        changeText(trend.previous, words),
      ]),
  }
}
