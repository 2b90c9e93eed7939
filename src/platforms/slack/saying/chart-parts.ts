// Charts drawn by Slack where it can, their figures in words in any case.

import type { ChartBlock, ChartSeries } from '../../../chat/reply.ts'
import { type Line, line, strong } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { ChartVisualization } from './chart-block.ts'
import { headed, lineParts, type Part, type Saying } from './part.ts'
import { shortened } from './press-elements.ts'

const mostSeries = 6
const mostLabels = 20
const longestName = 20
const longestTitle = 50

const types = { line: 'line', bars: 'bar', stacked: 'bar' } as const

/** Ratios are drawn as they are printed: 92.31 for 92.3 %. */
const scales: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

const scaled = (value: number, unit: string): number => Number((value * (scales[unit] ?? 1)).toFixed(2))

/** The target as one more series; where some months had none, it has gaps, which Slack does not draw. */
const allSeries = (chart: ChartBlock, { slack }: Words): readonly ChartSeries[] => {
  const target = chart.shape === 'stacked' ? undefined : chart.target
  if (target === undefined) return chart.series
  return [...chart.series, { name: slack.target, values: target.perLabel ?? chart.labels.map(() => target.value) }]
}

const isWhole = (values: readonly (number | null)[]): values is readonly number[] =>
  values.every((value) => value !== null && Number.isFinite(value))

const areNames = (names: readonly string[], most: number): boolean =>
  names.length > 0 && names.length <= most && new Set(names).size === names.length && !names.includes('')

/** Slack's chart; nothing when it cannot show all of it: gaps, too many points, names that become the same once cut. */
export const chartBlock = (chart: ChartBlock, words: Words): ChartVisualization | undefined => {
  const categories = chart.labels.map((label) => shortened(label, longestName))
  const title = shortened(chart.title, longestTitle)
  const unit = shortened(chart.unit, longestTitle)
  const series = allSeries(chart, words).map(({ name, values }) => ({ name: shortened(name, longestName), values }))
  const names = series.map(({ name }) => name)
  if (title === '' || !areNames(categories, mostLabels) || !areNames(names, mostSeries)) return undefined
  if (chart.series.length === 0) return undefined
  const drawn = series.flatMap(({ name, values }) =>
    isWhole(values) && values.length === categories.length
      ? [{ name, data: categories.map((label, at) => ({ label, value: scaled(values[at] ?? 0, chart.unit) })) }]
      : [],
  )
  if (drawn.length < series.length) return undefined
  const axis = { categories, ...(unit !== '' && { y_label: unit }) }
  return { type: 'data_visualization', title, chart: { type: types[chart.shape], series: drawn, axis_config: axis } }
}

const hasData = ({ series }: ChartBlock): boolean => series.some(({ values }) => values.some((value) => value !== null))

const wordsOf = ({ title, inWords }: ChartBlock): readonly Line[] => [line`${strong(title)}`, ...inWords]

/** What is said of a chart in the messages, and whether its picture has to go beside them. */
export const chartParts = (chart: ChartBlock, saying: Saying): { parts: readonly Part[]; isAttached: boolean } => {
  const { surface, charts, words } = saying
  const parts = lineParts(wordsOf(chart), saying)
  if (surface === 'home' || !hasData(chart)) return { parts, isAttached: false }
  const block = charts === 'native' ? chartBlock(chart, words) : undefined
  if (block === undefined) return { parts, isAttached: true }
  const drawn: Part = {
    blocks: [block],
    spoken: [],
    // Its names and labels may count too.
    room: { blocks: 1, characters: JSON.stringify(block).length / 4 },
    holds: 'chart',
  }
  return { parts: headed([drawn], parts), isAttached: false }
}
