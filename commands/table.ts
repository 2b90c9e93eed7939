// The dashboard of a period in one table: /tableau, /tableau octobre, and as a workbook: /tableau octobre fichier.

import type { Block } from '../src/chat/reply.ts'
import { closedLines } from '../src/digests/closed-lines.ts'
import { reportedMonth } from '../src/digests/reported-period.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { period } from '../src/grammar/readers/period.ts'
import { service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { ListEntries } from '../src/register/ports.ts'
import { defineCommand } from './command.ts'
import { scopeOf } from './reading/scope.ts'
import { scopeWords } from './reading/scope-words.ts'

export const table = defineCommand({
  id: 'table',
  role: 'agent',
  changes: false,
  parameters: {
    period: either(period),
    service: either(service),
    basis: either(choice('basis')),
    file: word(flag('file')),
  },
  run: async (
    typed,
    conversation,
    {
      register,
      figures,
      organisation,
    }: { register: ListEntries; figures: FigureSetting; organisation?: string | undefined },
  ) => {
    const { today, words } = conversation
    const asked = typed.period ?? reportedMonth(today)
    const services = scopeOf(typed.service, conversation)
    // Read when asked for: the first prompt does not wait for what reports alone need.
    const { viewOf } = await import('../src/reports/annual/annual-report.ts')
    const { dashboardTable } = await import('../src/reports/dashboard-table.ts')
    const view = await viewOf({
      period: asked,
      today,
      entries: register,
      figures,
      organisation,
      services,
      ...(typed.basis && { basis: typed.basis }),
    })
    const found = view.trends.map(({ figure }) => figure)
    const judged = found.filter(({ met }) => met !== null)
    const met = judged.filter((figure) => figure.met === true)
    const closed = view.trends[0]?.closed
    const [name = ''] = words.vocabulary.commands.table.names
    const [withFile = ''] = words.vocabulary.choices.file.file
    const blocks: readonly Block[] = [
      dashboardTable(view.trends, words),
      {
        kind: 'text',
        lines: [
          ...(closed === undefined
            ? [words.recaps.provisional]
            : closedLines(closed, found, { period: asked, basis: view.basis, today }, words)),
          words.rates.basis(view.basis),
          ...(typed.file === true
            ? []
            : [words.reports.withFile(`!${name}${scopeWords({ ...typed, period: asked }, words)} ${withFile}`)]),
        ],
      },
    ]
    const title = words.recaps.dashboard(words.periods.heading(asked, today), services, met.length, judged.length)
    if (typed.file !== true) return { reply: { title, blocks, actions: [], audience: 'asker' } }
    const { dashboardWorkbook } = await import('../src/reports/workbook/dashboard-workbook.ts')
    const file = await dashboardWorkbook(view, words)
    return { reply: { title, blocks: [...blocks, file], actions: [], audience: 'asker' } }
  },
})
