// The files that a period's report is made of: a page to print, a text to complete, a sheet to display, a workbook.

import { periodCode } from '../calendar/period-code.ts'
import type { FileBlock } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { annualReport } from './annual/annual-report.ts'
import type { ReportView } from './annual/report-query.ts'
import type { ReportDocument } from './document.ts'
import type { Draw } from './html/html-pieces.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Draws each chart once for all the files that show it. */
const drawnOnce = (draw: Draw): Draw => {
  const drawn = new Map<Parameters<Draw>[0], ReturnType<Draw>>()
  return (chart) => {
    const found = drawn.get(chart) ?? draw(chart)
    drawn.set(chart, found)
    return found
  }
}

/** Charts are drawn in the reader's language; what draws them is loaded with the first. */
const usualDraw =
  (words: Words): Draw =>
  async (chart) => {
    const { drawChart } = await import('./charts/draw-chart.ts')
    return drawChart(chart, { words })
  }

const bytesBlock = (name: string, mediaType: string, bytes: Uint8Array, inWords: Line): FileBlock => ({
  kind: 'file',
  name,
  mediaType,
  content: Buffer.from(bytes).toString('base64'),
  encoding: 'base64',
  inWords,
})

const htmlBlock = (name: string, content: string, inWords: Line): FileBlock => ({
  kind: 'file',
  name,
  mediaType: 'text/html; charset=utf-8',
  content,
  inWords,
})

const htmlReport = async (report: ReportDocument, view: ReportView, draw: Draw, { reports }: Words) => {
  const { htmlPage } = await import('./html/html-page.ts')
  return htmlBlock(
    reports.files.report(periodCode(view.period), 'html'),
    await htmlPage(report, draw),
    reports.attached.html,
  )
}

const docxReport = async (report: ReportDocument, view: ReportView, draw: Draw, { reports }: Words) => {
  // Read when asked for: only this file needs what writes it.
  const { docxDocument } = await import('./docx/docx-document.ts')
  return bytesBlock(
    reports.files.report(periodCode(view.period), 'docx'),
    docxType,
    await docxDocument(report, draw),
    reports.attached.docx,
  )
}

export const reportFiles = async (view: ReportView, words: Words): Promise<readonly FileBlock[]> => {
  const draw = drawnOnce(usualDraw(words))
  const report = await annualReport(view, words)
  return [await htmlReport(report, view, draw, words), await docxReport(report, view, draw, words)]
}

export const sheetFile = async (view: ReportView, words: Words): Promise<FileBlock> => {
  const { displaySheet } = await import('./sheet/display-sheet.ts')
  const { files, attached } = words.reports
  return htmlBlock(files.sheet(periodCode(view.period)), displaySheet(view, words), attached.sheet)
}
