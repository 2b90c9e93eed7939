// Charts of any size and shape, with the names that people and machines give.

import fc from 'fast-check'
import type { ChartBlock, ChartSeries } from '../../../src/chat/reply.ts'

const words = [
  'Séjour',
  'pref-etrangers-renouvellement',
  'Élections',
  'contrôle de légalité',
  'A',
  '<b>&amp;',
  '漢字',
  '😀',
]

const name = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ minLength: 60, maxLength: 200 }),
)

const month = fc.tuple(fc.constantFrom('janv.', 'févr.', 'septembre'), fc.integer({ min: 2019, max: 2030 }))

const label = fc.oneof(
  { weight: 3, arbitrary: month.map(([text, year]) => `${text} ${year}`) },
  { weight: 1, arbitrary: name },
)

const ratio = fc.oneof(fc.constantFrom(0, 1, 0.9, 0.8996), fc.double({ min: 0, max: 1, noNaN: true }))
const amount = fc.oneof(
  fc.constantFrom(0, 1, 5),
  fc.nat({ max: 3_000_000 }),
  fc.double({ min: 0, max: 90, noNaN: true }),
)

const target = (value: number) =>
  fc.constantFrom('at-least' as const, 'at-most' as const).map((direction) => ({ value, direction }))

const seriesOf = (value: fc.Arbitrary<number>, count: number, most: number): fc.Arbitrary<readonly ChartSeries[]> =>
  fc.array(
    fc.record({
      name,
      values: fc.array(fc.option(value, { freq: 4 }), { minLength: count, maxLength: count }),
    }),
    { maxLength: most },
  )

const common = (count: number) =>
  fc.record({
    kind: fc.constant('chart' as const),
    title: name,
    labels: fc.array(label, { minLength: count, maxLength: count }),
    inWords: fc.constant([]),
  })

/** Bounds around a value, those of a ratio between nothing and all. */
const around = (value: number | null, unit: string, distance: number): readonly [number, number] | null =>
  value === null
    ? null
    : [Math.max(0, value - distance), unit === '%' ? Math.min(1, value + distance) : value + distance]

const measured = fc.constantFrom(
  { unit: '%', value: ratio },
  { unit: '‰', value: ratio.map((value) => value / 100) },
  { unit: 'jours ouvrés', value: amount },
)

export const arbitraryChart: fc.Arbitrary<ChartBlock> = fc
  .tuple(fc.nat({ max: 45 }), measured)
  .chain(([count, { unit, value }]) => {
    const aimed = value.chain(target)
    const lines = fc
      .tuple(common(count), seriesOf(value, count, 6), fc.option(aimed, { nil: undefined }), fc.boolean())
      .map(([rest, series, goal, sure]): ChartBlock => ({
        ...rest,
        unit,
        shape: 'line',
        series: series.map((line) => ({
          ...line,
          ...(sure && { intervals: line.values.map((known) => around(known, unit, 0.05)) }),
        })),
        ...(goal && { target: goal }),
      }))
    const bars = fc
      .tuple(common(count), seriesOf(value, count, 4), fc.option(aimed, { nil: undefined }))
      .map(([rest, series, goal]): ChartBlock => ({
        ...rest,
        unit,
        shape: 'bars',
        series,
        ...(goal && { target: goal }),
      }))
    const stacked = fc
      .tuple(common(count), seriesOf(value, count, 12))
      .map(([rest, series]): ChartBlock => ({ ...rest, unit, shape: 'stacked', series }))
    return fc.oneof(lines, bars, stacked)
  })
