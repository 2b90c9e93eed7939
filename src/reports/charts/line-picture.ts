// Months from left to right: where a line chart's texts stand.

import type { ChartLine, LineChart } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { type Axis, lineAxis } from './axis.ts'
import { footing, heading, underTitle } from './frame.ts'
import { type Leader, lineLayers } from './line-layers.ts'
import { monthLabels } from './month-labels.ts'
import { lineStyles, softInk, targetColour } from './palette.ts'
import { type Box, lineHeight, margin, type Picture, type PlacedText, pictureWidth, plain } from './picture.ts'
import { type Run, runsOf } from './runs.ts'
import { placeLabels, roomFor, type SideLabel } from './side-labels.ts'
import { targetStrokes } from './target-steps.ts'
import type { TextWidth } from './text-width.ts'
import { fewestDigits, numberText, targetText, valueTexts } from './value-text.ts'

const plotHeight = 300
/** Between a plot and the texts beside it. */
const beside = 8
/** From the plot to the labels on its right: room for the lines that lead there. */
const leading = 24

const isKnown = <T>(value: T | null): value is T => value !== null

const lastKnown = ({ values }: ChartLine): number => values.findLastIndex(isKnown)

/** "sans donnée" in a gap: across when it is wide enough, upwards when it is not, away from the target. */
const gapText = (
  { from, to }: Run,
  xOf: (position: number) => number,
  plot: Box,
  targetY: number,
  words: Words,
  widthOf: TextWidth,
): PlacedText | undefined => {
  const text = words.charts.missing
  const length = widthOf(text, plain)
  const room = xOf(to + 0.5) - xOf(from - 0.5)
  const x = xOf((from + to) / 2)
  const style = { ...plain, text, align: 'center', colour: softInk } as const
  const isLow = targetY < (plot.top + plot.bottom) / 2
  if (room >= length + 12) return { ...style, x, y: isLow ? plot.bottom - 14 : plot.top + 24 }
  if (room < lineHeight + 4) return undefined
  return { ...style, x: x + 6, y: isLow ? plot.bottom - 14 - length / 2 : plot.top + 14 + length / 2, turned: true }
}

/** The chart's first lines, as many as can be told apart, with something in them. */
const drawnLines = ({ series }: LineChart): readonly ChartLine[] =>
  series.filter(({ values }) => values.some(isKnown)).slice(0, lineStyles.length)

const sideLabels = (chart: LineChart, yOf: (value: number) => number, words: Words): readonly SideLabel[] => {
  const { series, labels, unit, target } = chart
  const known = series.flatMap(({ values }) => values.filter(isKnown))
  const valueText = valueTexts(known, unit, target, words)
  return [
    ...series.map((line, index) => {
      const last = lastKnown(line)
      const value = line.values[last] ?? 0
      return {
        y: yOf(value),
        name: series.length > 1 ? line.name : '',
        value: valueText(value),
        when: last === labels.length - 1 ? '' : (labels[last] ?? ''),
        colour: lineStyles[index]?.colour ?? softInk,
      }
    }),
    ...(target === undefined
      ? []
      : [{ y: yOf(target.value), name: '', value: targetText(target, unit, words), colour: targetColour }]),
  ]
}

const tickTexts = (axis: Axis, unit: string, words: Words): readonly string[] => {
  const digits = Math.max(...axis.ticks.map((tick) => fewestDigits(tick, unit)))
  return axis.ticks.map((tick) => numberText(tick, unit, digits, words))
}

/** A chart with at least one known value. */
export const linePicture = (given: LineChart, words: Words, widthOf: TextWidth): Picture => {
  const series = drawnLines(given)
  const chart: LineChart = { ...given, series }
  const { labels, unit, target } = chart
  const bounds = series.flatMap(({ intervals = [] }) => intervals.filter(isKnown).flat())
  const known = series.flatMap(({ values }) => values.filter(isKnown))
  const aimed = targetStrokes(target, labels.length).map(({ value }) => value)
  const axis = lineAxis([...known, ...bounds, ...aimed], unit)

  const top = heading(given.title, underTitle(given), widthOf)
  const ticks = tickTexts(axis, unit, words)
  const room = roomFor(
    sideLabels(chart, () => 0, words),
    widthOf,
  )
  const plot: Box = {
    left: margin + Math.max(...ticks.map((text) => widthOf(text, plain))) + beside,
    top: top.bottom + 12,
    right: pictureWidth - margin - room.width - leading,
    bottom: top.bottom + 12 + Math.max(plotHeight, room.height),
  }
  const xOf = (position: number): number => plot.left + ((position + 0.5) / labels.length) * (plot.right - plot.left)
  const yOf = (value: number): number =>
    plot.bottom - ((value - axis.min) / (axis.max - axis.min)) * (plot.bottom - plot.top)
  const valueAt = (y: number): number =>
    axis.min + ((plot.bottom - y) / (plot.bottom - plot.top)) * (axis.max - axis.min)

  const side = placeLabels(
    sideLabels(chart, yOf, words),
    plot.right + leading,
    [plot.top - 10, plot.bottom + 10],
    widthOf,
  )
  const leaders = series.map((line, index): Leader => {
    const position = lastKnown(line)
    return {
      position,
      value: line.values[position] ?? 0,
      labelValue: valueAt(side[index]?.middle ?? 0),
      style: lineStyles[index] ?? lineStyles[0],
    }
  })
  const gaps = runsOf(labels.length, (position) => series.every(({ values }) => values[position] === null))
  const told = gaps.flatMap(
    (gap) => gapText(gap, xOf, plot, target === undefined ? plot.top : yOf(target.value), words, widthOf) ?? [],
  )
  const broken = series.some(({ values }) => runsOf(values.length, (position) => values[position] === null).length > 0)
  const allTold = told.length === gaps.length && series.length === 1
  const below = monthLabels(labels, xOf, plot.bottom + 12, widthOf)
  const notes = [
    ...(bounds.length > 0 ? [words.charts.interval] : []),
    ...(broken && !allTold ? [words.charts.gaps] : []),
    ...(given.series.length > series.length ? [words.charts.left(given.series.length - series.length)] : []),
  ]
  const bottom = footing(notes, Math.max(plot.bottom + 10, ...below.map(({ y }) => y + beside)), widthOf)
  const end = ((plot.right + leading - 10 - plot.left) / (plot.right - plot.left)) * labels.length - 0.5
  return {
    width: pictureWidth,
    height: Math.ceil(bottom.bottom),
    plot,
    layers: lineLayers(chart, axis, gaps, leaders, end),
    texts: [
      ...top.texts,
      ...ticks.map((text, index) => ({
        ...plain,
        text,
        x: plot.left - beside,
        y: yOf(axis.ticks[index] ?? 0) + 6,
        align: 'right' as const,
        colour: softInk,
      })),
      ...side.flatMap(({ texts }) => texts),
      ...told,
      ...below,
      ...bottom.texts,
    ],
  }
}
