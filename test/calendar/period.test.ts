// Months as numbers and the periods made of them: the one before, and the same one a year earlier.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { firstDayOf, lastDayOf, type Month, monthFromParts, monthOf, partsOfMonth } from '../../src/calendar/month.ts'
import {
  isoMonth,
  monthPeriod,
  monthsIn,
  monthsPeriod,
  type Period,
  previousPeriod,
  quarterPeriod,
  samePeriodLastYear,
  yearPeriod,
} from '../../src/calendar/period.ts'
import { anyDay } from './arbitrary-day.ts'

const month = (year: number, number: number): Month => monthFromParts(year, number)
const span = (period: Period | undefined) => period && `${period.shape} ${dateOf(period.start)} ${dateOf(period.end)}`
const day = (text: string) => dayOf(localDate(text))

describe('a month', () => {
  test('holds the days from its first to its last, and they touch those of its neighbours', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const its = monthOf(date)
        expect(firstDayOf(its)).toBeLessThanOrEqual(date)
        expect(lastDayOf(its)).toBeGreaterThanOrEqual(date)
        expect(firstDayOf((its + 1) as Month)).toBe(lastDayOf(its) + 1)
        const { year, month: number } = partsOfMonth(its)
        expect(monthFromParts(year, number)).toBe(its)
        expect(isoMonth(its)).toBe(dateOf(date).slice(0, 7))
      }),
    )
  })

  test('after December is January of the next year', () => {
    expect(partsOfMonth((month(2022, 12) + 1) as Month)).toEqual({ year: 2023, month: 1 })
  })
})

describe('the period before', () => {
  test.each([
    ['January 2023', monthPeriod(month(2023, 1)), 'month 2022-12-01 2022-12-31'],
    ['March 2024', monthPeriod(month(2024, 3)), 'month 2024-02-01 2024-02-29'],
    ['the first quarter of 2023', quarterPeriod(2023, 1), 'quarter 2022-10-01 2022-12-31'],
    ['2023', yearPeriod(2023), 'year 2022-01-01 2022-12-31'],
    ['March to October 2022', monthsPeriod(month(2022, 3), month(2022, 10)), 'months 2021-07-01 2022-02-28'],
    [
      'a week',
      { shape: 'week', start: day('2022-11-07'), end: day('2022-11-13') } as const,
      'week 2022-10-31 2022-11-06',
    ],
    [
      'ten days',
      { shape: 'days', start: day('2022-03-01'), end: day('2022-03-10') } as const,
      'days 2022-02-19 2022-02-28',
    ],
  ])('%s', (_name, period, before) => {
    expect(span(previousPeriod(period))).toBe(before)
  })

  test('ends on the eve and is as long, in months or in days', () => {
    const months = fc.tuple(fc.integer({ min: month(1995, 1), max: month(2090, 1) }), fc.nat(30))
    const wholeMonths = months.map(([first, more]) => monthsPeriod(first as Month, (first + more) as Month))
    const looseDays = fc
      .tuple(anyDay, fc.nat(400))
      .map(([start, more]): Period => ({ shape: 'days', start, end: (start + more) as Day }))
    fc.assert(
      fc.property(fc.oneof(wholeMonths, looseDays), (period) => {
        const before = previousPeriod(period)
        expect(before.end).toBe(period.start - 1)
        if (period.shape === 'days') expect(before.end - before.start).toBe(period.end - period.start)
        else expect(monthsIn(before)).toHaveLength(monthsIn(period).length)
      }),
    )
  })
})

describe('the same period a year earlier', () => {
  test.each([
    ['February 2024 is the 28 days of February 2023', monthPeriod(month(2024, 2)), 'month 2023-02-01 2023-02-28'],
    ['February 2025 is the 29 days of February 2024', monthPeriod(month(2025, 2)), 'month 2024-02-01 2024-02-29'],
    ['the second quarter of 2022', quarterPeriod(2022, 2), 'quarter 2021-04-01 2021-06-30'],
    ['2022', yearPeriod(2022), 'year 2021-01-01 2021-12-31'],
  ])('%s', (_name, period, before) => {
    expect(span(samePeriodLastYear(period))).toBe(before)
  })

  test('weeks and loose days have none', () => {
    expect(samePeriodLastYear({ shape: 'week', start: day('2022-11-07'), end: day('2022-11-13') })).toBeUndefined()
    expect(samePeriodLastYear({ shape: 'days', start: day('2022-11-07'), end: day('2022-11-08') })).toBeUndefined()
  })
})

test('a span of one month is a month, and a year has twelve', () => {
  expect(monthsPeriod(month(2022, 5), month(2022, 5))).toEqual(monthPeriod(month(2022, 5)))
  expect(monthsIn(yearPeriod(2022)).map(isoMonth)).toHaveLength(12)
  expect(monthsIn(quarterPeriod(2022, 4)).map(isoMonth)).toEqual(['2022-10', '2022-11', '2022-12'])
})
