// A month's dashboard as a workbook, opened by LibreOffice: exact numbers, shown in French, on paper with its header.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import excel from 'exceljs'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod } from '../../src/calendar/period.ts'
import { fileBytes } from '../../src/chat/file-bytes.ts'
import { valueText } from '../../src/digests/figure-block.ts'
import { fr } from '../../src/i18n/fr.ts'
import { hasData, type ReportView } from '../../src/reports/annual/report-query.ts'
import { countedRows } from '../../src/reports/workbook/counted-rows.ts'
import { dashboardWorkbook } from '../../src/reports/workbook/dashboard-workbook.ts'
import { type ReadSheet, sheetsOf } from '../support/office/flat-sheet.ts'
import { Office } from '../support/office/office.ts'
import { pagesOf } from '../support/office/pages.ts'
import { describeWithOffice } from '../support/office/with-office.ts'
import { viewOn } from '../demo/view-on.ts'
import { headers } from './meant-cells.ts'

const spaceless = (text: string): string => text.replace(/\s/g, '')

describeWithOffice('the dashboard', () => {
  let office: Office
  let view: ReportView
  let bytes: Uint8Array
  let sheets: readonly ReadSheet[] = []
  let pages: readonly (readonly string[])[] = []

  beforeAll(async () => {
    office = await Office.install()
    view = await viewOn(monthPeriod(monthFromParts(2026, 12)))
    bytes = fileBytes(await dashboardWorkbook(view, fr))
    const file = await office.file('tableau.xlsx', bytes)
    sheets = sheetsOf(await readFile(await office.convert(file, { to: 'fods' }), 'utf8'))
    pages = await pagesOf(await office.convert(file, { to: 'pdf' }))
  }, 240_000)
  afterAll(() => office.remove())

  test('has a summary and the cases behind it, with filters over each and nothing computed', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Synthèse', 'Registre'])
    for (const { rows, filter, repeated } of sheets) {
      expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`))
      expect(repeated).toEqual({ rows: 1, columns: 1 })
      expect(rows.flat().filter(({ formula }) => formula !== undefined)).toEqual([])
    }
  })

  test('keeps its headers in sight', async () => {
    const book = new excel.Workbook()
    await book.xlsx.load(bytes.slice().buffer)
    for (const { views } of book.worksheets) expect(views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
  })

  test('shows each result as chat prints it, and holds the exact one', () => {
    const rows = sheets[0]?.rows.slice(1) ?? []
    const shown = view.trends.filter(hasData).map(({ figure }) => figure)
    expect(rows.map(([, , , , , , , , , id]) => id?.value)).toEqual(shown.map(({ indicator }) => indicator.id))
    for (const [index, figure] of shown.entries()) {
      const [label, result, , numerator, denominator] = rows[index] ?? []
      expect(label?.value).toBe(fr.indicators.labels[figure.indicator.id].full)
      expect(Number(numerator?.value)).toBe(figure.numerator)
      if (figure.value === null || figure.shares !== null) continue
      expect(result?.kind).toBe(figure.indicator.unit === '%' ? 'percentage' : 'float')
      expect(Number(result?.value)).toBeCloseTo(figure.indicator.unit === '‰' ? figure.value * 1000 : figure.value, 12)
      if (denominator?.kind === 'float') expect(Number(denominator.value)).toBe(figure.denominator)
      const [seen, said] = [result?.shown ?? 'nothing', valueText(figure, fr)].map(spaceless)
      expect([figure.indicator.id, said]).toEqual([figure.indicator.id, expect.stringContaining(seen ?? '')])
    }
  })

  test('has one row for each case, under the columns of an export', async () => {
    let cases = 0
    for await (const chunk of countedRows(view)) cases += chunk.length
    const [header, ...rows] = sheets[1]?.rows ?? []
    expect(header?.map(({ value }) => value)).toEqual(headers)
    expect(rows).toHaveLength(cases)
    for (const { shown } of rows.flat().filter(({ kind }) => kind === 'date'))
      expect(shown).toMatch(/^\d\d\/\d\d\/\d{4}$/)
  })

  test('prints its summary on one page under its title, and the header on each page of the cases', () => {
    const [summary = [], ...others] = pages
    expect(summary[0]).toBe('Préfecture de démonstration · Tableau de bord décembre 2026')
    expect(summary.at(-1)).toMatch(/^Synthèse +1 \/ \d+$/)
    expect(others.length).toBeGreaterThan(4)
    for (const [index, page] of others.entries()) {
      expect(page[0]).toMatch(/^n°/)
      expect(page.at(-1)).toMatch(new RegExp(`^Registre +${index + 2} / ${pages.length}$`))
    }
  })
})
