// `report`: a period's report, display sheet and workbook as files, or a mystery survey's report, beside a running bot.

import { openClosings } from '../../../storage/closings.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { partsOfDay } from '../../calendar/local-date.ts'
import { periodCode } from '../../calendar/period-code.ts'
import { type Period, wholeMonths, yearPeriod } from '../../calendar/period.ts'
import { UserError } from '../../errors.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { ClosedPeriods } from '../../indicators/closing/closed-periods.ts'
import type { SourceRegister } from '../../indicators/closing/signed-register.ts'
import { bases } from '../../indicators/query.ts'
import { instantText } from '../../register/ids.ts'
import { viewOf } from '../../reports/annual/annual-report.ts'
import { readTexts } from '../../reports/own-text/read-texts.ts'
import { reportFiles, sheetFile } from '../../reports/report-files.ts'
import { dashboardWorkbook } from '../../reports/workbook/dashboard-workbook.ts'
import { choiceAsked, declaredService, periodAsked } from '../asked.ts'
import type { CliContext } from '../context.ts'
import { mysteryFilesAsked } from '../mystery-written.ts'
import { writtenFiles } from '../written-files.ts'

/** By default the last year that is over. */
const reportPeriod = ({ options, clock, config }: CliContext): Period => {
  const today = clock.today()
  if (options.period === undefined) return yearPeriod(partsOfDay(today).year - 1)
  const asked = periodAsked(options.period, { today, directory: config.directory })
  if (asked.shape === 'week' || asked.shape === 'days') throw new UserError(({ reports }) => reports.notMonths)
  return wholeMonths(asked.start, asked.end)
}

/** Everything that can be wrong is read before anything is written. */
const periodFiles = async (entries: SourceRegister, context: CliContext) => {
  const { options, config, clock, words, directory } = context
  const basis = choiceAsked('--basis', options.basis, bases)
  const service = declaredService(options.service, config.directory)
  const period = reportPeriod(context)
  const folder = options.texts ?? (service === undefined ? config.reportTexts : undefined)
  const read = folder === undefined ? undefined : await readTexts(folder, periodCode(period))
  const view = await viewOf({
    period,
    today: clock.today(),
    organisation: config.organisation,
    entries,
    figures: { ...config.figures, closed: new ClosedPeriods(openClosings(directory), entries) },
    ...(service !== undefined && { services: [service] }),
    ...(basis && { basis }),
    ...(read && { texts: read.texts }),
  })
  return {
    files: [...(await reportFiles(view, words)), await sheetFile(view, words), await dashboardWorkbook(view, words)],
    told: { period: periodCode(period), basis: view.basis, texts: read?.files ?? [] },
  }
}

export const reportVerb = async (context: CliContext): Promise<number> => {
  const { options, clock, words, directory, print } = context
  const { out, mystery } = options
  if (out === undefined) throw new UserError(({ reports }) => reports.missingFolder)
  const entries = await openReader({ directory, now: () => instantText(clock.now()) })
  const { files, told } =
    mystery === undefined
      ? await periodFiles(entries, context)
      : { files: await mysteryFilesAsked(mystery, entries, context), told: { mystery } }
  const written = await writtenFiles(files, out, directory)
  if (options.json === true) print(`${JSON.stringify({ ...told, files: written }, undefined, 2)}\n`)
  else for (const path of written) print(`${plainText(words.reports.written(path))}\n`)
  return 0
}
