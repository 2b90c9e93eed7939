// The marks of a line chart for Vega-Lite: grid, gaps, intervals, target, lines and their points.

import type { ChartLine, LineChart } from '../../chat/reply.ts'
import type { Axis } from './axis.ts'
import { gapColour, gridColour, ink, lineStyles, softInk, targetColour } from './palette.ts'
import type { Layer } from './picture.ts'
import { type Run, runsOf } from './runs.ts'
import { type TargetStroke, targetStrokes } from './target-steps.ts'

/** With more months, points would run together. */
const mostPoints = 24

/** From a line's last value to its label: position, value, then the label's side. */
export interface Leader {
  readonly position: number
  readonly value: number
  readonly labelValue: number
  readonly style: (typeof lineStyles)[number]
}

interface Scales {
  readonly x: object
  readonly y: object
}

/** Positions are 0 for the first label, each in the middle of its share of the width. */
const scalesOf = (count: number, { min, max }: Axis): Scales => ({
  x: { type: 'quantitative', scale: { domain: [-0.5, count - 0.5], nice: false, zero: false }, axis: null },
  y: { type: 'quantitative', scale: { domain: [min, max], nice: false, zero: false }, axis: null },
})

/** A horizontal stroke at a value, over the share of the width that its positions have. */
const strokeLayer = (
  strokes: readonly TargetStroke[],
  look: { readonly color: string; readonly strokeWidth: number; readonly strokeDash?: number[] },
  { x, y }: Scales,
): Layer => ({
  data: { values: strokes.map(({ value, from, to }) => ({ value, from: from - 0.5, to: to + 0.5 })) },
  mark: { type: 'rule', ...look },
  encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y: { ...y, field: 'value' } },
})

const gapLayer = (gaps: readonly Run[], { x }: Scales): Layer => ({
  data: { values: gaps.map(({ from, to }) => ({ from: from - 0.5, to: to + 0.5 })) },
  mark: { type: 'rect', color: gapColour },
  encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
})

/** An area for months that follow each other, a stroke for one alone. */
const intervalLayers = ({ intervals = [] }: ChartLine, colour: string, { x, y }: Scales): readonly Layer[] => {
  const runs = runsOf(intervals.length, (position) => intervals[position] !== null)
  const values = runs.flatMap(({ from, to }, run) =>
    intervals.slice(from, to + 1).map((interval, index) => ({
      position: from + index,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      run,
      alone: from === to,
    })),
  )
  const encoding = {
    x: { ...x, field: 'position' },
    y: { ...y, field: 'low' },
    y2: { field: 'high' },
    detail: { field: 'run' },
  }
  return [
    {
      data: { values: values.filter(({ alone }) => !alone) },
      mark: { type: 'area', color: colour, opacity: 0.16 },
      encoding,
    },
    {
      data: { values: values.filter(({ alone }) => alone) },
      mark: { type: 'rule', color: colour, opacity: 0.3, strokeWidth: 10 },
      encoding,
    },
  ]
}

const seriesLayers = (
  { values }: ChartLine,
  style: (typeof lineStyles)[number],
  { x, y }: Scales,
): readonly Layer[] => {
  const runs = runsOf(values.length, (position) => values[position] !== null)
  const points = runs.flatMap(({ from, to }, run) =>
    values.slice(from, to + 1).map((value, index) => ({ position: from + index, value, run, alone: from === to })),
  )
  const marked =
    values.length <= mostPoints ? points : points.filter((point, index) => point.alone || index === points.length - 1)
  const encoding = { x: { ...x, field: 'position' }, y: { ...y, field: 'value' }, detail: { field: 'run' } }
  return [
    {
      data: { values: points },
      mark: { type: 'line', color: style.colour, strokeWidth: 3, strokeDash: [...style.dash], strokeJoin: 'round' },
      encoding,
    },
    {
      data: { values: marked },
      mark: { type: 'point', shape: style.mark, filled: true, color: style.colour, opacity: 1, size: 90 },
      encoding,
    },
  ]
}

/** Thin lines to the labels on the right; among several, each ends with its line's mark. */
const leaderLayers = (
  leaders: readonly Leader[],
  end: number,
  isMarked: boolean,
  { x, y }: Scales,
): readonly Layer[] => {
  const encoding = { x: { ...x, field: 'position' }, y: { ...y, field: 'value' } }
  const values = leaders.flatMap(({ position, value, labelValue }, leader) => [
    { position, value, leader },
    { position: end, value: labelValue, leader },
  ])
  const marks = leaders.map(({ labelValue, style }): Layer => ({
    data: { values: [{ position: end, value: labelValue }] },
    mark: { type: 'point', shape: style.mark, filled: true, color: style.colour, opacity: 1, size: 90 },
    encoding,
  }))
  return [
    {
      data: { values },
      mark: { type: 'line', color: softInk, strokeWidth: 1, opacity: 0.7 },
      encoding: { ...encoding, detail: { field: 'leader' } },
    },
    ...(isMarked ? marks : []),
  ]
}

/** From the back to the front. `end` is where leaders end, in positions. */
export const lineLayers = (
  { series, labels, target }: LineChart,
  axis: Axis,
  gaps: readonly Run[],
  leaders: readonly Leader[],
  end: number,
): readonly Layer[] => {
  const count = labels.length
  const across = (value: number): TargetStroke => ({ value, from: 0, to: count - 1 })
  const scales = scalesOf(count, axis)
  const styled = series.map((line, index) => ({ line, style: lineStyles[index] ?? lineStyles[0] }))
  // Only a zero is a floor to stand on.
  const floor = { color: axis.min === 0 ? ink : gridColour, strokeWidth: 2 }
  const goal = { color: targetColour, strokeWidth: 2.5, strokeDash: [7, 5] }
  return [
    strokeLayer(axis.ticks.map(across), { color: gridColour, strokeWidth: 1 }, scales),
    gapLayer(gaps, scales),
    strokeLayer([across(axis.min)], floor, scales),
    ...styled.flatMap(({ line, style }) => intervalLayers(line, style.colour, scales)),
    strokeLayer(targetStrokes(target, count), goal, scales),
    ...leaderLayers(leaders, end, series.length > 1, scales),
    ...styled.flatMap(({ line, style }) => seriesLayers(line, style, scales)),
  ]
}
