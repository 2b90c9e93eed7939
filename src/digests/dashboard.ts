// The dashboard of a month or a quarter: every indicator with its result, target, verdict and trend.

import type { Block, Reply } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import type { Formula } from '../indicators/indicator.ts'
import type { FigureSetting, Scope } from '../indicators/query.ts'
import { trends } from '../indicators/trends.ts'
import type { ListEntries } from '../register/ports.ts'
import { closedLines } from './closed-lines.ts'
import { figureBlock } from './figure-block.ts'
import { planReminder } from './plan-reminder.ts'
import { dashboardCharts } from './trends/dashboard-charts.ts'

export interface DashboardSetting extends Pick<Scope, 'period' | 'today'> {
  /** The room's services; none: all of the préfecture. */
  readonly services: readonly string[]
  readonly entries: ListEntries
  readonly figures: FigureSetting
}

/** What nobody types, surveys between two surveys, and a plan that is kept elsewhere are not missed in every dashboard. */
const occasional: ReadonlySet<Formula['kind']> = new Set(['measured', 'surveyed', 'plan'])

/**
 * On the default basis. Indicators without any case are counted in one line,
 * and themes that nobody noted are left out, so that the results stand out.
 */
export const dashboard = async (setting: DashboardSetting, words: Words): Promise<Reply> => {
  const { period, today, services } = setting
  const { recaps, rates, periods, indicators } = words
  const scope: Scope = { period, today, basis: 'decided', ...(services.length > 0 && { service: services }) }
  const all = await trends(scope, setting.entries, setting.figures)
  const closed = all[0]?.closed
  const signed = all.map(({ figure }) => figure)
  const known = all.filter(
    ({ figure }) => figure.state === 'known' && figure.shares?.every(({ key }) => key === '') !== true,
  )
  const judged = known.filter(({ figure }) => figure.met !== null)
  const met = judged.filter(({ figure }) => figure.met === true)
  const named = (state: 'empty' | 'unknown'): readonly string[] =>
    all
      .filter(({ figure }) => figure.state === state && !occasional.has(figure.indicator.formula.kind))
      .map(({ figure }) => indicators.labels[figure.indicator.id].short)
  const [empty, unknown] = [named('empty'), named('unknown')]
  const shown = known.map(({ figure }) => figure)
  const charts = await dashboardCharts(scope, shown, setting.entries, setting.figures, words)
  const plan = await planReminder(setting, words)
  const blocks: Block[] = [
    ...known.map(({ figure, previous, lastYear }) =>
      figureBlock(figure, { period, today, comparisons: lastYear ? [previous, lastYear] : [previous] }, words),
    ),
    ...charts,
    ...plan,
    {
      kind: 'text',
      lines: [
        ...(empty.length > 0 ? [rates.idle(empty.length)] : []),
        ...(unknown.length > 0 ? [recaps.notCounted(unknown)] : []),
        ...(closed === undefined
          ? [recaps.provisional]
          : closedLines(closed, signed, { period, basis: 'decided', today }, words)),
        rates.basis('decided'),
        ...(shown.some(({ sampled }) => sampled !== null) ? [words.samplings.method] : []),
      ],
    },
  ]
  return {
    title: recaps.dashboard(periods.heading(period, today), services, met.length, judged.length),
    blocks,
    actions: [recaps.rates(periods.name(period)), recaps.listOverdue],
    audience: 'room',
  }
}
