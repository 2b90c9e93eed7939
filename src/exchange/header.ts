// Reads the first line of a file: which column is where, in any order, in French or in English.

import { UserError } from '../errors.ts'
import { fold } from '../register/directory.ts'
import { type ColumnId, columnIds, columns } from './columns.ts'
import { cleanCell, nearestOf } from './read-cell.ts'

type LineType = 'request' | 'calls'

/** What the name at one position means in a request and in a line of calls. */
type Slot = { readonly [Type in LineType]?: ColumnId }

/** A column and its position in the lines. */
export interface Place {
  readonly at: number
  readonly id: ColumnId
}

/** How lines of one type are read. */
export interface Layout {
  /** In the table's order, whatever the order in the file. */
  readonly own: readonly Place[]
  /** Must be empty: columns of the other type. */
  readonly foreign: readonly Place[]
}

export interface Header {
  /** How many cells the header has. */
  readonly width: number
  /** Where the type of each line stands, -1 without such a column. */
  readonly typeAt: number
  /** Where the number that an export gave stands, -1 without such a column. */
  readonly numberAt: number
  readonly layouts: Readonly<Record<LineType, Layout>>
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
 * before aliases.
 */
const slotsByName = ((): ReadonlyMap<string, Slot> => {
  const slots = new Map<string, Slot>()
  const put = (name: string, id: ColumnId) => {
    const { of } = columns[id]
    const found = slots.get(headerKey(name)) ?? {}
    const slot = {
      ...(of === 'calls' ? {} : { request: id }),
      ...(of === 'request' ? {} : { calls: id }),
    }
    slots.set(headerKey(name), { ...slot, ...found })
  }
  for (const id of columnIds) for (const name of [columns[id].fr, columns[id].en]) put(name, id)
  for (const id of columnIds) for (const name of columns[id].aliases) put(name, id)
  return slots
})()

/** How many of these cells name a column: what tells the separator of a CSV file. */
export const countKnownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => slotsByName.has(headerKey(cleanCell(cell)))).length

/** A name that means two columns gives up the one that another name of the header means better. */
const slotOf = (key: string, keys: ReadonlySet<string>): Slot | undefined => {
  const slot = slotsByName.get(key)
  if (slot?.request === undefined || slot.calls === undefined || slot.request === slot.calls) return slot
  const isOwnName = (id: ColumnId, name: string): boolean =>
    [columns[id].fr, columns[id].en].map(headerKey).includes(name)
  const isBetterNamed = (id: ColumnId): boolean =>
    !isOwnName(id, key) && [...keys].some((other) => isOwnName(id, other))
  if (isBetterNamed(slot.request)) return { calls: slot.calls }
  return isBetterNamed(slot.calls) ? { request: slot.request } : slot
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
const layoutOf = (slots: readonly (Slot | undefined)[], type: LineType): Layout => {
  const own: Place[] = []
  const foreign: Place[] = []
  for (const [at, slot] of slots.entries()) {
    const mine = slot?.[type]
    const others = slot?.[type === 'request' ? 'calls' : 'request']
    if (mine !== undefined) {
      if (columns[mine].of !== 'computed' && mine !== 'type') own.push({ at, id: mine })
    } else if (others !== undefined) foreign.push({ at, id: others })
  }
  return { own: own.toSorted((a, b) => rank(a) - rank(b)), foreign }
}

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
    for (const id of new Set([slot?.request, slot?.calls])) {
      if (id === undefined) continue
      if (has.has(id)) repeated.add(name)
      has.add(id)
    }
    slots.push(slot)
  }
  if (!has.has('received') && !has.has('callsOn')) throw new UserError((words) => words.exchange.noHeader(file))
  if (unknown.length > 0 && !ignoreUnknown) throw new UserError((words) => words.exchange.unknownColumns(file, unknown))
  if (repeated.size > 0) throw new UserError((words) => words.exchange.repeatedColumns(file, [...repeated]))
  const layouts = { request: layoutOf(slots, 'request'), calls: layoutOf(slots, 'calls') }
  const at = (column: ColumnId): number => slots.findIndex((slot) => slot?.request === column)
  return { width: slots.length, typeAt: at('type'), numberAt: at('id'), layouts, has }
}
