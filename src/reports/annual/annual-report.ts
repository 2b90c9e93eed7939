// The report of a period: cover, summary, every indicator that has data, complaints, calls, surveys, plan, annexes, and the officers' texts.

import type { Words } from '../../i18n/words.ts'
import { trends } from '../../indicators/trends.ts'
import { heading, paragraph, type Piece, type ReportDocument } from '../document.ts'
import { annexes } from './annexes.ts'
import { callsSection } from './calls-section.ts'
import { complaintsTable } from './complaints-table.ts'
import { coverOf } from './cover.ts'
import { indicatorSections } from './indicator-section.ts'
import { ownComment, ownSection } from './own-text.ts'
import { planSection } from './plan-section.ts'
import { hasData, type ReportQuery, type ReportView } from './report-query.ts'
import { summaryTable } from './summary-table.ts'
import { mysterySection, satisfactionSection } from './survey-sections.ts'

/** Reads the figures once, by the function that answers in chat. */
export const viewOf = async (query: ReportQuery): Promise<ReportView> => {
  const { period, today, entries, figures } = query
  const signed = await figures.closed?.covering(period, today)
  const basis = query.basis ?? signed?.closing.basis ?? 'decided'
  const { services = [] } = query
  const scope = { period, today, basis, ...(services.length > 0 && { service: services }) }
  // Read alone, the report of a service must not pass for the préfecture's.
  const whose = [query.organisation, ...services].filter((name) => name !== undefined).join(' · ')
  const organisation = whose === '' ? undefined : whose
  return { ...query, organisation, basis, scope, trends: await trends(scope, entries, figures) }
}

const summary = ({ trends: all }: ReportView, words: Words): readonly Piece[] => {
  const { reports, indicators } = words
  const without = all
    .filter((trend) => !hasData(trend))
    .map(({ figure }) => indicators.labels[figure.indicator.id].short)
  return [
    heading(1, reports.summary),
    summaryTable(all, words),
    ...(without.length === 0 ? [] : [paragraph(reports.withoutData(without))]),
  ]
}

const complaints = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const found = view.trends.find(({ figure }) => figure.indicator.id === 'complaints.on-time')
  const table = await complaintsTable(found?.figure, view, words)
  const { reports } = words
  if (table === undefined) return []
  const own = ownComment('complaints', 2, view.texts, words)
  return [heading(1, reports.complaints), table, paragraph(reports.complaintsNote), ...own]
}

export const annualReport = async (view: ReportView, words: Words): Promise<ReportDocument> => {
  const { reports } = words
  const shown = view.trends.filter(hasData)
  const sections = await indicatorSections(shown, view, words)
  return {
    language: reports.language,
    title: reports.title(words.periods.name(view.period)),
    organisation: view.organisation,
    cover: await coverOf(view, words),
    contents: reports.contents,
    pieces: [
      ...summary(view, words),
      ...ownSection('analysis', reports.analysis, view.texts),
      ...(sections.length === 0 ? [] : [heading(1, reports.indicators), ...sections]),
      ...(await complaints(view, words)),
      ...(await callsSection(view, words)),
      ...(await satisfactionSection(view, words)),
      ...(await mysterySection(view, words)),
      ...(await planSection(view, words)),
      ...ownSection('training', reports.training, view.texts),
      ...ownSection('outlook', reports.outlook, view.texts),
      ...(await annexes(view, words)),
    ],
  }
}
