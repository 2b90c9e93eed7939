// Complaints and suggestions by channel: the rate is theirs, other sheets left in the box have their own column and count only in the last line.

import type { TableBlock } from '../../chat/reply.ts'
import { digitsFor } from '../../indicators/digits.ts'
import type { Figure } from '../../indicators/figure.ts'
import { listBehind } from '../../indicators/list-behind.ts'
import { meets } from '../../indicators/targets.ts'
import type { Words } from '../../i18n/words.ts'
import { channels, type Nature, type RequestEntry } from '../../register/entry.ts'
import type { ReportView } from './report-query.ts'

interface Counted {
  readonly request: RequestEntry
  readonly inTime: boolean
}

interface Part {
  readonly inTime: number
  readonly all: number
}

const shown = ['complaint', 'suggestion', 'other'] as const satisfies readonly Nature[]

/** The requests behind an indicator: what the figure counts, entry by entry. */
const behind = async (indicator: string, { scope, entries, figures }: ReportView): Promise<readonly Counted[]> => {
  const query = { ...scope, indicators: [indicator] }
  const [inTime, late] = [
    await listBehind(query, 'in-time', entries, figures),
    await listBehind(query, 'late', entries, figures),
  ]
  return [
    ...inTime.map((request) => ({ request, inTime: true })),
    ...late.map((request) => ({ request, inTime: false })),
  ]
}

const partOf = (items: readonly Counted[]): Part => ({
  all: items.reduce((sum, { request }) => sum + request.count, 0),
  inTime: items.reduce((sum, { request, inTime }) => sum + (inTime ? request.count : 0), 0),
})

/** Nothing where nobody complained. `figure` is `complaints.on-time`: its counts are those of the last line. */
export const complaintsTable = async (
  figure: Figure | undefined,
  view: ReportView,
  words: Words,
): Promise<TableBlock | undefined> => {
  const { reports, indicators } = words
  const own = await behind('complaints.on-time', view)
  const others = (await behind('letters.on-time', view)).filter(
    ({ request }) => request.channel === 'box' && request.nature === 'other',
  )
  if (figure === undefined || own.length + others.length === 0) return undefined
  const all = [...own, ...others]
  const print = ({ inTime, all: of }: Part): string => reports.partOf(inTime, of)
  const { target, indicator } = figure
  const isMet = (inTime: number, of: number): boolean | null =>
    target === null ? null : meets(indicator.direction, inTime, of, target)
  const rate = ({ inTime, all: of }: Part): string =>
    of === 0
      ? reports.none
      : indicators.value('%', inTime / of, digitsFor({ ...figure, value: inTime / of, met: isMet(inTime, of) }))
  /** The first counts of a line, by nature; `judged` are those that its rate and its counts are of. */
  const row = (name: string, items: readonly Counted[], judged: readonly Counted[]): readonly string[] => [
    name,
    ...shown.map((nature) => print(partOf(items.filter(({ request }) => request.nature === nature)))),
    print(partOf(judged)),
    rate(partOf(judged)),
  ]
  const judgedAmong = (items: readonly Counted[]) => items.filter(({ request }) => request.nature !== 'other')
  const used = channels.filter((channel) => all.some(({ request }) => request.channel === channel))
  const { channel, complaint, suggestion, other, inTime, rate: rateTitle } = reports.complaintColumns
  return {
    kind: 'table',
    caption: reports.complaintsTable,
    columns: [
      { title: channel, align: 'left' },
      ...[complaint, suggestion, other, inTime, rateTitle].map((title) => ({ title, align: 'right' as const })),
    ],
    rows: [
      ...used.map((one) => {
        const items = all.filter(({ request }) => request.channel === one)
        return row(reports.channels[one], items, judgedAmong(items))
      }),
      ...(others.length === 0 ? [] : [row(reports.complaintsAlone, own, own)]),
      row(reports.total, all, all),
    ],
  }
}
