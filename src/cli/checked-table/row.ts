// One line of a table to check: its cells, read into what it states.

import { indicatorNamed, type KnownIndicator } from '../../indicators/catalogue.ts'
import type { Printed, Stated, StatedUnit } from '../../indicators/checking/stated.ts'
import type { TableFault } from '../../indicators/checking/table-fault.ts'
import { words } from '../../i18n/words.ts'
import { fold } from '../../register/directory.ts'
import {
  NotRead,
  readDirection,
  readMet,
  readNumber,
  readPeriod,
  readPrinted,
  readTarget,
  readTotals,
} from './cells.ts'
import { columnNames, type TableColumn } from './columns.ts'

export type CellOf = (column: TableColumn) => string

const calendarNames = ['jours ouvres', 'jours ouvrés', 'working days'].map(fold)

const unitsOf: Partial<Record<KnownIndicator['unit'], readonly StatedUnit[]>> = {
  '%': ['%', '‰'],
  '‰': ['%', '‰'],
  days: ['days'],
  'calendar-days': ['days'],
  count: ['count'],
}

/** The catalogue's indicator, unless the line prints a result of another kind under its name. */
const knownAs = (name: string, printed: Printed | undefined): KnownIndicator | undefined => {
  const found = labelled(name)
  if (found === undefined || printed === undefined) return found
  return unitsOf[found.unit]?.includes(printed.unit) === true ? found : undefined
}

const labelled = (text: string): KnownIndicator | undefined => {
  const wanted = fold(text)
  const own = indicatorNamed(text)
  if (own) return own
  for (const { indicators } of Object.values(words))
    for (const [id, label] of Object.entries(indicators.labels))
      if ([label.short, label.full].some((name) => fold(name) === wanted)) return indicatorNamed(id)
  return undefined
}

/** A reader that notes what cannot be read and goes on, so that all faults of a line are told at once. */
const noting =
  (line: number, cell: CellOf, faults: TableFault[]) =>
  <Value>(column: TableColumn, read: (text: string) => Value): Value | undefined => {
    const text = cell(column)
    if (text === '') return undefined
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof NotRead)) throw error
      faults.push({ line, column: columnNames(column), text: text.slice(0, 60), kind: error.kind })
      return undefined
    }
  }

/** What a line states, and why it cannot be read where it cannot. */
export const readRow = (
  line: number,
  cell: CellOf,
): { readonly stated: Stated; readonly faults: readonly TableFault[] } => {
  const faults: TableFault[] = []
  const read = noting(line, cell, faults)
  const name = cell('indicator')
  if (name === '') faults.push({ line, column: columnNames('indicator'), text: '', kind: 'missing' })
  const result = read('result', readPrinted)
  const known = knownAs(name, result?.printed)
  const period = read('period', readPeriod)
  const numerator = read('numerator', readNumber)
  const denominator = read('denominator', readNumber)
  const target = read('target', (text) => readTarget(text, result?.printed))
  const direction = read('direction', readDirection)
  const met = read('met', readMet)
  const totals = read('totals', readTotals)
  const limit = read('limit', readNumber)
  const breakdown = cell('breakdown')
  const stated: Stated = {
    line,
    name,
    part: cell('part'),
    ...(known && { known }),
    ...(period && { period }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(result && { printed: result.printed }),
    ...(result?.isPartial === true && { isPartial: true }),
    ...(target && { target }),
    ...(direction && { direction }),
    ...(met !== undefined && { met }),
    ...(totals && { totals }),
    ...(breakdown !== '' && { breakdown }),
    ...(limit !== undefined && { limit }),
    ...(calendarNames.includes(fold(name)) && { isCalendar: true }),
  }
  return { stated, faults }
}
