// One indicator of a report: what it is, how it is computed, its result, months, chart, parts, target and what was missed.

import { figureBlock, targetText } from '../../digests/figure-block.ts'
import { breakdownReply } from '../../digests/trends/breakdown-reply.ts'
import { themesReply } from '../../digests/trends/themes-reply.ts'
import type { Words } from '../../i18n/words.ts'
import { type Course, courses } from '../../indicators/course.ts'
import { figures } from '../../indicators/figures.ts'
import { targetHistory } from '../../indicators/targets.ts'
import type { Trend } from '../../indicators/trends.ts'
import { heading, paragraph, type Piece } from '../document.ts'
import { coursePieces } from './indicator-course.ts'
import { missedLines } from './missed.ts'
import { ownComment } from './own-text.ts'
import { begunMonths, type ReportView } from './report-query.ts'

/** What comes after the period's own target, where somebody declared it. */
const nextTarget = ({ figure }: Trend, { period, figures: setting }: ReportView, words: Words): readonly Piece[] => {
  const next = targetHistory(figure.indicator, setting.targets).find(({ from }) => from > period.end)
  if (next === undefined) return []
  const { reports } = words
  return [
    paragraph(
      next.value === null
        ? reports.noNextTarget(next.from)
        : reports.nextTarget(targetText(next.value, figure, words), next.from),
    ),
  ]
}

/** Which parts of an indicator are worth a table: mailboxes where there are several, else the services. */
const partsOf = ({ figure: { indicator } }: Trend): 'mailbox' | 'service' | undefined => {
  const { id, formula } = indicator
  if (id.startsWith('emails.mailboxes.') || formula.kind === 'emails-received') return 'mailbox'
  return formula.kind === 'on-time' || formula.kind === 'delay' ? 'service' : undefined
}

const breakdown = async (trend: Trend, view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const by = partsOf(trend)
  if (by === undefined) return []
  const { id } = trend.figure.indicator
  const groups = await figures({ ...view.scope, indicators: [id], by }, view.entries, view.figures)
  const scope = [words.periods.name(view.period)]
  const told = breakdownReply(groups, { by, scope, pooled: true, figures: view.figures, closing: [] }, words)
  const table = told.blocks.find((block) => block.kind === 'table')
  const known = groups.filter(({ key, figures: [figure] }) => key !== 'total' && figure?.state === 'known')
  // One part and the total beneath it say the same twice.
  if (table === undefined || known.length < 2) return []
  const chart = told.blocks.find((block) => block.kind === 'chart')
  const title = by === 'mailbox' ? words.reports.byMailbox : words.reports.byService
  return [heading(3, title), ...(by === 'mailbox' && chart !== undefined ? [chart] : []), table]
}

const themes = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const query = { ...view.scope, period: begunMonths(view.scope), indicators: ['emails.themes'], by: 'month' as const }
  const { blocks } = themesReply(
    await figures(query, view.entries, view.figures),
    { by: 'month', scope: [], closing: [] },
    words,
  )
  return blocks.filter((block) => block.kind === 'chart' || block.kind === 'table')
}

const sectionOf = async (
  trend: Trend,
  course: Course | undefined,
  view: ReportView,
  words: Words,
): Promise<readonly Piece[]> => {
  const { figure, previous, lastYear } = trend
  const { id, formula } = figure.indicator
  const { full, method } = words.indicators.labels[id]
  const { period, today, texts } = view
  const comparisons = [previous, lastYear].filter((earlier) => earlier !== undefined)
  const { value, notes } = figureBlock(figure, { period, today, comparisons, detail: true }, words)
  return [
    heading(2, full),
    paragraph(words.reports.method(method)),
    ...(figure.sampled === null ? [] : [paragraph(words.samplings.method)]),
    paragraph(words.reports.result(value, notes)),
    ...missedLines(figure, words).map(paragraph),
    ...nextTarget(trend, view, words),
    ...(formula.kind === 'emails-themes' ? await themes(view, words) : await coursePieces(course, view, words)),
    ...(await breakdown(trend, view, words)),
    ...ownComment(id, 3, texts, words),
  ]
}

/** The sections of the indicators that have data, in the catalogue's order. */
export const indicatorSections = async (
  shown: readonly Trend[],
  view: ReportView,
  words: Words,
): Promise<readonly Piece[]> => {
  const ids = shown.map(({ figure }) => figure.indicator.id)
  const found = await courses(
    { ...view.scope, period: begunMonths(view.scope), indicators: ids },
    view.entries,
    view.figures,
  )
  const byId = new Map(found.map((course) => [course.indicator.id, course]))
  const sections: Piece[] = []
  for (const trend of shown)
    sections.push(...(await sectionOf(trend, byId.get(trend.figure.indicator.id), view, words)))
  return sections
}
