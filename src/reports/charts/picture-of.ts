// Which picture a chart becomes.

import type { ChartBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { barPicture } from './bar-picture.ts'
import { emptyPicture } from './empty-picture.ts'
import { linePicture } from './line-picture.ts'
import type { Picture } from './picture.ts'
import { stackedPicture } from './stacked-picture.ts'
import type { TextWidth } from './text-width.ts'

/** @throws RangeError for what no picture can show, named by the chart's title. */
const check = (chart: ChartBlock): void => {
  const { title, labels, series, shape } = chart
  const steps = chart.shape === 'stacked' ? undefined : chart.target?.perLabel
  if (steps !== undefined && steps.length !== labels.length)
    throw new RangeError(`the chart ${JSON.stringify(title)}: ${steps.length} targets for ${labels.length} labels`)
  for (const { name, values } of series) {
    const where = `the chart ${JSON.stringify(title)}, series ${JSON.stringify(name)}`
    if (values.length !== labels.length)
      throw new RangeError(`${where}: ${values.length} values for ${labels.length} labels`)
    if (values.some((value) => value !== null && !Number.isFinite(value)))
      throw new RangeError(`${where}: a value that is not a number`)
    if (shape === 'stacked' && values.some((value) => value !== null && value < 0))
      throw new RangeError(`${where}: a part below zero`)
  }
}

export const pictureOf = (chart: ChartBlock, words: Words, widthOf: TextWidth): Picture => {
  check(chart)
  if (chart.series.every(({ values }) => values.every((value) => value === null)))
    return emptyPicture(chart, words, widthOf)
  switch (chart.shape) {
    case 'line':
      return linePicture(chart, words, widthOf)
    case 'bars':
      return barPicture(chart, words, widthOf)
    case 'stacked':
      return stackedPicture(chart, words, widthOf)
  }
}
