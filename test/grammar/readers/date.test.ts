// Dates as people write them: which year, which week, and what is refused.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Day, dateOf, dayFromParts, dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { announcedDate, futureDate, pastDate } from '../../../src/grammar/readers/date.ts'
import { words as catalogues } from '../../../src/i18n/words.ts'
import { readDate, refusalOf, today } from '../reading.ts'

describe('the date of something that happened, on Friday 20 November 2026', () => {
  test.each([
    ['12/11', '2026-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['12/11/26', '2026-11-12'],
    ['12.11.2026', '2026-11-12'],
    ['12-11-2026', '2026-11-12'],
    ['2026-11-12', '2026-11-12'],
    ['2026‑11‑12', '2026-11-12'],
    ['12 novembre', '2026-11-12'],
    ['12 NOV. 2026', '2026-11-12'],
    ['1er mars', '2026-03-01'],
    ['le 12/11', '2026-11-12'],
    ['le jeudi 12 novembre', '2026-11-12'],
    ['November 12, 2026', '2026-11-12'],
    ['12th of November', '2026-11-12'],
    ['on 12/11', '2026-11-12'],
    ['20/11', '2026-11-20'],
    ['21/11', '2025-11-21'],
    ['31/12', '2025-12-31'],
    ['29/02', '2024-02-29'],
    ['3/4/98', '1998-04-03'],
    ['aujourd’hui', '2026-11-20'],
    ["AUJOURD'HUI", '2026-11-20'],
    ['hier', '2026-11-19'],
    ['avant-hier', '2026-11-18'],
    ['avant hier', '2026-11-18'],
    ['yesterday', '2026-11-19'],
    ['vendredi', '2026-11-20'],
    ['jeudi', '2026-11-19'],
    ['samedi', '2026-11-14'],
    ['vendredi dernier', '2026-11-13'],
    ['last Monday', '2026-11-16'],
    ['lundi dernier', '2026-11-16'],
    ['j-3', '2026-11-17'],
    ['J–3', '2026-11-17'],
    ['d-3', '2026-11-17'],
    ['il y a 3 jours', '2026-11-17'],
    ['il y a une semaine', '2026-11-13'],
    ['il y a un mois', '2026-10-20'],
    ['3 days ago', '2026-11-17'],
    ['le 12', '2026-11-12'],
    ['le 1er', '2026-11-01'],
    ['du 25', '2026-10-25'],
    ['le 31', '2026-10-31'],
    ['12-11', '2026-11-12'],
    ['12-11-26', '2026-11-12'],
  ])('"%s" is %s', (typed, expected) => {
    expect(readDate(pastDate, typed)).toBe(expected)
  })

  test('a weekday typed on that weekday is today', () => {
    expect(readDate(pastDate, 'lundi', dayOf(localDate('2026-11-23')))).toBe('2026-11-23')
  })

  test.each([
    ['31/02', '« 31/02 » n’est pas une date : février 2026 a 28 jours. Rien n’a été enregistré.'],
    ['29/02/2026', '« 29/02/2026 » n’est pas une date : février 2026 a 28 jours. Rien n’a été enregistré.'],
    ['31 avril', '« 31 avril » n’est pas une date : avril 2026 a 30 jours. Rien n’a été enregistré.'],
    ['0/11', '« 0/11 » n’est pas une date : novembre 2026 a 30 jours. Rien n’a été enregistré.'],
    [
      '11/13',
      '« 11/13 » n’est pas une date : il n’y a pas de mois 13. Une date s’écrit jour/mois, par exemple 12/11. Rien n’a été enregistré.',
    ],
    [
      'demain',
      '« demain » désigne un jour à venir (samedi 21 novembre) ; il faut une date passée ou aujourd’hui. Rien n’a été enregistré.',
    ],
    [
      '12/12/2026',
      '« 12/12/2026 » désigne un jour à venir (samedi 12 décembre) ; il faut une date passée ou aujourd’hui. Rien n’a été enregistré.',
    ],
    ['12/11/1990', '« 12/11/1990 » est hors du calendrier, qui va de 1991 à 2097. Rien n’a été enregistré.'],
    [
      'mercredi 12 novembre',
      '« mercredi 12 novembre » ne correspond à aucun jour : il s’agit du jeudi 12 novembre. Rien n’a été enregistré.',
    ],
  ])('"%s" is refused with the reason', (typed, said) => {
    expect(refusalOf(() => readDate(pastDate, typed))).toBe(said)
  })

  test.each(['bonjour', '12', '12 mars 5', '12:11', 'j-3-4', 'mars', '123/11', ''])('"%s" is not a date', (typed) => {
    expect(readDate(pastDate, typed)).toBeUndefined()
  })
})

describe('the date of something announced, on Friday 20 November 2026', () => {
  test.each([
    ['30/11', '2026-11-30'],
    ['20/11', '2026-11-20'],
    ['19/11', '2027-11-19'],
    ['1er mars', '2027-03-01'],
    ['29/02', '2028-02-29'],
    ['demain', '2026-11-21'],
    ['après-demain', '2026-11-22'],
    ['vendredi', '2026-11-20'],
    ['vendredi prochain', '2026-11-27'],
    ['next Monday', '2026-11-23'],
    ['lundi', '2026-11-23'],
    ['j+3', '2026-11-23'],
    ['le 12', '2026-12-12'],
    ['le 25', '2026-11-25'],
    ['lundi 30 novembre', '2026-11-30'],
  ])('"%s" is %s', (typed, expected) => {
    expect(readDate(futureDate, typed)).toBe(expected)
  })

  test.each(['hier', 'j-1', '19/11/2026', 'lundi dernier'])('"%s" is refused as past', (typed) => {
    expect(refusalOf(() => readDate(futureDate, typed))).toContain('désigne un jour passé')
  })

  test('a date announced and gone can be logged with its year', () => {
    expect(readDate(announcedDate, '15/03/2026')).toBe('2026-03-15')
    expect(readDate(announcedDate, '15/03')).toBe('2027-03-15')
    expect(refusalOf(() => readDate(announcedDate, 'hier'))).toContain('désigne un jour passé')
  })
})

const anyDay = fc
  .integer({ min: dayFromParts(2000, 1, 1), max: dayFromParts(2090, 12, 31) })
  .map((value) => value as Day)
const weekday = fc.constantFrom('lundi', 'tuesday', 'mercredi dernier', 'dimanche', 'friday')

describe('whatever the day', () => {
  test('a day and a month, or a weekday, gives a past date at or before today and an announced one at or after', () => {
    const typed = fc.oneof(
      weekday.filter((name) => !name.includes(' ')),
      fc
        .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) })
        .map(({ day, month }) => `${day}/${month}`),
    )
    fc.assert(
      fc.property(anyDay, typed, (day, text) => {
        const past = readDate(pastDate, text, day) ?? ''
        const future = readDate(futureDate, text, day) ?? ''
        expect(past <= dateOf(day)).toBe(true)
        expect(future >= dateOf(day)).toBe(true)
        // Nearest on each side: no more than a year apart, a leap day aside.
        expect(dayOf(localDate(future)) - dayOf(localDate(past))).toBeLessThanOrEqual(366)
      }),
      { numRuns: 300 },
    )
  })

  test('a date as the bot prints it is read back as the same date', () => {
    const printed = fc.constantFrom('fr' as const, 'en' as const)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3_000 }), printed, (day, ago, language) => {
        const then = Math.max(day - ago, dayFromParts(1991, 1, 1)) as Day
        const { calendar } = catalogues[language]
        for (const text of [calendar.date(then, day), calendar.nearDate(then, day), dateOf(then)])
          expect(readDate(pastDate, text, day)).toBe(dateOf(then))
      }),
      { numRuns: 300 },
    )
  })

  test('the day that tests are written for is a Friday', () => {
    expect(catalogues.en.calendar.date(today, today)).toBe('Friday 20 November')
  })
})
