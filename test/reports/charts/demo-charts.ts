// The charts of the demonstration's year, made as its answers make them, on a November day.

import { dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { monthFromParts } from '../../../src/calendar/month.ts'
import { monthsPeriod } from '../../../src/calendar/period.ts'
import type { ChartBlock, Reply } from '../../../src/chat/reply.ts'
import { breakdownReply } from '../../../src/digests/trends/breakdown-reply.ts'
import { monthChart } from '../../../src/digests/trends/month-chart.ts'
import { themesReply } from '../../../src/digests/trends/themes-reply.ts'
import { fr } from '../../../src/i18n/fr.ts'
import { courses } from '../../../src/indicators/course.ts'
import { figures } from '../../../src/indicators/figures.ts'
import { config, yearOn } from '../../demo/year-on.ts'
import { holding } from '../../support/requests.ts'

const today = dayOf(localDate('2026-11-20'))
const period = monthsPeriod(monthFromParts(2025, 11), monthFromParts(2026, 11))
const october = monthsPeriod(monthFromParts(2026, 10), monthFromParts(2026, 10))

const year = () => holding(yearOn(today))

const chartIn = ({ blocks }: Reply): ChartBlock => {
  const found = blocks.find((block) => block.kind === 'chart')
  if (found?.kind !== 'chart') throw new Error('a reply without chart')
  return found
}

const trend = async (indicator: string): Promise<ChartBlock> => {
  const [course] = await courses({ period, basis: 'decided', today, indicators: [indicator] }, year(), config.figures)
  if (course === undefined) throw new Error(`no course of ${indicator}`)
  return monthChart(course, [], fr)
}

const groupsOf = (indicator: string, by: 'month' | 'mailbox' | 'service', of = period) =>
  figures({ period: of, basis: 'decided', today, indicators: [indicator], by }, year(), config.figures)

/** By name; the names are those of files. */
export const demoCharts = {
  'demo-emails': () => trend('emails.main.on-time'),
  'demo-calls': () => trend('tel.answered'),
  'demo-services': async () => {
    const groups = await groupsOf('letters.on-time', 'service', october)
    const view = { by: 'service', scope: ['Octobre 2026'], pooled: true, figures: config.figures, closing: [] } as const
    return chartIn(breakdownReply(groups, view, fr))
  },
  'demo-themes': async () => {
    const groups = await groupsOf('emails.themes', 'month')
    return chartIn(themesReply(groups, { by: 'month', scope: [], closing: [] }, fr))
  },
} satisfies Readonly<Record<string, () => Promise<ChartBlock>>>
