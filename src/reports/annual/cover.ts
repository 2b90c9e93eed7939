// What is known before the figures: whose they are, of which days, signed by whom, and how they are counted.

import { closedLines } from '../../digests/closed-lines.ts'
import type { Line } from '../../i18n/rich-text.ts'
import { line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { asSigned } from '../../indicators/closing/as-signed.ts'
import type { CoverFact } from '../document.ts'
import type { ReportView } from './report-query.ts'

/** The signature, or that there is none, with the shorter periods that are signed already. */
const stateLines = async (view: ReportView, words: Words): Promise<readonly Line[]> => {
  const { trends, period, today, basis, figures } = view
  const closed = trends[0]?.closed
  if (closed !== undefined)
    return closedLines(
      closed,
      trends.map(({ figure }) => figure),
      { period, basis, today },
      words,
    )
  const standing = (await figures.closed?.standing(today)) ?? []
  const within = standing.filter(({ period: { start, end } }) => start >= period.start && end <= period.end)
  const names = within.map((summary) => words.periods.name(summary.period))
  return [
    words.reports.provisional,
    ...(today >= period.start && today < period.end ? [words.reports.running(today)] : []),
    ...(names.length === 0 ? [] : [words.reports.signedMonths(names)]),
  ]
}

/** The rules are those that the figures were counted with: of a signed period, the signed ones. */
export const coverOf = async (view: ReportView, words: Words): Promise<readonly CoverFact[]> => {
  const { organisation, period, today, basis } = view
  const { reports, indicators, calendar, periods } = words
  const { setting } = await asSigned(view.scope, view.entries, view.figures)
  const { workingDays, receiptOnClosedDay } = setting.rules
  const closures = workingDays.closures
    .filter(({ day }) => day >= period.start && day <= period.end)
    .map(({ day, reason }) => reports.closure(day, reason))
  return [
    ...(organisation === undefined ? [] : [{ label: reports.cover.organisation, lines: [line`${organisation}`] }]),
    {
      label: reports.cover.period,
      lines: [line`${periods.name(period)}, ${reports.days(period.start, period.end)}`],
    },
    { label: reports.cover.state, lines: await stateLines(view, words) },
    { label: reports.cover.basis, lines: [line`${indicators.bases[basis].method}`] },
    {
      label: reports.cover.deadlines,
      lines: [reports.workingDays, reports.receipt[receiptOnClosedDay], reports.zone(calendar.zone(workingDays.zone))],
    },
    { label: reports.cover.closures, lines: closures.length === 0 ? [reports.noClosure] : closures },
    { label: reports.cover.made, lines: [line`${reports.date(today)}`] },
  ]
}
