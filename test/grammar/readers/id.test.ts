// Numbers of entries, as they are shown and as they are typed.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { id, ids } from '../../../src/grammar/readers/id.ts'
import { readAll, refusalOf } from '../reading.ts'

describe('numbers of entries', () => {
  test.each([
    ['1042', [1042]],
    ['#1042', [1042]],
    ['n°1042', [1042]],
    ['n° 1042', [1042]],
    ['N°\u00A01042', [1042]],
    ['nº 1042', [1042]],
    ['№1042', [1042]],
    ['no. 1042', [1042]],
    ['1042 1043', [1042, 1043]],
    ['1042,1043', [1042, 1043]],
    ['1042, 1043 et 1044', [1042, 1043, 1044]],
    ['#1042 #1043', [1042, 1043]],
    ['1042-1045', [1042, 1043, 1044, 1045]],
    ['1042–1044', [1042, 1043, 1044]],
    ['1042 1042', [1042]],
  ])('"%s" is %j', (typed, expected) => {
    expect(readAll(ids, typed)).toEqual(expected)
  })

  test('a list ends at the first word that is no number', () => {
    expect(readAll(ids, '1042 fond')).toBeUndefined()
    expect(readAll(ids, '1042 et fond')).toBeUndefined()
  })

  test.each([
    ['0', '« 0 » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.'],
    ['-1042', '« -1042 » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.'],
    ['999999999999', '« 999999999999 » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.'],
    ['1042-1100', '50 numéros au plus dans une commande. Rien n’a été enregistré.'],
    ['1045-1042', '« 1045-1042 » : la série doit aller du plus petit numéro au plus grand. Rien n’a été enregistré.'],
    ['1-2-3', '« 1-2-3 » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.'],
  ])('"%s" is refused with the reason', (typed, said) => {
    expect(refusalOf(() => readAll(ids, typed))).toBe(said)
  })

  test('fifty numbers are read, fifty-one are refused', () => {
    const numbers = (length: number): string => Array.from({ length }, (_, index) => 1000 + index).join(' ')
    expect(readAll(ids, numbers(50))).toHaveLength(50)
    expect(refusalOf(() => readAll(ids, numbers(51)))).toContain('50 numéros au plus')
  })

  test('one number is one number', () => {
    expect(readAll(id, 'n° 1042')).toBe(1042)
    expect(refusalOf(() => readAll(id, '1042,1043'))).toContain('porte sur un seul numéro')
  })

  test('a number as the bot shows it is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        for (const shown of [`n°\u00A0${value}`, `#${value}`, String(value)]) expect(readAll(id, shown)).toBe(value)
      }),
      { numRuns: 100 },
    )
  })
})
