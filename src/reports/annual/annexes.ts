// What stands at the end of a report: contradictions found, every method, and how much the register holds.

import { dayOf } from '../../calendar/local-date.ts'
import { monthOf } from '../../calendar/month.ts'
import type { TableBlock } from '../../chat/reply.ts'
import { contradictionLines } from '../../digests/contradictions.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { asSigned } from '../../indicators/closing/as-signed.ts'
import { checkRegister } from '../../indicators/checking/check-register.ts'
import type { Entry, EntryKind } from '../../register/entry.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import { bullets, heading, paragraph, type Piece } from '../document.ts'
import type { ReportView } from './report-query.ts'

const messagesOf = (entry: Entry): number => (entry.kind === 'request' ? entry.count : 1)

/** Entries of the period by kind, as they were when it was signed. */
const entriesTable = async (view: ReportView, words: Words): Promise<TableBlock> => {
  const { query, entries } = await asSigned(view.scope, view.entries, view.figures)
  const { start, end } = query.period
  const counts = new Map<EntryKind, { entries: number; messages: number }>()
  for await (const chunk of entries.touching({ first: monthOf(start), last: monthOf(end) }))
    for (const entry of chunk) {
      const day = dayOf(dayOfEntry(entry))
      if (entry.cancelled !== undefined || day < start || day > end) continue
      const before = counts.get(entry.kind) ?? { entries: 0, messages: 0 }
      counts.set(entry.kind, { entries: before.entries + 1, messages: before.messages + messagesOf(entry) })
    }
  const { reports, numbers } = words
  const { kind: kindTitle, entries: entriesTitle, messages: messagesTitle } = reports.entryColumns
  return {
    kind: 'table',
    caption: reports.entriesTable,
    columns: [
      { title: kindTitle, align: 'left' },
      { title: entriesTitle, align: 'right' },
      { title: messagesTitle, align: 'right' },
    ],
    rows: [...counts].map(([kind, { entries: rows, messages }]) => [
      reports.kind(kind, rows),
      numbers.integer(rows),
      kind === 'request' ? numbers.integer(messages) : reports.none,
    ]),
  }
}

const methodsTable = ({ trends }: ReportView, { reports, indicators }: Words): TableBlock => ({
  kind: 'table',
  caption: reports.methodsTable,
  columns: (['indicator', 'method', 'id'] as const).map((column) => ({
    title: reports.methodColumns[column],
    align: 'left',
  })),
  rows: trends.map(({ figure: { indicator } }) => {
    const { full, method } = indicators.labels[indicator.id]
    return [full, method, indicator.id]
  }),
})

/** All that the check finds, as it was when the period was signed. */
const contradictions = async (view: ReportView, words: Words): Promise<readonly Line[]> => {
  const { query, entries, setting } = await asSigned(view.scope, view.entries, view.figures)
  return contradictionLines(await checkRegister(query, entries, setting), words)
}

export const annexes = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const { reports } = words
  const annex = view.annex ?? (await contradictions(view, words))
  return [
    heading(1, reports.annexes),
    heading(2, reports.contradictions),
    ...(annex.length === 0 ? [paragraph(reports.noContradiction)] : bullets(annex)),
    heading(2, reports.methods),
    methodsTable(view, words),
    heading(2, reports.entries),
    await entriesTable(view, words),
    paragraph(reports.entriesNote),
  ]
}
