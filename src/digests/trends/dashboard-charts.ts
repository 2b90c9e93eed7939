// The pictures of a dashboard: the rates that a phone's reader should see over a year, two at most.

import { type Month, monthOf } from '../../calendar/month.ts'
import { monthsPeriod } from '../../calendar/period.ts'
import type { LineChart } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { type Course, courses } from '../../indicators/course.ts'
import type { Figure } from '../../indicators/figure.ts'
import type { FigureSetting, Scope } from '../../indicators/query.ts'
import type { ListEntries } from '../../register/ports.ts'
import { monthChart } from './month-chart.ts'

const mostCharts = 2
/** The period's last month and a year before it: the same month stands at both ends. */
const monthsBefore = 12
/** Fewer months are read in the figures themselves. */
const fewestMonths = 3

const isDrawable = ({ months }: Course): boolean =>
  months.filter(({ figure }) => figure.value !== null).length >= fewestMonths

/** Rates with a target among the period's figures: the missed ones first, then in the catalogue's order. */
const chosen = (figures: readonly Figure[]): readonly Figure[] =>
  figures
    .filter(({ met, interval }) => met !== null && interval !== null)
    .toSorted((a, b) => Number(a.met) - Number(b.met))

/** `figures` are the dashboard's own; `query` is what they were asked with. */
export const dashboardCharts = async (
  query: Scope,
  figures: readonly Figure[],
  entries: ListEntries,
  setting: FigureSetting,
  words: Words,
): Promise<readonly LineChart[]> => {
  const ids = chosen(figures).map(({ indicator }) => indicator.id)
  if (ids.length === 0) return []
  const last = monthOf(query.period.end)
  const period = monthsPeriod((last - monthsBefore) as Month, last)
  const found = await courses({ ...query, period, indicators: ids }, entries, setting)
  const scope = typeof query.service === 'string' ? [query.service] : (query.service ?? [])
  return ids
    .flatMap((id) => found.filter(({ indicator }) => indicator.id === id))
    .filter(isDrawable)
    .slice(0, mostCharts)
    .map((course) => monthChart(course, scope, words))
}
