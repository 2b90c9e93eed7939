// Writes CSV as French spreadsheets open it: byte order mark, semicolons, CRLF, no text that runs as a formula.

import { stringify } from 'csv-stringify/sync'
import type { Cell, FileLanguage } from './column.ts'
import { columnIds, columns } from './columns.ts'
import type { ExportedEntry } from './export-rows.ts'
import { guardFormula } from './formula-text.ts'

const byteOrderMark = '\uFEFF'

const textOf = (cell: Cell, language: FileLanguage): string => {
  if (cell === undefined) return ''
  // A French spreadsheet takes a point for a text.
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell)
  return guardFormula(typeof cell === 'string' ? cell : cell.date)
}

const linesOf = (records: readonly (readonly string[])[]): string =>
  // A line break by itself is no end of a record to the library, and one to whoever reads the file.
  stringify([...records], { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })

export async function* csvPieces(
  chunks: AsyncIterable<readonly ExportedEntry[]>,
  language: FileLanguage,
): AsyncGenerator<string> {
  yield byteOrderMark + linesOf([columnIds.map((id) => columns[id][language])])
  for await (const chunk of chunks)
    yield linesOf(
      chunk.map(({ entry, facts }) =>
        columnIds.map((id) => textOf(columns[id].write(entry, facts, language), language)),
      ),
    )
}
