// The report of a period as files to print, to complete and to display: /bilan 2026, /bilan 2026 affiche.

import { partsOfDay } from '../src/calendar/local-date.ts'
import { periodCode } from '../src/calendar/period-code.ts'
import { type Period, wholeMonths, yearPeriod } from '../src/calendar/period.ts'
import { UserError } from '../src/errors.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { period } from '../src/grammar/readers/period.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { ListEntries } from '../src/register/ports.ts'
import { type Conversation, defineCommand } from './command.ts'

/** By default the last year that is over. */
const reportPeriod = (asked: Period | undefined, { today }: Pick<Conversation, 'today'>): Period => {
  if (asked === undefined) return yearPeriod(partsOfDay(today).year - 1)
  if (asked.shape === 'week' || asked.shape === 'days') throw new UserError(({ reports }) => reports.notMonths)
  return wholeMonths(asked.start, asked.end)
}

export const report = defineCommand({
  id: 'report',
  role: 'officer',
  changes: false,
  parameters: { period: either(period), sheet: word(flag('sheet')), basis: either(choice('basis')) },
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
    const asked = reportPeriod(typed.period, conversation)
    // Read when asked for: nothing else needs what lays out a page.
    const { viewOf } = await import('../src/reports/annual/annual-report.ts')
    const { reportFiles, sheetFile } = await import('../src/reports/report-files.ts')
    const view = await viewOf({
      period: asked,
      today,
      entries: register,
      figures,
      organisation,
      ...(typed.basis && { basis: typed.basis }),
    })
    const { reports, periods } = words
    const judged = view.trends.filter(({ figure }) => figure.met !== null)
    const met = judged.filter(({ figure }) => figure.met === true)
    const name = periods.name(asked)
    const isSheet = typed.sheet === true
    const files = isSheet ? [await sheetFile(view, words)] : await reportFiles(view, words)
    const hint = reports.chatHint(`report --period ${periodCode(asked)} --out … --texts …`)
    return {
      reply: {
        title: reports.made(isSheet ? reports.sheetTitle(name) : reports.title(name), met.length, judged.length),
        blocks: [
          ...files,
          {
            kind: 'text',
            lines: [
              ...(view.trends[0]?.closed === undefined ? [words.recaps.provisional] : []),
              words.rates.basis(view.basis),
              ...(isSheet ? [] : [hint]),
            ],
          },
        ],
        actions: [],
        audience: 'asker',
      },
    }
  },
})
