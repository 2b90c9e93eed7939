// The files that a period's report is made of: a page to print, a text to complete, a sheet to display.

import type { FileBlock } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { annualReport } from './annual/annual-report.ts'
import type { ReportView } from './annual/report-query.ts'
import { fileCode } from './file-code.ts'
import { documentFiles, htmlBlock } from './document-files.ts'

export const reportFiles = async (view: ReportView, words: Words): Promise<readonly FileBlock[]> => {
  const { files, attached } = words.reports
  const name = (extension: string): string => files.report(fileCode(view), extension)
  return documentFiles(await annualReport(view, words), { name, attached }, words)
}

export const sheetFile = async (view: ReportView, words: Words): Promise<FileBlock> => {
  const { displaySheet } = await import('./sheet/display-sheet.ts')
  const { files, attached } = words.reports
  return htmlBlock(files.sheet(fileCode(view)), displaySheet(view, words), attached.sheet)
}
