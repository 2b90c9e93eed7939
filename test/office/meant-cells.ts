// What an export means by each cell, whatever the format, and the same as LibreOffice says it.

import type { Cell } from '../../src/exchange/column.ts'
import { columnIds, columns } from '../../src/exchange/columns.ts'
import { type ExportScope, exportedChunks } from '../../src/exchange/export-rows.ts'
import type { Entry } from '../../src/register/entry.ts'
import { holding } from '../support/requests.ts'
import type { ReadCell } from '../support/office/flat-sheet.ts'

export const headers: readonly string[] = columnIds.map((id) => columns[id].fr)

export const meantRows = async (
  entries: readonly Entry[],
  scope: ExportScope,
): Promise<readonly (readonly Cell[])[]> => {
  const rows: Cell[][] = []
  for await (const chunk of exportedChunks(holding(entries), scope))
    for (const { entry, facts } of chunk) rows.push(columnIds.map((id) => columns[id].write(entry, facts, 'fr')))
  return rows
}

/** "date 2026-12-01", "number 2.5", "text Séjour"; nothing for an empty cell. */
export const saidOf = (cell: Cell): string | undefined => {
  if (cell === undefined || cell === '') return undefined
  if (typeof cell === 'number') return `number ${cell}`
  return typeof cell === 'string' ? `text ${cell}` : `date ${cell.date}`
}

const kinds: Readonly<Record<string, string>> = { float: 'number', percentage: 'number', date: 'date', string: 'text' }

export const readOf = ({ kind, value }: ReadCell): string | undefined =>
  kind === undefined ? undefined : `${kinds[kind] ?? kind} ${kind === 'float' ? Number(value) : value}`

/** Without the empty cells at its end. */
export const trimmed = (row: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  row.slice(0, row.findLastIndex((said) => said !== undefined) + 1)
