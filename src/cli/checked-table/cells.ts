// Reads the cells of a table to check: figures as reports print them.

import { dayOf } from '../../calendar/local-date.ts'
import type { Period } from '../../calendar/period.ts'
import { cleanCell, readCount, readDate, readMonths } from '../../exchange/read-cell.ts'
import { CellRefused } from '../../exchange/faults.ts'
import type { Printed, Stated, StatedUnit } from '../../indicators/checking/stated.ts'
import type { TableFault } from '../../indicators/checking/table-fault.ts'
import { words } from '../../i18n/words.ts'
import { fold } from '../../register/directory.ts'

type CellKind = Exclude<TableFault['kind'], 'missing'>

/** A cell that cannot be read; never leaves this folder. */
export class NotRead extends Error {
  override name = 'NotRead' as const
  readonly kind: CellKind

  constructor(kind: CellKind) {
    super(kind)
    this.kind = kind
  }
}

const reading = <Value>(kind: CellKind, read: () => Value): Value => {
  try {
    return read()
  } catch (error) {
    throw error instanceof CellRefused ? new NotRead(kind) : error
  }
}

const units: ReadonlyMap<string, StatedUnit> = new Map<string, StatedUnit>([
  ['', 'count'],
  ['%', '%'],
  ['‰', '‰'],
  ...['j', 'jour', 'jours', 'd', 'day', 'days', 'jours ouvres', 'working days', 'jour ouvre', 'working day'].map(
    (name): [string, StatedUnit] => [name, 'days'],
  ),
])

const number = /^(\d{1,12})(?:[.,](\d{1,6}))?(\D{0,40})$/

/** "79,7 %", "2 jours", "3 795 (7 mois sur 10)": what stands in brackets says that something is left out. */
export const readPrinted = (text: string): { readonly printed: Printed; readonly isPartial: boolean } => {
  const [shown = '', note] = text.split('(', 2)
  const parts = number.exec(shown.replace(/(?<=\d)[\s\u00A0\u202F]+(?=\d)/g, '').trim())
  const unit = units.get(fold((parts?.[3] ?? '').trim()))
  if (parts?.[1] === undefined || unit === undefined) throw new NotRead('number')
  const decimals = parts[2] ?? ''
  const printed = { amount: Number(`${parts[1]}.${decimals || '0'}`), digits: decimals.length, unit }
  return { printed, isPartial: note !== undefined }
}

/** A target without a unit has that of the result beside it. */
export const readTarget = (text: string, beside: Printed | undefined): Printed => {
  const bare = text.replace(/^[≥≤<>=]+\s*/, '')
  const { printed } = readPrinted(bare)
  return printed.unit === 'count' && beside ? { ...printed, unit: beside.unit } : printed
}

export const readNumber = (text: string): number => reading('count', () => readCount(text))

const between = /^(.+?)\s*(?:\.\.|à|au|to|-{2}|–)\s*(.+)$/

/** Whole months by their code, or two dates. */
export const readPeriod = (text: string): Period => {
  const [, first, last] = between.exec(text) ?? []
  const dates = [first, last].map((each) => (each === undefined ? undefined : dateIn(each)))
  const [start, end] = dates
  if (start !== undefined && end !== undefined && end >= start) return { shape: 'days', start, end }
  return reading('period', () => readMonths(text.replace(/\s+(?:à|au|to)\s+/, '..')))
}

const dateIn = (text: string) => {
  try {
    return dayOf(readDate(cleanCell(text)))
  } catch (error) {
    if (error instanceof CellRefused) return undefined
    throw error
  }
}

const choose = <Value>(text: string, table: readonly (readonly [Value, readonly string[]])[]): Value => {
  const found = table.find(([, said]) => said.includes(fold(text)))
  if (found === undefined) throw new NotRead('choice')
  return found[0]
}

export const readDirection = (text: string): NonNullable<Stated['direction']> =>
  choose(text, [
    ['at-least', ['au moins', 'at least', '>=', '≥', 'min']],
    ['at-most', ['au plus', 'at most', '<=', '≤', 'max']],
  ])

export const readMet = (text: string): boolean =>
  choose(text, [
    [
      true,
      [
        ...[words.fr, words.en].flatMap(({ vocabulary }) => vocabulary.choices.yesNo.yes.map(fold)),
        'atteint',
        'atteinte',
        'met',
      ],
    ],
    [
      false,
      [
        ...[words.fr, words.en].flatMap(({ vocabulary }) => vocabulary.choices.yesNo.no.map(fold)),
        'non atteint',
        'non atteinte',
        'missed',
        'not met',
      ],
    ],
  ])

export const readTotals = (text: string): NonNullable<Stated['totals']> =>
  choose(text, [
    ['months', ['mois', 'months', 'month', 'periodes', 'periods']],
    ['parts', ['parties', 'parts', 'services', 'boites', 'mailboxes', 'modules', 'classes']],
  ])
