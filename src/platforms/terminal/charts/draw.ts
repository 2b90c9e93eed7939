// A chart as lines of characters, for a terminal: what a picture shows elsewhere.

import type { ChartBlock } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import { drawBars, drawStacked } from './bar-drawing.ts'
import { drawLine } from './line-drawing.ts'

/** A screen's usual width, for a pipe. */
export const usualWidth = 80

const drawn = (chart: ChartBlock, width: number, words: Words): readonly string[] => {
  switch (chart.shape) {
    case 'line':
      return drawLine(chart, width, words)
    case 'bars':
      return drawBars(chart, width, words)
    case 'stacked':
      return drawStacked(chart, width, words)
  }
}

const isRatio = (unit: string): boolean => unit === '%' || unit === '‰'

/** The title with its unit, then the drawing; a chart without data is its title and a word. */
export const drawChart = (chart: ChartBlock, width: number, words: Words): readonly string[] => {
  const unit = isRatio(chart.unit) || chart.unit === '' ? '' : ` (${chart.unit})`
  const lines = drawn(chart, width, words)
  return [`${chart.title}${unit}`, ...(lines.length === 0 ? [`  ${words.charts.empty}`] : lines)]
}
