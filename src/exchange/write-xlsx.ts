// Writes an Excel workbook: texts as texts, real dates and numbers, a header that stays, filters.

import type { Writable } from 'node:stream'

import type Excel from 'exceljs'

import { dayOf } from '../calendar/local-date.ts'
import { UserError } from '../errors.ts'
import type { Cell, FileLanguage } from './column.ts'
import { type ColumnId, columnIds, columns } from './columns.ts'
import type { ExportedEntry } from './export-rows.ts'
import { filterWhole } from './filtered-sheet.ts'
import { guardQuote } from './formula-text.ts'
import { headerFont, printedSheet } from './printed-sheet.ts'
import { serialOrigin } from './read-cell.ts'

/** Source: Excel's own limit, less the header. */
const mostSheetRows = 1_048_575

/** Fewer would make its letters too small to read. */
const printedPages = 5

const sheetNames = { fr: 'Registre', en: 'Register' } as const

/** Excel takes `_x0041_` in a text for the letter of that code; `_x005F_` is the underscore that hides it. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A date in a spreadsheet is a number of days under a format of dates. */
const valueOf = (cell: Cell): string | number | undefined => {
  if (typeof cell === 'string') return escaped(guardQuote(cell))
  return typeof cell === 'object' ? dayOf(cell.date) - serialOrigin : cell
}

const dateFormats = { fr: 'dd/mm/yyyy', en: 'yyyy-mm-dd' } as const

/** Columns of names and texts, in characters: rows are written as they come, before the longest text is known. */
const widths: Partial<Record<ColumnId, number>> = {
  mailbox: 24,
  service: 20,
  theme: 26,
  label: 36,
  transferredFrom: 20,
  transferredTo: 20,
  reason: 24,
  reference: 18,
  templateName: 24,
  templateText: 60,
}

const widthOf = (id: ColumnId, header: string): number => widths[id] ?? Math.max(11, header.length + 3)

/** The register's sheet of a workbook, one row per entry. Gives the rows; throws a UserError when it cannot hold them all. */
export const writeRegisterSheet = async (
  book: Excel.stream.xlsx.WorkbookWriter,
  chunks: AsyncIterable<readonly ExportedEntry[]>,
  language: FileLanguage,
): Promise<number> => {
  const sheet = book.addWorksheet(sheetNames[language], {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...printedSheet(printedPages),
  })
  sheet.columns = columnIds.map((id) => ({
    header: columns[id][language],
    key: id,
    width: widthOf(id, columns[id][language]),
    style: { numFmt: 'General' },
  }))
  sheet.getRow(1).font = headerFont
  let rows = 0
  for await (const chunk of chunks) {
    rows += chunk.length
    if (rows > mostSheetRows) throw new UserError((words) => words.exchange.tooManyForSheet(mostSheetRows))
    for (const { entry, facts } of chunk) {
      const cells = columnIds.map((id) => columns[id].write(entry, facts, language))
      const row = sheet.addRow(cells.map(valueOf))
      for (const [index, cell] of cells.entries()) {
        if (typeof cell === 'object') row.getCell(index + 1).numFmt = dateFormats[language]
        // Line breaks are shown only in cells that wrap.
        if (typeof cell === 'string' && cell.includes('\n'))
          row.getCell(index + 1).alignment = { wrapText: true, vertical: 'top' }
      }
      row.commit()
    }
  }
  filterWhole(book, sheet, rows + 1, columnIds.length)
  sheet.commit()
  return rows
}

/** Resolves when everything was handed to `out`, which it ends. Throws a UserError when a sheet cannot hold it all. */
export const writeXlsx = async (
  chunks: AsyncIterable<readonly ExportedEntry[]>,
  language: FileLanguage,
  out: Writable,
): Promise<number> => {
  const { default: excel } = await import('exceljs')
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const rows = await writeRegisterSheet(book, chunks, language)
  await book.commit()
  return rows
}
