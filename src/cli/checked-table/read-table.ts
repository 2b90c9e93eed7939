// Reads a table to check, CSV or XLSX, whole or not at all.

import { UserError } from '../../errors.ts'
import { openFile } from '../../exchange/open-file.ts'
import { cleanCell } from '../../exchange/read-cell.ts'
import type { Stated } from '../../indicators/checking/stated.ts'
import type { TableFault } from '../../indicators/checking/table-fault.ts'
import { columnNamed, type TableColumn } from './columns.ts'
import { readRow } from './row.ts'

/** A published report has some hundred figures. */
const mostLines = 10_000

const placesOf = (header: readonly string[], file: string): ReadonlyMap<TableColumn, number> => {
  const places = new Map<TableColumn, number>()
  for (const [at, cell] of header.entries()) {
    const name = cleanCell(cell)
    const column = columnNamed(name)
    if (column === undefined) {
      if (name !== '') throw new UserError(({ checks }) => checks.unknownColumn(name.slice(0, 60)))
    } else if (places.has(column)) throw new UserError(({ checks }) => checks.repeatedColumn(name))
    else places.set(column, at)
  }
  if (!places.has('indicator')) throw new UserError(({ checks }) => checks.noHeader(file))
  return places
}

/** Throws a UserError that names each cell that cannot be read, or what is wrong with the header. */
export const readTable = async (file: string): Promise<readonly Stated[]> => {
  const source = await openFile(file, ({ checks }) => checks.noHeader(file))
  const places = placesOf(source.header.cells, file)
  const all: Stated[] = []
  const faults: TableFault[] = []
  for await (const rows of source.rows())
    for (const { line, cells } of rows) {
      if (cells.every((cell) => cleanCell(cell) === '')) continue
      if (cells.slice(source.header.cells.length).some((cell) => cleanCell(cell) !== ''))
        throw new UserError(({ checks }) => checks.extraCells(line))
      const row = readRow(line, (column) => cleanCell(cells[places.get(column) ?? -1] ?? ''))
      all.push(row.stated)
      faults.push(...row.faults)
      if (all.length > mostLines) throw new UserError(({ checks }) => checks.tooLong(mostLines))
    }
  if (faults.length > 0) throw new UserError(({ checks }) => checks.unreadable(faults))
  return all
}
