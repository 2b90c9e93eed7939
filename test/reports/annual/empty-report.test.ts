// A period in which nothing was logged still has a report that says so.

import { expect, test } from 'vitest'

import { annualReport } from '../../../src/reports/annual/annual-report.ts'
import { docxDocument } from '../../../src/reports/docx/docx-document.ts'
import { htmlPage } from '../../../src/reports/html/html-page.ts'
import { displaySheet } from '../../../src/reports/sheet/display-sheet.ts'
import { dashboardWorkbook } from '../../../src/reports/workbook/dashboard-workbook.ts'
import { holding } from '../../support/requests.ts'
import { textOf } from '../read-html.ts'
import { smallView, words } from './small-register.ts'

const noDraw = () => Promise.reject(new Error('nothing to draw'))

test('page, text, sheet and workbook are made', async () => {
  const view = await smallView({ entries: holding([]) })
  const report = await annualReport(view, words)
  const page = textOf(await htmlPage(report, noDraw))
  expect(page).toContain('Provisoire')
  expect(page).toContain('Sans donnée sur la période')
  const sections = report.pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.text] : []))
  expect(sections).not.toContain(words.reports.complaints)
  expect(sections).not.toContain(words.reports.calls)
  expect((await docxDocument(report, noDraw)).length).toBeGreaterThan(1000)
  expect(textOf(displaySheet(view, words))).toContain('Aucun résultat à comparer')
  expect((await dashboardWorkbook(view, words)).content).not.toBe('')
})
