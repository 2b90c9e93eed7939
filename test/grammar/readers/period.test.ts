// Periods as people name them, on Friday 20 November 2026.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dateOf } from '../../../src/calendar/local-date.ts'
import { type Month, monthFromParts } from '../../../src/calendar/month.ts'
import { isoMonth, monthPeriod, monthsPeriod } from '../../../src/calendar/period.ts'
import { period } from '../../../src/grammar/readers/period.ts'
import { words as catalogues } from '../../../src/i18n/words.ts'
import { readAll, refusalOf } from '../reading.ts'

const read = (typed: string): string | undefined => {
  const value = readAll(period, typed, 'word')
  return value && `${value.shape} ${dateOf(value.start)} ${dateOf(value.end)}`
}

describe('a period', () => {
  test.each([
    ['novembre', 'month 2026-11-01 2026-11-30'],
    ['décembre', 'month 2025-12-01 2025-12-31'],
    ['november 2025', 'month 2025-11-01 2025-11-30'],
    ['nov. 2026', 'month 2026-11-01 2026-11-30'],
    ['11/2026', 'month 2026-11-01 2026-11-30'],
    ['2026-11', 'month 2026-11-01 2026-11-30'],
    ['T2', 'quarter 2026-04-01 2026-06-30'],
    ['t4', 'quarter 2026-10-01 2026-12-31'],
    ['T2 2022', 'quarter 2022-04-01 2022-06-30'],
    ['2022-T2', 'quarter 2022-04-01 2022-06-30'],
    ['2022-Q2', 'quarter 2022-04-01 2022-06-30'],
    ['Q2 2022', 'quarter 2022-04-01 2022-06-30'],
    ['2022', 'year 2022-01-01 2022-12-31'],
    ['2022-05..2022-10', 'months 2022-05-01 2022-10-31'],
    ['2022-05..2022-05', 'month 2022-05-01 2022-05-31'],
    ['2021..2022', 'months 2021-01-01 2022-12-31'],
    ['de mai à octobre 2022', 'months 2022-05-01 2022-10-31'],
    ['mai .. octobre', 'months 2026-05-01 2026-10-31'],
    ['octobre..février', 'months 2025-10-01 2026-02-28'],
    ['mois dernier', 'month 2026-10-01 2026-10-31'],
    ['le mois dernier', 'month 2026-10-01 2026-10-31'],
    ['ce mois', 'month 2026-11-01 2026-11-30'],
    ['ce mois-ci', 'month 2026-11-01 2026-11-30'],
    ['last month', 'month 2026-10-01 2026-10-31'],
    ['cette semaine', 'week 2026-11-16 2026-11-22'],
    ['semaine dernière', 'week 2026-11-09 2026-11-15'],
    ['cette année', 'year 2026-01-01 2026-12-31'],
    ['année dernière', 'year 2025-01-01 2025-12-31'],
    ['trimestre dernier', 'quarter 2026-07-01 2026-09-30'],
    ['hier', 'days 2026-11-19 2026-11-19'],
    ['12/11', 'days 2026-11-12 2026-11-12'],
    ['12/11..20/11', 'days 2026-11-12 2026-11-20'],
    ['du 12/11 au 20/11', 'days 2026-11-12 2026-11-20'],
    ['du mois', 'month 2026-11-01 2026-11-30'],
    ['du mois dernier', 'month 2026-10-01 2026-10-31'],
    ['3e trimestre', 'quarter 2026-07-01 2026-09-30'],
    ['du 3e trimestre', 'quarter 2026-07-01 2026-09-30'],
    ['trimestre 3', 'quarter 2026-07-01 2026-09-30'],
    ['4e trimestre 2025', 'quarter 2025-10-01 2025-12-31'],
    ['mai à juin', 'months 2026-05-01 2026-06-30'],
    ['de mai à juin 2026', 'months 2026-05-01 2026-06-30'],
    ['janvier à octobre 2022', 'months 2022-01-01 2022-10-31'],
    ['du 1er au 10 novembre', 'days 2026-11-01 2026-11-10'],
    ['du 28/12 au 3/1', 'days 2025-12-28 2026-01-03'],
  ])('"%s" is %s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test.each(['bonjour', '1042', 'séjour', 'T', '5', '..', 'mai ..', 'dernier', 'jour dernier'])(
    '"%s" is not one',
    (typed) => {
      expect(read(typed)).toBeUndefined()
    },
  )

  test.each([
    ['2027', '« 2027 » n’a pas encore commencé. Rien n’a été enregistré.'],
    [
      '2022-10..2022-05',
      '« 2022-10..2022-05 » finit avant de commencer : inversez les deux dates. Rien n’a été enregistré.',
    ],
    ['T5 2022', '« T5 2022 » n’est pas un trimestre : il y en a quatre, de T1 à T4. Rien n’a été enregistré.'],
    ['1950', '« 1950 » est hors du calendrier, qui va de 1991 à 2097. Rien n’a été enregistré.'],
  ])('"%s" is refused with the reason', (typed, said) => {
    expect(refusalOf(() => read(typed))).toBe(said)
  })
})

const anyMonth = fc
  .integer({ min: monthFromParts(1991, 1), max: monthFromParts(2026, 11) })
  .map((value) => value as Month)

test('the standard name of a month, or of a range of months, is read back', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (a, b) => {
      const [first, last] = a <= b ? [a, b] : [b, a]
      expect(readAll(period, isoMonth(first))).toEqual(monthPeriod(first))
      expect(readAll(period, `${isoMonth(first)}..${isoMonth(last)}`)).toEqual(monthsPeriod(first, last))
    }),
    { numRuns: 200 },
  )
})

test('a month as the bot prints it is read back, in both languages', () => {
  for (let month = 1; month <= 12; month += 1)
    for (const { calendar } of Object.values(catalogues))
      expect(readAll(period, calendar.month(2024, month))).toEqual(monthPeriod(monthFromParts(2024, month)))
})
