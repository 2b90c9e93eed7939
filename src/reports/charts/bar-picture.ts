// Services or mailboxes one under the other, with one bar per series: where a bar chart's texts stand.

import type { BarChart } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { barEnd } from './axis.ts'
import { type Bar, barLayers } from './bar-layers.ts'
import { footing, heading, underTitle } from './frame.ts'
import { placeKey, swatchLayer } from './key.ts'
import { barStyles, ink, softInk } from './palette.ts'
import { bold, type Picture, pictureWidth, margin, plain, type PlacedText } from './picture.ts'
import { type Band, baselineOf, mostRows, placeRows } from './rows.ts'
import type { TextWidth } from './text-width.ts'
import { targetText, valueTexts } from './value-text.ts'

/** A value with its place and its look. */
interface Cell extends Band {
  readonly value: number | null
  readonly fill: string
  readonly outline: string
}

/** A chart with at least one known value. */
export const barPicture = (chart: BarChart, words: Words, widthOf: TextWidth): Picture => {
  const { unit, target } = chart
  const labels = chart.labels.slice(0, mostRows)
  const series = chart.series.slice(0, barStyles.length)
  const known = series.flatMap(({ values }) => values.slice(0, mostRows).filter((value) => value !== null))
  const valueText = valueTexts(known, unit, target, words)
  const goal = target === undefined ? [] : [target.value]
  const domain = [Math.min(0, ...known, ...goal), barEnd([...known, ...goal], unit)] as const

  const top = heading(chart.title, underTitle(chart), widthOf)
  const entries = series.map(({ name }, index) => ({ name, ...(barStyles[index] ?? barStyles[0]) }))
  const key = placeKey(series.length > 1 ? entries : [], target && targetText(target, unit, words), top.bottom, widthOf)
  const rows = placeRows(labels, series.length, known.map(valueText), key.bottom + 6, widthOf)
  const plot = { left: rows.left, right: rows.right, top: key.bottom, bottom: rows.bottom }
  const cells = rows.bands.flatMap((bands, row) =>
    bands.map((band, index): Cell => ({
      ...band,
      value: series[index]?.values[row] ?? null,
      ...(barStyles[index] ?? barStyles[0]),
    })),
  )
  const bars = cells.flatMap((cell): Bar[] => (cell.value === null ? [] : [{ ...cell, from: 0, to: cell.value }]))
  const told = cells.map((cell): PlacedText => {
    const y = baselineOf(cell)
    if (cell.value === null)
      return { ...plain, text: words.charts.missing, x: rows.left + 8, y, align: 'left', colour: softInk }
    return { ...bold, text: valueText(cell.value), x: pictureWidth - margin, y, align: 'right', colour: ink }
  })
  const left = Math.max(chart.labels.length - labels.length, chart.series.length - series.length)
  const bottom = footing(left > 0 ? [words.charts.left(left)] : [], rows.bottom + 4, widthOf)
  return {
    width: pictureWidth,
    height: Math.ceil(bottom.bottom),
    plot,
    texts: [...top.texts, ...key.texts, ...rows.texts, ...told, ...bottom.texts],
    layers: [
      ...barLayers(bars, cells, target && { value: target.value, bands: bars }, plot, domain),
      swatchLayer(key.swatches, plot.left, plot.top),
    ],
  }
}
