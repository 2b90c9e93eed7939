// Lines of a file, whatever its format, to entries: every bad line with its number and reasons.

import type { Draft, EntryKind } from '../register/entry.ts'
import { type ColumnId, columns, type RowValues } from './columns.ts'
import { CellRefused, type RowFault, type Warning } from './faults.ts'
import type { Header } from './header.ts'
import { kindOfColumns, lineKinds } from './line-kinds.ts'
import { cleanCell, cleanPassage } from './read-cell.ts'
import { type EntryId, entryId } from '../register/ids.ts'
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
      /** The number that an export gave it, in whatever register it came from. */
      readonly number?: EntryId
      readonly warnings: readonly Warning[]
      /** What the line says, the same however it is written: what its key is made from. */
      readonly meaning: string
      /** As the cell has it, which the register may not keep whole. */
      readonly reference?: string
    }

const readType = columns.type.read

/** The type of a line; without a column of types, what the file's columns are about. */
const typeOf = (cells: readonly string[], { typeAt, has }: Header, faults: RowFault[]): EntryKind => {
  const text = cells[typeAt] ?? ''
  const otherwise = kindOfColumns(has)
  return text === '' ? otherwise : (readCell('type', () => readType(text), faults) ?? otherwise)
}

/** What a cell says, or nothing and a fault when it cannot be read. */
const readCell = <Value>(column: ColumnId, read: () => Value, faults: RowFault[]): Value | undefined => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error
    faults.push({ kind: 'cell', column, fault: error.fault })
    return undefined
  }
}

/** The values of a line by column, in the table's order. */
const readCells = (
  cells: readonly string[],
  raw: readonly string[],
  type: EntryKind,
  { layouts }: Header,
  faults: RowFault[],
) => {
  const { own, foreign } = layouts[type]
  const values: Partial<Record<ColumnId, unknown>> = {}
  for (const { at, id } of own) {
    const text = columns[id].keepsLines ? cleanPassage(raw[at] ?? '') : (cells[at] ?? '')
    if (text !== '') values[id] = readCell(id, () => columns[id].read(text), faults)
  }
  for (const { at, id, owner } of foreign)
    if ((cells[at] ?? '') !== '') faults.push({ kind: 'foreign', column: id, type, owner })
  // Each value was put there by its own column's reader.
  return values as RowValues
}

const numberOf = (cell: string | undefined): { readonly number?: EntryId } =>
  cell !== undefined && /^[1-9]\d{0,7}$/.test(cell) ? { number: entryId(Number(cell)) } : {}

/** A function that reads the lines below a header, one at a time. */
export const rowReader =
  (header: Header, context: RowContext) =>
  ({ line, cells: raw }: SheetRow): ReadRow => {
    const cells = raw.map(cleanCell)
    if (cells.every((cell) => cell === '')) return { kind: 'empty' }
    const faults: RowFault[] = []
    if (cells.slice(header.width).some((cell) => cell !== ''))
      faults.push({ kind: 'extra-cells', cells: cells.length, columns: header.width })
    const type = typeOf(cells, header, faults)
    // A line whose type is not known would be found wrong in every other cell besides.
    const values = faults.length > 0 ? {} : readCells(cells, raw, type, header, faults)
    if (faults.length > 0) return { kind: 'bad', line, faults }
    const notes = { faults, warnings: [] as Warning[] }
    const draft = lineKinds[type].read(values, header.has.has('service'), context, notes)
    if (draft === undefined) return { kind: 'bad', line, faults }
    const { reference } = values
    const meaning = JSON.stringify([type, values])
    return {
      kind: 'good',
      line,
      draft,
      warnings: notes.warnings,
      meaning,
      ...numberOf(cells[header.numberAt]),
      ...(reference === undefined ? {} : { reference }),
    }
  }
