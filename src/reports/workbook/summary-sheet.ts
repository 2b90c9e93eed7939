// The summary of a workbook: one row per indicator, with real numbers that a spreadsheet can count on.

import type Excel from 'exceljs'

import { filterWhole } from '../../exchange/filtered-sheet.ts'
import { headerFont, printedSheet } from '../../exchange/printed-sheet.ts'
import { markedText } from '../../digests/trends/printed.ts'
import { digitsFor } from '../../indicators/digits.ts'
import type { Figure } from '../../indicators/figure.ts'
import type { Unit } from '../../indicators/indicator.ts'
import type { Trend } from '../../indicators/trends.ts'
import type { Words } from '../../i18n/words.ts'
import { hasData } from '../annual/report-query.ts'
import { changeText } from '../annual/summary-table.ts'

const decimals = (digits: number): string => (digits === 0 ? '' : `.${'0'.repeat(digits)}`)

/** The cell holds the exact value; only what is shown of it is rounded, as in chat. */
const formatOf = ({ unit }: { readonly unit: Unit }, digits: number): string => {
  if (unit === '%') return `0${decimals(digits)}%`
  return unit === 'count' ? '#,##0' : `#,##0${decimals(digits)}`
}

/** ‰ has no format of its own in spreadsheets: the number stands as it is read. */
const cellValue = ({ unit }: { readonly unit: Unit }, value: number): number => (unit === '‰' ? value * 1000 : value)

/** As in chat, none and all have no decimals. */
const digitsShown = (figure: Figure): number => {
  const { indicator, value } = figure
  const isWhole = indicator.unit === '%' && (value === 0 || value === 1)
  return indicator.unit === 'count' || isWhole ? 0 : digitsFor(figure)
}

/** As few decimals as show the whole target: 90 %, 92,5 %, 5 days, 0.05 ‰. */
const targetDigits = ({ indicator, target }: Figure): number => {
  const shown = (target ?? 0) * (indicator.unit === '%' ? 100 : indicator.unit === '‰' ? 1000 : 1)
  return [0, 1, 2].find((digits) => Math.abs(Number(shown.toFixed(digits)) - shown) < 1e-9) ?? 3
}

interface SheetColumn {
  readonly header: string
  readonly width: number
  /** A text beside a number, which would otherwise touch it. */
  readonly indented?: boolean
  readonly value: (trend: Trend) => string | number | null
  readonly format?: (trend: Trend) => string
}

const columnsOf = (words: Words, previous: string): readonly SheetColumn[] => {
  const { reports, indicators, trends } = words
  const valueOf = ({ indicator, value, shares }: Figure): number | null =>
    value === null || shares !== null ? null : cellValue(indicator, value)
  return [
    {
      header: reports.columns.indicator,
      width: 68,
      value: ({ figure }) => markedText(indicators.labels[figure.indicator.id].full, figure, words),
    },
    {
      header: reports.columns.result,
      width: 12,
      value: ({ figure }) => valueOf(figure),
      format: ({ figure }) => formatOf(figure.indicator, digitsShown(figure)),
    },
    { header: reports.unit, width: 16, indented: true, value: ({ figure }) => trends.axis[figure.indicator.unit] },
    { header: reports.numerator, width: 12, value: ({ figure }) => figure.numerator, format: () => '#,##0' },
    {
      header: reports.denominator,
      width: 14,
      value: ({ figure }) => (figure.indicator.unit === 'count' ? null : figure.denominator),
      format: () => '#,##0',
    },
    {
      header: reports.columns.target,
      width: 12,
      value: ({ figure }) => (figure.target === null ? null : cellValue(figure.indicator, figure.target)),
      format: ({ figure }) => formatOf(figure.indicator, targetDigits(figure)),
    },
    {
      header: reports.columns.met,
      width: 11,
      indented: true,
      value: ({ figure }) => (figure.met === null ? null : reports.met(figure.met)),
    },
    {
      header: previous,
      width: 14,
      value: ({ previous: earlier }) => valueOf(earlier.figure),
      format: ({ previous: earlier }) => formatOf(earlier.figure.indicator, digitsShown(earlier.figure)),
    },
    {
      header: reports.columns.trend,
      width: 14,
      indented: true,
      value: (trend) => changeText(trend.previous, words),
    },
    { header: reports.methodColumns.id, width: 34, value: ({ figure }) => figure.indicator.id },
  ]
}

const alignmentOf = ({ format, indented }: SheetColumn): Partial<Excel.Alignment> => {
  if (format !== undefined) return { horizontal: 'right' }
  return { horizontal: 'left', indent: indented === true ? 1 : 0 }
}

/** Indicators that have data, in the catalogue's order; a frozen header and filters. The title is for paper. */
export const writeSummarySheet = (
  book: Excel.stream.xlsx.WorkbookWriter,
  all: readonly Trend[],
  words: Words,
  title: string,
): void => {
  const { sheets, columns: titles } = words.reports
  const [first] = all
  const columns = columnsOf(words, first === undefined ? titles.previous : words.periods.name(first.previous.period))
  const sheet = book.addWorksheet(sheets.summary, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    ...printedSheet(1, title),
  })
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  sheet.getRow(1).font = headerFont
  for (const [index, column] of columns.entries()) sheet.getRow(1).getCell(index + 1).alignment = alignmentOf(column)
  const shown = all.filter(hasData)
  filterWhole(book, sheet, shown.length + 1, columns.length)
  for (const trend of shown) {
    const row = sheet.addRow(columns.map(({ value }) => value(trend)))
    for (const [index, column] of columns.entries()) {
      const cell = row.getCell(index + 1)
      if (column.format !== undefined) cell.numFmt = column.format(trend)
      cell.alignment = alignmentOf(column)
      cell.border = { bottom: { style: 'hair' } }
    }
    row.commit()
  }
  sheet.commit()
}
