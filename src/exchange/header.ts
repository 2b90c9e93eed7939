// Reads the first line of a file: which column is where, in any order, in French or in English.

import { UserError } from '../errors.ts'
import { fold } from '../register/directory.ts'
import type { EntryKind } from '../register/entry.ts'
import { entryKinds } from '../register/kinds/kinds.ts'
import { type ColumnId, columnIds, columns } from './columns.ts'
import { namesALine } from './line-kinds.ts'
import { cleanCell, nearestOf } from './read-cell.ts'

/** What the name at one position means in a line of each kind. */
type Slot = { readonly [Type in EntryKind]?: ColumnId }

/** A column and its position in the lines. */
export interface Place {
  readonly at: number
  readonly id: ColumnId
}

/** How lines of one type are read. */
export interface Layout {
  /** In the table's order, whatever the order in the file. */
  readonly own: readonly Place[]
  /** Must be empty: columns of other kinds. */
  readonly foreign: readonly (Place & { readonly owner: EntryKind })[]
}

export interface Header {
  /** How many cells the header has. */
  readonly width: number
  /** Where the type of each line stands, -1 without such a column. */
  readonly typeAt: number
  /** Where the number that an export gave stands, -1 without such a column. */
  readonly numberAt: number
  readonly layouts: Readonly<Record<EntryKind, Layout>>
  readonly has: ReadonlySet<ColumnId>
}

export interface UnknownColumn {
  readonly name: string
  readonly nearest?: string
}

/** `Reçu_le` and `reçu le` are one name. */
const headerKey = (text: string): string => fold(text.replace(/_/g, ' ')).replace(/[’']/g, "'")

/**
 * A name may mean one column in a request and another in a line of calls
 * (English `received`: the day, or how many). The table's own names come
 * before aliases, which come before what exports compute: the deadline of a
 * request is computed, that of an action of the plan was decided by people.
 */
const slotsByName = ((): ReadonlyMap<string, Slot> => {
  const slots = new Map<string, Slot>()
  const put = (name: string, id: ColumnId) => {
    const { of } = columns[id]
    const found = slots.get(headerKey(name)) ?? {}
    const kinds = of === 'computed' ? entryKinds : of
    const stored = Object.fromEntries(Object.entries(found).filter(([, other]) => columns[other].of !== 'computed'))
    slots.set(headerKey(name), { ...found, ...Object.fromEntries(kinds.map((kind) => [kind, id])), ...stored })
  }
  for (const id of columnIds) for (const name of [columns[id].fr, columns[id].en]) put(name, id)
  for (const id of columnIds) for (const name of columns[id].aliases) put(name, id)
  return slots
})()

/** How many of these cells name a column: what tells the separator of a CSV file. */
export const countKnownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => slotsByName.has(headerKey(cleanCell(cell)))).length

/** The columns that a name means, each once. */
const columnsOf = (slot: Slot): ReadonlySet<ColumnId> => new Set(Object.values(slot))

/** A name that means several columns gives up those that another name of the header means better. */
const slotOf = (key: string, keys: ReadonlySet<string>): Slot | undefined => {
  const slot = slotsByName.get(key)
  if (slot === undefined || columnsOf(slot).size < 2) return slot
  const isOwnName = (id: ColumnId, name: string): boolean =>
    [columns[id].fr, columns[id].en].map(headerKey).includes(name)
  const isBetterNamed = (id: ColumnId): boolean =>
    !isOwnName(id, key) && [...keys].some((other) => isOwnName(id, other))
  return Object.fromEntries(Object.entries(slot).filter(([, id]) => !isBetterNamed(id)))
}

const unknownColumn = (name: string): UnknownColumn => {
  const shown = name.slice(0, 60)
  const nearest = nearestOf(
    shown,
    columnIds.flatMap((id) => [columns[id].fr, columns[id].en]),
  )
  return nearest === undefined ? { name: shown } : { name: shown, nearest }
}

const rank = ({ id }: Place): number => columnIds.indexOf(id)

/** Columns that export computes are passed over. */
const layoutOf = (slots: readonly (Slot | undefined)[], kind: EntryKind): Layout => {
  const own: Place[] = []
  const foreign: (Place & { readonly owner: EntryKind })[] = []
  for (const [at, slot] of slots.entries()) {
    const mine = slot?.[kind]
    if (mine !== undefined) {
      if (columns[mine].of !== 'computed' && mine !== 'type') own.push({ at, id: mine })
      continue
    }
    const owner = entryKinds.find((other) => slot?.[other] !== undefined)
    const id = owner && slot?.[owner]
    if (owner !== undefined && id !== undefined) foreign.push({ at, id, owner })
  }
  return { own: own.toSorted((a, b) => rank(a) - rank(b)), foreign }
}

const layoutsOf = (slots: readonly (Slot | undefined)[]): Header['layouts'] =>
  // Every kind is in the list, which the type of `fromEntries` cannot say.
  Object.fromEntries(entryKinds.map((kind) => [kind, layoutOf(slots, kind)])) as Header['layouts']

/**
 * Throws a UserError that names every unknown column with the nearest known
 * one (unless they are to be ignored), every column given twice, or says that
 * the line names no column at all.
 */
export const readHeader = (cells: readonly string[], file: string, ignoreUnknown: boolean): Header => {
  const names = cells.map(cleanCell)
  const slots: (Slot | undefined)[] = []
  const unknown: UnknownColumn[] = []
  const has = new Set<ColumnId>()
  const repeated = new Set<string>()
  const keys = new Set(names.map(headerKey))
  for (const name of names) {
    const slot = slotOf(headerKey(name), keys)
    if (slot === undefined && name !== '') unknown.push(unknownColumn(name))
    for (const id of columnsOf(slot ?? {})) {
      if (has.has(id)) repeated.add(name)
      has.add(id)
    }
    slots.push(slot)
  }
  if (!namesALine(has)) throw new UserError((words) => words.exchange.noHeader(file))
  if (unknown.length > 0 && !ignoreUnknown) throw new UserError((words) => words.exchange.unknownColumns(file, unknown))
  if (repeated.size > 0) throw new UserError((words) => words.exchange.repeatedColumns(file, [...repeated]))
  const layouts = layoutsOf(slots)
  const at = (column: ColumnId): number => slots.findIndex((slot) => slot?.request === column)
  return { width: slots.length, typeAt: at('type'), numberAt: at('id'), layouts, has }
}
