// Lines of a file, whatever its format, to entries: every bad line with its number and reasons.

import type { Draft } from '../register/entry.ts'
import { type ColumnId, columnIds, columns, type RowValues } from './columns.ts'
import { callsOfRow, requestOfRow } from './draft-of-row.ts'
import { CellRefused, type RowFault, type Warning } from './faults.ts'
import type { Header } from './header.ts'
import { cleanCell } from './read-cell.ts'
import type { RowContext } from './row-context.ts'

/** A line as a reader hands it over: the text of its cells, whatever they were. */
export interface SheetRow {
  /** Where it begins in the file, from 1: what a text editor or a spreadsheet shows. */
  readonly line: number
  readonly cells: readonly string[]
}

export type ReadRow =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad'; readonly line: number; readonly faults: readonly RowFault[] }
  | {
      readonly kind: 'good'
      readonly line: number
      readonly draft: Draft
      readonly warnings: readonly Warning[]
      /** What the line says, the same however it is written: what its key is made from. */
      readonly meaning: string
    }

const readType = columns.type.read

interface ReadCells {
  readonly type: 'request' | 'calls'
  readonly values: RowValues
  readonly faults: RowFault[]
}

/** Reads a cell into `values`, or notes why it cannot be read. */
const readCell = (id: ColumnId, text: string, values: Map<ColumnId, unknown>, faults: RowFault[]): void => {
  try {
    values.set(id, columns[id].read(text))
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error
    faults.push({ kind: 'cell', column: id, fault: error.fault })
  }
}

const readCells = (cells: readonly string[], header: Header): ReadCells => {
  const values = new Map<ColumnId, unknown>()
  const faults: RowFault[] = []
  const typeAt = header.slots.findIndex((slot) => slot?.request === 'type')
  const typeText = cells[typeAt] ?? ''
  if (typeText !== '') readCell('type', typeText, values, faults)
  // Without a column of types, a file that has no day of receipt is one of calls.
  const fallback = header.has.has('received') ? 'request' : 'calls'
  const type = typeText === '' || faults.length > 0 ? fallback : readType(typeText)
  for (const [index, text] of cells.entries()) {
    const slot = header.slots[index]
    if (text === '' || slot === undefined || index === typeAt) continue
    const id = slot[type]
    const other = slot[type === 'request' ? 'calls' : 'request']
    if (id !== undefined) readCell(id, text, values, faults)
    else if (other !== undefined) faults.push({ kind: 'foreign', column: other, type })
  }
  // Each value was put there by its own column's reader.
  const read: RowValues = Object.fromEntries(values)
  return { type, values: read, faults }
}

/** The values in the table's order, so that neither the order of columns nor the way of writing dates matters. */
const meaningOf = (type: string, values: RowValues): string =>
  JSON.stringify([
    type,
    ...columnIds.flatMap((id) => (id === 'type' || values[id] === undefined ? [] : [id, values[id]])),
  ])

/** A function that reads the lines below a header, one at a time. */
export const rowReader =
  (header: Header, context: RowContext) =>
  ({ line, cells: raw }: SheetRow): ReadRow => {
    const cells = raw.map(cleanCell)
    if (cells.every((cell) => cell === '')) return { kind: 'empty' }
    const extra = cells.slice(header.slots.length).some((cell) => cell !== '')
    if (extra) {
      const fault = { kind: 'extra-cells' as const, cells: cells.length, columns: header.slots.length }
      return { kind: 'bad', line, faults: [fault] }
    }
    const { type, values, faults } = readCells(cells, header)
    const notes = { faults, warnings: [] as Warning[] }
    // A cell that cannot be read would only make the line contradict itself besides.
    if (faults.length > 0) return { kind: 'bad', line, faults }
    const draft =
      type === 'request'
        ? requestOfRow(values, header.has.has('service'), context, notes)
        : callsOfRow(values, context, notes)
    if (draft === undefined) return { kind: 'bad', line, faults }
    return { kind: 'good', line, draft, warnings: notes.warnings, meaning: meaningOf(type, values) }
  }
