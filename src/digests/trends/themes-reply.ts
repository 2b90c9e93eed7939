// Themes of e-mails by month, service or mailbox: stacked bars, and the same as a table.

import type { Block, Reply, StackedChart, TableBlock } from '../../chat/reply.ts'
import { monthPeriod } from '../../calendar/period.ts'
import { monthOf } from '../../calendar/month.ts'
import type { Words } from '../../i18n/words.ts'
import type { Figure, FigureGroup } from '../../indicators/figure.ts'

export interface ThemesView {
  readonly by: 'month' | 'service' | 'mailbox'
  readonly scope: readonly string[]
  readonly closing: readonly Block[]
}

/** Themes with a colour and a column of their own; the others are added up. */
const mostThemes = 6

interface Part {
  readonly name: string
  readonly figure: Figure
}

const partsOf = (groups: readonly FigureGroup[], by: ThemesView['by'], words: Words): readonly Part[] =>
  groups.flatMap(({ key, period, figures: [figure] }) => {
    if (key === 'total' || figure === undefined || (figure.state !== 'known' && by !== 'month')) return []
    if (by === 'month') return [{ name: words.trends.month(monthPeriod(monthOf(period.start))), figure }]
    return [{ name: key === '' ? words.indicators.nameless[by] : key, figure }]
  })

const countOf = ({ shares }: Figure, theme: string): number => shares?.find(({ key }) => key === theme)?.numerator ?? 0

/** Each theme's messages in each part: the largest themes of all first, the rest as one. */
const seriesOf = (parts: readonly Part[], total: Figure, { breakdowns }: Words) => {
  const themes = (total.shares ?? []).map(({ key }) => key)
  const own = themes.length <= mostThemes + 1 ? themes : themes.slice(0, mostThemes)
  const rest = themes.slice(own.length)
  const named = own.map((theme) => ({
    name: theme === '' ? breakdowns.noTheme : theme,
    values: parts.map(({ figure }) => countOf(figure, theme)),
  }))
  if (rest.length === 0) return named
  const others = parts.map(({ figure }) => rest.reduce((sum, theme) => sum + countOf(figure, theme), 0))
  return [...named, { name: breakdowns.others, values: others }]
}

const tableOf = (
  parts: readonly Part[],
  series: ReturnType<typeof seriesOf>,
  by: ThemesView['by'],
  { breakdowns, numbers }: Words,
): TableBlock => ({
  kind: 'table',
  caption: breakdowns.table[by],
  columns: [
    { title: breakdowns.columns[by], align: 'left' },
    ...series.map(({ name }) => ({ title: name, align: 'right' as const })),
    { title: breakdowns.columns.total, align: 'right' },
  ],
  rows: parts.map(({ name, figure }, index) => [
    name,
    ...series.map(({ values }) => numbers.integer(values[index] ?? 0)),
    numbers.integer(figure.denominator),
  ]),
})

/** `groups` hold the figure of the themes, the total's last. */
export const themesReply = (
  groups: readonly FigureGroup[],
  { by, scope, closing }: ThemesView,
  words: Words,
): Reply => {
  const { breakdowns, indicators, numbers } = words
  const heading = breakdowns.heading(indicators.labels['emails.themes'].short, by, scope)
  const total = groups.at(-1)?.figures[0]
  if (total === undefined || total.denominator === 0)
    return { title: breakdowns.noThemes(heading), blocks: [], actions: [], audience: 'asker' }
  const parts = partsOf(groups, by, words)
  const series = seriesOf(parts, total, words)
  const chart: StackedChart = {
    kind: 'chart',
    shape: 'stacked',
    title: heading,
    unit: breakdowns.emails,
    labels: parts.map(({ name }) => name),
    series,
    inWords: parts.map(({ name }, index) =>
      words.trends.inWords(
        [name, ...series.map(({ name: theme, values }) => `${theme} ${numbers.integer(values[index] ?? 0)}`)],
        undefined,
      ),
    ),
  }
  return {
    title: breakdowns.themesTitle(
      heading,
      total.denominator,
      (total.shares ?? []).filter(({ key }) => key !== '').length,
    ),
    blocks: [chart, tableOf(parts, series, by, words), ...closing],
    actions: [],
    audience: 'asker',
  }
}
