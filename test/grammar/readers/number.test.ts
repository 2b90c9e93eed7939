// Counts, quantities and years.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { count } from '../../../src/grammar/readers/count.ts'
import { quantity } from '../../../src/grammar/readers/quantity.ts'
import { year } from '../../../src/grammar/readers/year.ts'
import { words as catalogues } from '../../../src/i18n/words.ts'
import { readAll, refusalOf } from '../reading.ts'

describe('a count', () => {
  test.each([
    ['5', 5],
    ['5x', 5],
    ['x5', 5],
    ['007', 7],
    ['100000', 100_000],
    ['1\u202F200', 1_200],
    ['1\u00A0200', 1_200],
    ['1 200', 1_200],
    ['１２', 12],
  ])('"%s" is %d', (typed, expected) => {
    expect(readAll(count, typed)).toBe(expected)
  })

  test('two numbers with a plain space are two numbers when no key says that they are one', () => {
    expect(readAll(count, '1 200', 'word')).toBeUndefined()
    expect(readAll(count, '1\u202F200', 'word')).toBe(1_200)
  })

  test.each([
    ['0', '« 0 » : le nombre doit être au moins 1. Rien n’a été enregistré.'],
    ['-3', '« -3 » : le nombre doit être au moins 1. Rien n’a été enregistré.'],
    ['1000000000', '« 1000000000 » : le nombre doit être au plus 100\u202F000. Rien n’a été enregistré.'],
    ['9'.repeat(400), '« 99999999999999999999 » : le nombre doit être au plus 100\u202F000. Rien n’a été enregistré.'],
    ['2,5', '« 2,5 » : il faut un nombre entier, par exemple 5. Rien n’a été enregistré.'],
    ['1e3', '« 1e3 » : il faut un nombre entier, par exemple 5. Rien n’a été enregistré.'],
  ])('"%s" is refused with the reason', (typed, said) => {
    expect(refusalOf(() => readAll(count, typed))).toBe(said)
  })

  test.each(['cinq', '5 courriels', 'x', '12/11', '"5"'])('"%s" is not one', (typed) => {
    expect(readAll(count, typed)).toBeUndefined()
  })
})

test('no call at all can be counted', () => {
  expect(readAll(quantity, '0')).toBe(0)
  expect(refusalOf(() => readAll(quantity, '-1'))).toContain('au moins 0')
})

test('a number as the bot prints it is read back, in French', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (value) => {
      expect(readAll(count, catalogues.fr.numbers.integer(value), 'word')).toBe(value)
    }),
    { numRuns: 200 },
  )
})

test('a year is one of the calendar', () => {
  expect(readAll(year, '2027')).toBe(2027)
  expect(readAll(year, '27')).toBeUndefined()
  expect(refusalOf(() => readAll(year, '3000'))).toContain('de 1991 à 2097')
})
