// The summary of a workbook: one row per indicator, with real numbers that a spreadsheet can count on.

import type Excel from 'exceljs'

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

const digitsShown = (figure: Figure): number => (figure.indicator.unit === 'count' ? 0 : digitsFor(figure))

interface SheetColumn {
  readonly header: string
  readonly width: number
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
      width: 48,
      value: ({ figure }) => indicators.labels[figure.indicator.id].full,
    },
    {
      header: reports.columns.result,
      width: 12,
      value: ({ figure }) => valueOf(figure),
      format: ({ figure }) => formatOf(figure.indicator, digitsShown(figure)),
    },
    { header: reports.unit, width: 16, value: ({ figure }) => trends.axis[figure.indicator.unit] },
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
      format: ({ figure }) => formatOf(figure.indicator, figure.indicator.unit === '%' ? 0 : 2),
    },
    {
      header: reports.columns.met,
      width: 11,
      value: ({ figure }) => (figure.met === null ? null : reports.met(figure.met)),
    },
    {
      header: previous,
      width: 14,
      value: ({ previous: earlier }) => valueOf(earlier.figure),
      format: ({ previous: earlier }) => formatOf(earlier.figure.indicator, digitsShown(earlier.figure)),
    },
    { header: reports.columns.trend, width: 14, value: (trend) => changeText(trend.previous, words) },
    { header: reports.methodColumns.id, width: 34, value: ({ figure }) => figure.indicator.id },
  ]
}

/** Indicators that have data, in the catalogue's order; a frozen header and filters. */
export const writeSummarySheet = (
  book: Excel.stream.xlsx.WorkbookWriter,
  all: readonly Trend[],
  words: Words,
): void => {
  const { sheets, columns: titles } = words.reports
  const [first] = all
  const columns = columnsOf(words, first === undefined ? titles.previous : words.periods.name(first.previous.period))
  const sheet = book.addWorksheet(sheets.summary, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  for (const trend of all.filter(hasData)) {
    const row = sheet.addRow(columns.map(({ value }) => value(trend)))
    for (const [index, { format }] of columns.entries())
      if (format !== undefined) row.getCell(index + 1).numFmt = format(trend)
    row.commit()
  }
  sheet.commit()
}
