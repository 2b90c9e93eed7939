// The text to complete: real headings, tables whose header repeats, pictures with their words, clean XML.

import { expect, test } from 'vitest'

import { monthFromParts } from '../../../src/calendar/month.ts'
import { monthsPeriod } from '../../../src/calendar/period.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { annualReport } from '../../../src/reports/annual/annual-report.ts'
import { docxDocument } from '../../../src/reports/docx/docx-document.ts'
import { paragraph } from '../../../src/reports/document.ts'
import type { Draw } from '../../../src/reports/html/html-pieces.ts'
import { smallView, words } from '../annual/small-register.ts'
import { documentXml, partsOf } from '../read-docx.ts'
import { textOf } from '../read-html.ts'

const dot: Draw = () => Promise.resolve({ png: new Uint8Array([137, 80, 78, 71]), width: 1080, height: 600 })

const view = await smallView({
  period: monthsPeriod(monthFromParts(2026, 10), monthFromParts(2026, 11)),
  texts: new Map([
    [
      'outlook',
      [
        paragraph(line`${'<w:p>\u0007 & "suite"'}`),
        { kind: 'list', ordered: true, items: [line`premier`, line`second`] },
      ],
    ],
  ]),
})
const report = await annualReport(view, words)
const file = await docxDocument(report, dot)
const xml = documentXml(file)

test('each heading has its style, each table its repeated header', () => {
  const headings = report.pieces.filter(({ kind }) => kind === 'heading')
  expect(xml.match(/w:pStyle w:val="Heading[123]"/g)).toHaveLength(headings.length)
  const tables = report.pieces.filter(({ kind }) => kind === 'table')
  expect(xml.match(/<w:tbl>/g)).toHaveLength(tables.length)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
})

test('each chart is a picture that says its figures', () => {
  const charts = report.pieces.filter(({ kind }) => kind === 'chart')
  expect(charts.length).toBeGreaterThan(0)
  const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words = '']) => words)
  expect(described).toHaveLength(charts.length)
  for (const words of described) expect(words).toMatch(/\d/)
})

test('what people wrote is text, and no sign that XML forbids is left', () => {
  expect(xml).not.toContain('\u0007')
  expect(textOf(xml)).toContain('<w:p> & "suite"')
  expect(xml).toContain('w:numPr')
})

test('it has the parts that a text document must have', () => {
  const names = [...partsOf(file).keys()]
  expect(names).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']))
})
