// What all kinds of lines have in common on their way to a draft.

import type { Draft } from '../register/entry.ts'
import { contradictionOf } from '../register/kinds/kinds.ts'
import type { ColumnId } from './columns.ts'
import type { RowContext, RowNotes } from './row-context.ts'

/** The fields that have a value: the register leaves out what is not known. */
type Known<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

export const known = <Fields extends object>(fields: Fields): Known<Fields> => {
  const kept: Partial<Fields> = {}
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name]
  // What is undefined was left out, which the type of `kept` cannot say.
  return kept as Known<Fields>
}

/** The value of a cell that must be filled; notes that it is missing. */
export const required = <Value>(value: Value | undefined, column: ColumnId, notes: RowNotes): Value | undefined => {
  if (value === undefined) notes.faults.push({ kind: 'missing', column })
  return value
}

/** The draft, unless it contradicts itself, which is noted. */
export const consistent = <D extends Draft>(draft: D, { today }: RowContext, notes: RowNotes): D | undefined => {
  const contradiction = contradictionOf(draft, today)
  if (!contradiction) return draft
  notes.faults.push({ kind: 'contradiction', contradiction })
  return undefined
}
