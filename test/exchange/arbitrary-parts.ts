// What arbitrary entries are made of: days, names, and texts that try to pass for formulas, lists and commands.

import fc from 'fast-check'
import { addDays, type LocalDate, localDate } from '../../src/calendar/local-date.ts'
import { cleanCell } from '../../src/exchange/read-cell.ts'
import { maskPersonalData } from '../../src/register/masking.ts'

const formulas = ['=1+1', "'=1", '-2', '+3', '@SOMME(A1)', "''+x", "'"]
const separators = ['|', 'a|b', '\\|', '\\', '"', ';', 'un;deux', ',']
const lookalikes = [
  '_x0041_',
  '<b>',
  '&amp;',
  '*gras*',
  '/annuler',
  'null',
  '__proto__',
  '0',
  '1',
  'oui',
  '12/11/2026',
  'élu',
]
const hostile = [...formulas, ...separators, ...lookalikes]

/** As the register keeps texts: trimmed, on one line, masked. */
export const text = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
  .map((drawn) => cleanCell(maskPersonalData(cleanCell(drawn)).text))
  .filter((kept) => kept !== '' && maskPersonalData(kept).text === kept)

export const name = text.filter((drawn) => !/^extern/i.test(drawn))

export const dayAfter = (date: LocalDate) => fc.nat(60).map((days) => addDays(date, days))

/** Either the field or nothing: the register has no empty fields. */
export const perhaps = <Value>(field: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.option(value, { nil: undefined }).map((drawn) => (drawn === undefined ? {} : { [field]: drawn }))

export const fields = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((drawn) => Object.assign({}, ...drawn) as object)

export const someDay = fc.nat(1_400).map((days) => addDays(localDate('2022-01-01'), days))

export const perhapsAfter = (field: string, asked: LocalDate) => perhaps(field, dayAfter(asked))
