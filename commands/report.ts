// The report of a period as files to print, to complete and to display: /bilan 2026, /bilan 2026 affiche, /bilan 2026 service:Séjour.

import { partsOfDay } from '../src/calendar/local-date.ts'
import { periodCode } from '../src/calendar/period-code.ts'
import { type Period, wholeMonths, yearPeriod } from '../src/calendar/period.ts'
import { UserError } from '../src/errors.ts'
import { either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { period } from '../src/grammar/readers/period.ts'
import { service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { ListEntries } from '../src/register/ports.ts'
import type { ReadTexts } from '../src/reports/own-text/read-texts.ts'
import { type Capabilities, type Conversation, defineCommand } from './command.ts'

/** By default the last year that is over. */
const reportPeriod = (asked: Period | undefined, { today }: Pick<Conversation, 'today'>): Period => {
  if (asked === undefined) return yearPeriod(partsOfDay(today).year - 1)
  if (asked.shape === 'week' || asked.shape === 'days') throw new UserError(({ reports }) => reports.notMonths)
  return wholeMonths(asked.start, asked.end)
}

type Texts = ReadTexts | 'no-folder' | 'of-all'

/** The officers' texts are about the whole préfecture: a service's report has none of them. */
const textsFor = async (
  asked: Period,
  ofService: boolean,
  { reportTexts }: Pick<Capabilities, 'reportTexts'>,
): Promise<Texts> => {
  if (reportTexts === undefined) return 'no-folder'
  if (ofService) return 'of-all'
  const { readTexts } = await import('../src/reports/own-text/read-texts.ts')
  return readTexts(reportTexts, periodCode(asked))
}

const textsLine = (read: Texts, { words: { reports } }: Conversation): Line => {
  if (read === 'no-folder') return reports.textsHow
  if (read === 'of-all') return reports.textsOfAll
  return read.files.length === 0 ? reports.noTextsFound : reports.texts(read.files)
}

export const report = defineCommand({
  id: 'report',
  role: 'officer',
  changes: false,
  parameters: {
    period: either(period),
    sheet: word(flag('sheet')),
    basis: either(choice('basis')),
    service: key(service),
  },
  run: async (
    typed,
    conversation,
    capabilities: { register: ListEntries; figures: FigureSetting } & Pick<
      Capabilities,
      'organisation' | 'reportTexts'
    >,
  ) => {
    const { today, words } = conversation
    const { register, figures, organisation } = capabilities
    const asked = reportPeriod(typed.period, conversation)
    // A report is the whole préfecture's wherever it is asked for, unless it is asked for by name.
    const services = typed.service === undefined ? [] : [typed.service]
    const isSheet = typed.sheet === true
    const read = isSheet ? undefined : await textsFor(asked, services.length > 0, capabilities)
    // Read when asked for: nothing else needs what lays out a page.
    const { viewOf } = await import('../src/reports/annual/annual-report.ts')
    const { reportFiles, sheetFile } = await import('../src/reports/report-files.ts')
    const view = await viewOf({
      period: asked,
      today,
      entries: register,
      figures,
      organisation,
      services,
      ...(typed.basis && { basis: typed.basis }),
      ...(typeof read === 'object' && { texts: read.texts }),
    })
    const { reports, periods } = words
    const judged = view.trends.filter(({ figure }) => figure.met !== null)
    const met = judged.filter(({ figure }) => figure.met === true)
    const name = periods.name(asked)
    const title = reports.scoped(isSheet ? reports.sheetTitle(name) : reports.title(name), services)
    return {
      reply: {
        title: reports.made(title, met.length, judged.length),
        blocks: [
          ...(isSheet ? [await sheetFile(view, words)] : await reportFiles(view, words)),
          {
            kind: 'text',
            lines: [
              ...(view.trends[0]?.closed === undefined ? [words.recaps.provisional] : []),
              words.rates.basis(view.basis),
              ...(read === undefined ? [] : [textsLine(read, conversation)]),
            ],
          },
        ],
        actions: [],
        audience: 'asker',
      },
    }
  },
})
