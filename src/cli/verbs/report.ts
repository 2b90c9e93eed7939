// `report`: a period's report, display sheet and workbook as files, beside a running bot.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { openClosings } from '../../../storage/closings.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { partsOfDay } from '../../calendar/local-date.ts'
import { periodCode } from '../../calendar/period-code.ts'
import { type Period, wholeMonths, yearPeriod } from '../../calendar/period.ts'
import { fileBytes } from '../../chat/file-bytes.ts'
import { UserError } from '../../errors.ts'
import { writeWhole } from '../../exchange/write-whole.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { ClosedPeriods } from '../../indicators/closing/closed-periods.ts'
import { bases } from '../../indicators/query.ts'
import { instantText } from '../../register/ids.ts'
import { viewOf } from '../../reports/annual/annual-report.ts'
import { readTexts } from '../../reports/own-text/read-texts.ts'
import { reportFiles, sheetFile } from '../../reports/report-files.ts'
import { dashboardWorkbook } from '../../reports/workbook/dashboard-workbook.ts'
import { choiceAsked, periodAsked } from '../asked.ts'
import type { CliContext } from '../context.ts'

/** By default the last year that is over. */
const reportPeriod = ({ options, clock, config }: CliContext): Period => {
  const today = clock.today()
  if (options.period === undefined) return yearPeriod(partsOfDay(today).year - 1)
  const asked = periodAsked(options.period, { today, directory: config.directory })
  if (asked.shape === 'week' || asked.shape === 'days') throw new UserError(({ reports }) => reports.notMonths)
  return wholeMonths(asked.start, asked.end)
}

export const reportVerb = async (context: CliContext): Promise<number> => {
  const { options, config, clock, words, directory, print } = context
  if (options.out === undefined) throw new UserError(({ reports }) => reports.missingFolder)
  const folder = options.out
  const basis = choiceAsked('--basis', options.basis, bases)
  const period = reportPeriod(context)
  // Everything that can be wrong is read before anything is written.
  const texts = options.texts === undefined ? undefined : await readTexts(options.texts)
  const entries = await openReader({ directory, now: () => instantText(clock.now()) })
  const view = await viewOf({
    period,
    today: clock.today(),
    organisation: config.organisation,
    entries,
    figures: { ...config.figures, closed: new ClosedPeriods(openClosings(directory), entries) },
    ...(basis && { basis }),
    ...(texts && { texts }),
  })
  const files = [
    ...(await reportFiles(view, words)),
    await sheetFile(view, words),
    await dashboardWorkbook(view, words),
  ]
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UserError(({ exchange }) => exchange.cannotWrite(folder), { cause: error })
  })
  const written: string[] = []
  for (const file of files) {
    const path = join(folder, file.name)
    await writeWhole(path, fileBytes(file), { dataFolder: directory })
    written.push(path)
  }
  if (options.json === true)
    print(`${JSON.stringify({ period: periodCode(period), basis: view.basis, files: written }, undefined, 2)}\n`)
  else for (const path of written) print(`${plainText(words.reports.written(path))}\n`)
  return 0
}
