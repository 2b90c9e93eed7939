// The marks of bars for Vega-Lite: values to scale in width, rows where the layout put them.

import { ink, targetColour } from './palette.ts'
import type { Box, Layer } from './picture.ts'
import type { Band } from './rows.ts'

/** A bar, or a part of one, from a value to another. */
export interface Bar extends Band {
  readonly from: number
  readonly to: number
  readonly fill: string
  readonly outline: string
}

/** A stroke across a bar: where values begin, or the target. */
interface Tick extends Band {
  readonly value: number
}

type Range = readonly [from: number, to: number]

const xOf = (domain: Range): object => ({
  type: 'quantitative',
  scale: { domain, nice: false, zero: false },
  axis: null,
})

/** The data's heights are the picture's own pixels. */
const yOf = ({ top, bottom }: Box): object => ({
  type: 'quantitative',
  scale: { domain: [top, bottom], reverse: true, nice: false, zero: false },
  axis: null,
})

/** Where something is in the picture's pixels, as Vega-Lite will draw it. */
export const pixelOf = ({ left, right }: Box, [from, to]: Range, value: number): number =>
  left + ((value - from) / (to - from)) * (right - left)

const tickLayer = (ticks: readonly Tick[], colour: string, width: number, plot: Box, domain: Range): Layer => ({
  data: { values: ticks.map(({ value, top, bottom }) => ({ value, top: top - 3, bottom: bottom + 3 })) },
  mark: { type: 'rule', color: colour, strokeWidth: width },
  encoding: { x: { ...xOf(domain), field: 'value' }, y: { ...yOf(plot), field: 'top' }, y2: { field: 'bottom' } },
})

/** Bars, the stroke at zero of each band, and the target across those that have a bar. */
export const barLayers = (
  bars: readonly Bar[],
  bands: readonly Band[],
  target: { readonly value: number; readonly bands: readonly Band[] } | undefined,
  plot: Box,
  domain: Range,
): readonly Layer[] => [
  {
    data: { values: bars.map((bar) => ({ ...bar })) },
    mark: { type: 'rect', fill: { expr: 'datum.fill' }, stroke: { expr: 'datum.outline' }, strokeWidth: 1.5 },
    encoding: {
      x: { ...xOf(domain), field: 'from' },
      x2: { field: 'to' },
      y: { ...yOf(plot), field: 'top' },
      y2: { field: 'bottom' },
    },
  },
  tickLayer(
    bands.map((band) => ({ ...band, value: 0 })),
    ink,
    2,
    plot,
    domain,
  ),
  ...(target === undefined
    ? []
    : [
        tickLayer(
          target.bands.map((band) => ({ ...band, value: target.value })),
          '#ffffff',
          5,
          plot,
          domain,
        ),
        tickLayer(
          target.bands.map((band) => ({ ...band, value: target.value })),
          targetColour,
          3,
          plot,
          domain,
        ),
      ]),
]
