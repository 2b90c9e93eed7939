// The demonstration's annual report as a text to complete, opened by LibreOffice: headings, tables, pictures, pages.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yearPeriod } from '../../src/calendar/period.ts'
import { fr } from '../../src/i18n/fr.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { annualReport } from '../../src/reports/annual/annual-report.ts'
import { drawChart } from '../../src/reports/charts/draw-chart.ts'
import { isCharted, type ReportDocument } from '../../src/reports/document.ts'
import { docxDocument } from '../../src/reports/docx/docx-document.ts'
import { headingsOf, languageOf, picturesOf, tablesOf } from '../support/office/flat-text.ts'
import { Office } from '../support/office/office.ts'
import { pagesOf } from '../support/office/pages.ts'
import { describeWithOffice } from '../support/office/with-office.ts'
import { viewOn } from '../demo/view-on.ts'

/** What breaks on paper is found again whatever the spaces. */
const joined = (text: string): string => text.replace(/\s+/g, '')

describeWithOffice('the report to complete', () => {
  let office: Office
  let report: ReportDocument
  let xml = ''
  let pages: readonly (readonly string[])[] = []

  beforeAll(async () => {
    office = await Office.install()
    report = await annualReport(await viewOn(yearPeriod(2026)), fr)
    const bytes = await docxDocument(report, (chart) => drawChart(chart, { words: fr }))
    const file = await office.file('bilan.docx', bytes)
    xml = await readFile(await office.convert(file, { to: 'fodt' }), 'utf8')
    pages = await pagesOf(await office.convert(file, { to: 'pdf' }))
  }, 240_000)
  afterAll(() => office.remove())

  test('has its headings, each at its level, in French', () => {
    const meant = report.pieces.flatMap((piece) =>
      piece.kind === 'heading' ? [{ level: piece.level, text: piece.text }] : [],
    )
    expect(headingsOf(xml)).toEqual(meant)
    expect(languageOf(xml)).toBe('fr-FR')
  })

  test('has its tables cell by cell, each with a header that comes back on every page', () => {
    const meant = report.pieces.flatMap((piece) =>
      piece.kind === 'table' ? [{ header: [piece.columns.map(({ title }) => title)], rows: piece.rows }] : [],
    )
    expect(tablesOf(xml)).toEqual(meant)
  })

  test('has its charts, each with its figures in words', () => {
    const meant = report.pieces.flatMap((piece) =>
      piece.kind === 'chart' ? [piece.inWords.map(plainText).join(' ')] : [],
    )
    expect(meant.length).toBeGreaterThan(15)
    expect(picturesOf(xml)).toEqual(meant)
  })

  test('lists its sections before the first of them, and numbers every page', () => {
    const contents = pages.slice(0, firstPage()).flat().join('')
    for (const piece of report.pieces)
      if (piece.kind === 'heading' && piece.level < 3) expect(joined(contents)).toContain(joined(piece.text))
    for (const [index, page] of pages.entries())
      expect(page.at(-1)).toMatch(new RegExp(`^${report.title} +${index + 1} / ${pages.length}$`))
  })

  test('begins a page with each indicator that is drawn, and ends none with a heading', () => {
    const texts = pages.slice(firstPage()).map((page) => joined(page.slice(0, -1).join('')))
    for (const [index, piece] of report.pieces.entries()) {
      if (piece.kind !== 'heading') continue
      const text = joined(piece.text)
      expect([piece.text, texts.filter((page) => page.endsWith(text))]).toEqual([piece.text, []])
      if (piece.level !== 2 || !isCharted(report.pieces, index)) continue
      const above = report.pieces[index - 1]
      const start = above?.kind === 'heading' ? joined(above.text) + text : text
      expect([piece.text, texts.some((page) => page.startsWith(start))]).toEqual([piece.text, true])
    }
  })

  /** The place of the page that begins with the first section. */
  const firstPage = (): number => {
    const [first] = report.pieces
    return pages.findIndex(([line]) => first?.kind === 'heading' && line === first.text)
  }
})
