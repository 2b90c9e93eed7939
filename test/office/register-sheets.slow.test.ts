// The demonstration's register as CSV and as XLSX, opened and saved by LibreOffice: what it reads is what Vigie meant.

import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { type ExportFormat, exportTo } from '../../src/exchange/export-file.ts'
import { contentOf, importing } from '../exchange/import-text.ts'
import { config, yearOn } from '../demo/year-on.ts'
import { type ReadSheet, sheetsOf } from '../support/office/flat-sheet.ts'
import { csvOpening, csvSaving, Office } from '../support/office/office.ts'
import { describeWithOffice } from '../support/office/with-office.ts'
import { holding } from '../support/requests.ts'
import { formulas, hostileEntries } from './hostile-entries.ts'
import { headers, meantRows, readOf, saidOf, trimmed } from './meant-cells.ts'

const today = dayOf(localDate('2027-01-08'))
const year = yearOn(today)
const entries = [...year, ...hostileEntries(year.length + 1)]
const scope = { rules: config.rules, today }

const written = async (format: ExportFormat): Promise<Buffer> => {
  const out = new PassThrough()
  const whole = buffer(out)
  await exportTo(out, holding(entries), { ...scope, format, language: 'fr' })
  return whole
}

const imported = async (file: string) => {
  const { entries: read } = await importing(file, { context: { today: localDate('2027-01-08') } })
  return read.map(contentOf)
}

type Said = string | undefined

const shownIn = {
  /** With the quotation mark that keeps a text from being computed, which an import takes off again. */
  csv: (said: Said): Said => said?.replace(/^text (?='*[=+\-@\t\r])/, "text '"),
  /** LibreOffice drops a tab that begins a text; what looks like that quotation mark has a second one. */
  xlsx: (said: Said): Said => said?.replace(/^text \t/, 'text ').replace(/^text (?='+[=+\-@\t\r])/, "text '"),
} as const

describeWithOffice('the register', () => {
  let office: Office
  const files: Record<'csv' | 'xlsx', string> = { csv: '', xlsx: '' }
  const sheets: Partial<Record<'csv' | 'xlsx', ReadSheet>> = {}

  beforeAll(async () => {
    office = await Office.install()
    for (const format of ['csv', 'xlsx'] as const) {
      files[format] = await office.file(`registre.${format}`, await written(format))
      const opening = format === 'csv' ? { opening: csvOpening } : {}
      const flat = await office.convert(files[format], { to: 'fods', ...opening })
      const [sheet] = sheetsOf(await readFile(flat, 'utf8'))
      if (sheet !== undefined) sheets[format] = sheet
    }
  })
  afterAll(() => office.remove())

  describe.each(['csv', 'xlsx'] as const)('as %s', (format) => {
    test('has the columns, and one row for each entry, whose cells are what was meant', async () => {
      const [header = [], ...rows] = sheets[format]?.rows ?? []
      expect(header.map(({ value }) => value)).toEqual(headers)
      const meant = await meantRows(entries, scope)
      expect(rows).toHaveLength(meant.length)
      for (const [index, row] of rows.entries())
        expect(trimmed(row.map(readOf))).toEqual(trimmed((meant[index] ?? []).map(saidOf).map(shownIn[format])))
    })

    test('has dates and numbers of every kind, and no formula anywhere', () => {
      const cells = sheets[format]?.rows.slice(1).flat() ?? []
      expect(cells.filter(({ kind }) => kind === 'date').length).toBeGreaterThan(5_000)
      expect(cells.filter(({ kind }) => kind === 'float').length).toBeGreaterThan(5_000)
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
      const texts = new Set(cells.map(({ value }) => value))
      for (const formula of formulas) expect(texts).toContain(shownIn[format](`text ${formula}`)?.slice('text '.length))
    })

    test('is imported from LibreOffice’s own copies as from the file itself', async () => {
      const opening = format === 'csv' ? { opening: csvOpening } : {}
      const copies = [
        await office.convert(files[format], { to: 'xlsx', ...opening }),
        await office.convert(files[format], { to: csvSaving(-1), ...opening }),
      ]
      const own = await imported(files[format])
      expect(own).toHaveLength(entries.length)
      for (const copy of copies)
        for (const [index, entry] of (await imported(copy)).entries()) expect(entry).toEqual(own[index])
    })
  })

  test('as an Excel sheet shows French dates, filters the whole table, and repeats its header on paper', () => {
    const sheet = sheets.xlsx
    const dates = sheet?.rows.flat().filter(({ kind }) => kind === 'date') ?? []
    for (const { shown } of dates) expect(shown).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
    expect(sheet).toMatchObject({ name: 'Registre', repeated: { rows: 1, columns: 1 } })
    expect(sheet?.filter).toMatch(new RegExp(`^A1:[A-Z]+${entries.length + 1}$`))
  })

  test('a formula that nobody guarded would be computed: the opening that these tests use would show it', async () => {
    const file = await office.file('danger.csv', '\uFEFFlibellé;nombre\r\n=1+1;2,5\r\n')
    const flat = await office.convert(file, { to: 'fods', opening: csvOpening })
    const [sheet] = sheetsOf(await readFile(flat, 'utf8'))
    expect(sheet?.rows[1]).toMatchObject([
      { formula: 'of:=1+1', value: '2' },
      { kind: 'float', value: '2.5' },
    ])
  })
})
