// A report's page: it stands alone, its headings are in order, its tables have headers, its pictures have words.

import { describe, expect, test } from 'vitest'

import { monthFromParts } from '../../../src/calendar/month.ts'
import { monthsPeriod } from '../../../src/calendar/period.ts'
import { en } from '../../../src/i18n/en.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { annualReport } from '../../../src/reports/annual/annual-report.ts'
import { heading, paragraph } from '../../../src/reports/document.ts'
import { htmlPage } from '../../../src/reports/html/html-page.ts'
import type { Draw } from '../../../src/reports/html/html-pieces.ts'
import { displaySheet } from '../../../src/reports/sheet/display-sheet.ts'
import { smallView, words } from '../annual/small-register.ts'
import { headingsIn, tablesIn, textOf } from '../read-html.ts'

const dot: Draw = () => Promise.resolve({ png: new Uint8Array([137, 80, 78, 71]), width: 1080, height: 600 })

const view = await smallView({
  // Two months: what has two points is drawn.
  period: monthsPeriod(monthFromParts(2026, 10), monthFromParts(2026, 11)),
  organisation: 'Préfecture <b>d’essai</b> & "fils"',
  texts: new Map([['analysis', [paragraph(line`${'<script>alert(1)</script>'}`)]]]),
})
const pages = {
  report: await htmlPage(await annualReport(view, words), dot),
  english: await htmlPage(await annualReport(view, en), dot),
  sheet: displaySheet(view, words),
}

describe.each(Object.entries(pages))('%s', (_name, page) => {
  test('needs nothing else and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|<object|\son\w+=|javascript:|@import/i)
    expect(page).not.toMatch(/(?:src|href)="(?!data:image\/png;base64,|#)/)
    expect(page).not.toMatch(/url\(/)
    expect(page).toContain("default-src 'none'")
  })

  test('has one title, and headings that never skip a level', () => {
    const levels = headingsIn(page).map(({ level }) => level)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    for (const { text } of headingsIn(page)) expect(text.trim()).not.toBe('')
  })

  test('names every table, each column and each row', () => {
    const tables = tablesIn(page)
    expect(tables.length).toBeGreaterThan(0)
    for (const { caption, header, rows } of tables) {
      expect(caption).not.toBe('')
      for (const title of header) expect(title).not.toBe('')
      for (const row of rows) expect(row).toHaveLength(header.length)
    }
    expect(page.match(/<th scope="row"/g)).toHaveLength(tables.reduce((sum, { rows }) => sum + rows.length, 0))
  })

  test('is A4 in print, in one language, and what people wrote is text', () => {
    expect(page).toContain('@page { size: A4')
    expect(page).toMatch(/<html lang="(?:fr|en)">/)
    expect(page).not.toContain('<b>d’essai')
    expect(textOf(page)).toContain('Préfecture <b>d’essai</b> & "fils"')
  })
})

test('the list of contents leads to the sections, in order, and to nothing else', () => {
  const named = [...pages.report.matchAll(/<li class="(?:part|within)"><a href="#(\w+)">([^<]+)</g)]
  const found = [...pages.report.matchAll(/<h[23] id="(\w+)"[^>]*>([^<]+)</g)]
  expect(named.length).toBeGreaterThan(3)
  expect(named.map(([, id, text]) => [id, text])).toEqual(found.map(([, id, text]) => [id, text]))
  expect(pages.sheet).not.toContain('<nav')
})

test('a printed report has its title and the page at each foot, and a title cannot leave the style', async () => {
  expect(pages.report).toContain('counter(page) " / " counter(pages)')
  const title = 'Bilan "2026" </style><b> \\'
  const page = await htmlPage({ language: 'fr', title, organisation: undefined, cover: [], pieces: [] }, dot)
  expect(page).toContain('content: "Bilan \\22 2026\\22  \\3c \\2f style\\3e \\3c b\\3e  \\5c "')
  expect(page.match(/<\/style>/g)).toHaveLength(1)
})

test('a caption that the heading above has just said is only read aloud', async () => {
  const table = { kind: 'table', columns: [{ title: 'service', align: 'left' }], rows: [['Séjour']] } as const
  const pieces = [heading(1, 'Par service'), { ...table, caption: ['Par service'] }, { ...table, caption: ['Autre'] }]
  const page = await htmlPage({ language: 'fr', title: 'Bilan', organisation: undefined, cover: [], pieces }, dot)
  expect(page).toContain('<caption class="said">Par service</caption>')
  expect(page).toContain('<caption>Autre</caption>')
})

test('every picture says its figures', () => {
  const pictures = [...pages.report.matchAll(/<img alt="([^"]*)"/g)].map(([, alt = '']) => alt)
  expect(pictures.length).toBeGreaterThan(0)
  for (const alt of pictures) expect(alt).toMatch(/\d/)
})

test('the sheet fits a page: a line for each commitment that was measured', () => {
  const [table] = tablesIn(pages.sheet)
  expect(table?.rows.map(([name]) => name)).toEqual(
    view.trends
      .filter(({ figure }) => figure.met !== null)
      .map(({ figure }) => words.indicators.labels[figure.indicator.id].short),
  )
})
