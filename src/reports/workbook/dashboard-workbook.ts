// A period as a spreadsheet: the summary, and one row per case behind it.

import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import type { FileBlock } from '../../chat/reply.ts'
import { writeRegisterSheet } from '../../exchange/write-xlsx.ts'
import type { Words } from '../../i18n/words.ts'
import type { ReportView } from '../annual/report-query.ts'
import { fileCode } from '../file-code.ts'
import { countedRows } from './counted-rows.ts'
import { writeSummarySheet } from './summary-sheet.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Throws a UserError when a sheet cannot hold all rows. */
export const dashboardWorkbook = async (view: ReportView, words: Words): Promise<FileBlock> => {
  const { default: excel } = await import('exceljs')
  const out = new PassThrough()
  const whole = buffer(out)
  // A month's texts fit in memory, and as shared ones LibreOffice keeps their spaces and lines.
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true })
  const title = words.reports.workbookTitle(words.periods.name(view.period), view.organisation)
  writeSummarySheet(book, view.trends, words, title)
  await writeRegisterSheet(book, countedRows(view), words.reports.language)
  await book.commit()
  const { files, attached } = words.reports
  return {
    kind: 'file',
    name: files.workbook(fileCode(view)),
    mediaType,
    content: (await whole).toString('base64'),
    encoding: 'base64',
    inWords: attached.workbook,
  }
}
