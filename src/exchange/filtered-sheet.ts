// Filters over a whole sheet, in Excel and in LibreOffice.

import type Excel from 'exceljs'

type Book = Excel.stream.xlsx.WorkbookWriter

interface LocalName extends Excel.DefinedNamesRanges {
  /** The sheet's place in the book, from nought. */
  readonly localSheetId: number
}

const filterNames = new WeakMap<Book, LocalName[]>()

/**
 * LibreOffice finds a filter by a name of its sheet, which Excel writes beside the filter and the library leaves out.
 * What the library keeps of names has no place for a sheet, but what it writes has: so the names are handed to it when
 * it asks for what is to be written.
 */
const namesOf = (book: Book): LocalName[] => {
  const known = filterNames.get(book)
  if (known !== undefined) return known
  const names: LocalName[] = []
  filterNames.set(book, names)
  Object.defineProperty(book.definedNames, 'model', { get: () => names })
  return names
}

/** To be called before the sheet is committed, with its rows, the header included. */
export const filterWhole = (book: Book, sheet: Excel.Worksheet, rows: number, columns: number): void => {
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows, column: columns } }
  const range = `'${sheet.name.replaceAll("'", "''")}'!$A$1:$${sheet.getColumn(columns).letter}$${rows}`
  namesOf(book).push({ name: '_xlnm._FilterDatabase', ranges: [range], localSheetId: sheet.id - 1 })
}
