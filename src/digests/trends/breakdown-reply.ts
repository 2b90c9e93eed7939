// One indicator by service or by mailbox: bars against the target, and the same as a table.

import type { BarChart, Block, Reply, TableBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import type { Figure, FigureGroup } from '../../indicators/figure.ts'
import type { FigureSetting } from '../../indicators/query.ts'
import { targetText, valueText } from '../figure-block.ts'
import { baseText } from './printed.ts'

export interface BreakdownView {
  readonly by: 'service' | 'mailbox'
  /** The period, then the services: what stands after the heading. */
  readonly scope: readonly string[]
  /** Calls of services are never added up. */
  readonly pooled: boolean
  readonly figures: Pick<FigureSetting, 'smallNumber'>
  readonly closing: readonly Block[]
}

interface Part {
  readonly name: string
  readonly figure: Figure
}

/** What has been counted or is awaited; a declared service without either has no bar. */
const isTold = ({ state, pending }: Figure): boolean => state === 'known' || pending.messages > 0

const partsOf = (groups: readonly FigureGroup[], by: BreakdownView['by'], { indicators }: Words): readonly Part[] =>
  groups.flatMap(({ key, figures: [figure] }) =>
    key !== 'total' && figure !== undefined && isTold(figure)
      ? [{ name: key === '' ? indicators.nameless[by] : key, figure }]
      : [],
  )

const chartOf = (parts: readonly Part[], heading: string, words: Words): BarChart | undefined => {
  const [first] = parts
  if (first === undefined) return undefined
  const { indicator, target } = first.figure
  const said = parts.map(({ name, figure }) => `${name} ${valueText(figure, words)}`)
  return {
    kind: 'chart',
    shape: 'bars',
    title: heading,
    unit: words.trends.axis[indicator.unit],
    labels: parts.map(({ name }) => name),
    series: [{ name: words.indicators.labels[indicator.id].short, values: parts.map(({ figure }) => figure.value) }],
    ...(target !== null && { target: { value: target, direction: indicator.direction } }),
    inWords: [words.trends.inWords(said, target === null ? undefined : targetText(target, first.figure, words))],
  }
}

const tableOf = (
  parts: readonly Part[],
  total: Figure | undefined,
  by: BreakdownView['by'],
  words: Words,
): TableBlock => {
  const { columns, table } = words.breakdowns
  const rows = [...parts, ...(total === undefined ? [] : [{ name: columns.total, figure: total }])]
  const withTarget = rows.some(({ figure }) => figure.target !== null)
  const targetCell = (figure: Figure): string =>
    figure.target === null || figure.met === null
      ? words.trends.nothing
      : words.trends.met(targetText(figure.target, figure, words), figure.met)
  return {
    kind: 'table',
    caption: table[by],
    columns: [
      { title: columns[by], align: 'left' },
      { title: columns.result, align: 'right' },
      { title: columns.base, align: 'right' },
      ...(withTarget ? [{ title: columns.target, align: 'left' as const }] : []),
    ],
    rows: rows.map(({ name, figure }) => [
      name,
      valueText(figure, words),
      baseText(figure, words) || words.trends.nothing,
      ...(withTarget ? [targetCell(figure)] : []),
    ]),
  }
}

/** `groups` hold one figure each, the total's last. */
export const breakdownReply = (groups: readonly FigureGroup[], view: BreakdownView, words: Words): Reply => {
  const { by, figures } = view
  const parts = partsOf(groups, by, words)
  const total = view.pooled ? groups.find(({ key }) => key === 'total')?.figures[0] : undefined
  const indicator = groups[0]?.figures[0]?.indicator
  const label = indicator === undefined ? '' : words.indicators.labels[indicator.id].short
  const heading = words.breakdowns.heading(label, by, view.scope)
  const judged = parts.filter(({ figure }) => figure.met !== null)
  const met = judged.filter(({ figure }) => figure.met === true)
  const chart = chartOf(parts, heading, words)
  const small = parts.filter(({ figure }) => figure.small)
  return {
    title: words.breakdowns.title(heading, by, met.length, judged.length, parts.length),
    blocks: [
      ...(chart === undefined ? [] : [chart, tableOf(parts, total, by, words)]),
      ...(small.length === 0
        ? []
        : [{ kind: 'text' as const, lines: [words.breakdowns.small(small.length, figures.smallNumber)] }]),
      ...(view.pooled ? [] : [{ kind: 'text' as const, lines: [words.breakdowns.neverPooled] }]),
      ...view.closing,
    ],
    actions: [],
    audience: 'asker',
  }
}
