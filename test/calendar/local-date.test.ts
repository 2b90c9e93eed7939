// Day numbers and ISO dates against Temporal, which is right and too slow.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateOf,
  type Day,
  dayFromParts,
  dayOf,
  daysInMonth,
  type LocalDate,
  localDate,
  parseLocalDate,
  partsOfDay,
  weekdayOf,
} from '../../src/calendar/local-date.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')

/** Any date that four digits can write. */
const plainDate = fc
  .integer({ min: dayFromParts(0, 1, 1), max: dayFromParts(9999, 12, 31) })
  .map((day) => epoch.add({ days: day }))

describe('a day number', () => {
  test('counts the days since 1970 as Temporal does, and gives back the same date', () => {
    fc.assert(
      fc.property(plainDate, (date) => {
        const day = dayFromParts(date.year, date.month, date.day)
        expect(day).toBe(epoch.until(date, { largestUnit: 'days' }).days)
        expect(partsOfDay(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day })
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth)
      }),
      { numRuns: 500 },
    )
  })

  test('is read from an ISO date and written as one, inside and outside the tabled years', () => {
    fc.assert(
      fc.property(plainDate, fc.integer({ min: -400, max: 400 }), (date, more) => {
        const text = date.toString() as LocalDate
        const day = dayFromParts(date.year, date.month, date.day)
        expect(dayOf(text)).toBe(day)
        expect(dateOf(day)).toBe(text)
        fc.pre(date.year > 1 && date.year < 9998)
        expect(addDays(text, more)).toBe(date.add({ days: more }).toString())
      }),
      { numRuns: 500 },
    )
  })

  test.each(['1989-12-31', '1990-01-01', '2000-02-29', '2109-12-31', '2110-01-01'])(
    'has the number of days since 1970 that Temporal counts, on %s',
    (text) => {
      const days = epoch.until(Temporal.PlainDate.from(text), { largestUnit: 'days' }).days
      expect(dayOf(text as LocalDate)).toBe(days)
      expect(dateOf(days as Day)).toBe(text)
    },
  )
})

describe('a text', () => {
  test.each([
    '2022-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-31',
    '2022-01-00',
    '2022-1-1',
    '22-01-01',
    '12/11/2022',
    '2022-11-07T00:00',
    ' 2022-11-07',
    '2022-11-07\n',
    '٢٠٢٢-١١-٠٧',
    '+002022-11-07',
    '',
  ])('%j is no date', (text) => {
    expect(parseLocalDate(text)).toBeUndefined()
    expect(() => localDate(text)).toThrow('not a date')
  })

  test('is a date exactly when Temporal says so', () => {
    const twoDigits = (largest: number) => fc.nat(largest).map((value) => String(value).padStart(2, '0'))
    const text = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), twoDigits(14), twoDigits(33))
      .map(([year, month, dayOfMonth]) => `${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`)
    const readByTemporal = (iso: string): string | undefined => {
      try {
        return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
      } catch {
        return undefined
      }
    }
    fc.assert(
      fc.property(text, (iso) => {
        expect(parseLocalDate(iso)).toBe(readByTemporal(iso))
      }),
    )
  })
})
