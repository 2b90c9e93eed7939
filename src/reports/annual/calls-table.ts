// Calls by service, lost ones included: the switchboard first, and no line that adds them up.

import type { TableBlock } from '../../chat/reply.ts'
import { valueText } from '../../digests/figure-block.ts'
import type { Words } from '../../i18n/words.ts'
import { callsByService } from '../../indicators/calls-by-service.ts'
import type { Figure } from '../../indicators/figure.ts'
import type { ReportView } from './report-query.ts'

/** Received and not answered, the voice server's left out unless they count as answered. */
const lostOf = ({ numerator, denominator, voiceServer }: Figure): number => {
  const handled = voiceServer === null || voiceServer.countsAsAnswered ? 0 : voiceServer.calls
  return denominator - numerator - handled
}

const rowOf = (name: string, answered: Figure, words: Words): readonly string[] => {
  const { numbers, reports } = words
  const counts =
    answered.state === 'known'
      ? [answered.denominator, answered.numerator, lostOf(answered)].map((count) => numbers.integer(count))
      : [reports.none, reports.none, reports.none]
  return [name, ...counts, valueText(answered, words)]
}

/** Nothing where no service logged calls. */
export const callsTable = async (view: ReportView, words: Words): Promise<TableBlock | undefined> => {
  const { reports, rates, indicators } = words
  const answeredIn = (figures: readonly Figure[]): Figure | undefined =>
    figures.find(({ indicator }) => indicator.id === 'tel.answered')
  const switchboard = answeredIn(view.trends.map(({ figure }) => figure))
  const board = view.figures.directory.services.find((service) => service.switchboard)
  const services = (await callsByService(view.scope, view.entries, view.figures)).flatMap(({ key, figures }) => {
    const answered = answeredIn(figures)
    return answered === undefined ? [] : [rowOf(key === '' ? indicators.nameless.service : key, answered, words)]
  })
  const rows = [
    ...(switchboard?.state === 'known'
      ? [rowOf(board === undefined ? reports.theSwitchboard : reports.switchboard(board.name), switchboard, words)]
      : []),
    ...services,
  ]
  if (rows.length === 0) return undefined
  const { service, received, answered, rate } = rates.callColumns
  return {
    kind: 'table',
    caption: reports.callsTable,
    columns: [
      { title: service, align: 'left' },
      ...[received, answered, reports.lost, rate].map((title) => ({ title, align: 'right' as const })),
    ],
    rows,
  }
}
