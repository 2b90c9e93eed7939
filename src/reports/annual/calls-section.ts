// Calls by service, lost ones included: the switchboard first, and no line that adds them up.

import { callsOfServices, callsTable, hasLostAlone, type ServiceCalls } from '../../digests/calls-table.ts'
import type { Words } from '../../i18n/words.ts'
import { callsByService } from '../../indicators/calls-by-service.ts'
import { lostByService } from '../../indicators/lost-calls.ts'
import { heading, paragraph, type Piece } from '../document.ts'
import { ownComment } from './own-text.ts'
import type { ReportView } from './report-query.ts'

/** Nothing where no service logged calls. */
export const callsSection = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const { reports } = words
  const { scope, entries, figures } = view
  const lost = await lostByService(scope, entries, figures)
  const answered = view.trends.find(({ figure }) => figure.indicator.id === 'tel.answered')?.figure
  const board = figures.directory.services.find((service) => service.switchboard)
  const name = board === undefined ? reports.theSwitchboard : reports.switchboard(board.name)
  const hasBoard = answered?.state === 'known' || lost.switchboard !== undefined
  const services: readonly ServiceCalls[] = [
    ...(hasBoard ? [{ name, answered, lost: lost.switchboard }] : []),
    ...callsOfServices(await callsByService(scope, entries, figures), lost, words),
  ]
  const table = callsTable(services, reports.callsTable, words)
  return table === undefined
    ? []
    : [
        heading(1, reports.calls),
        table,
        paragraph(reports.callsNote),
        ...(hasLostAlone(services) ? [paragraph(words.rates.lostAlone)] : []),
        ...ownComment('calls', 2, view.texts, words),
      ]
}
