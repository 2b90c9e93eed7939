// A deadline told day by day says every day once, and its ranks lead to the due date.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainLimit } from '../../src/calendar/explanation.ts'
import { dateOf, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { anyDay } from './arbitrary-day.ts'

const calendar = new WorkingDays('alsace-moselle')

test('every day after the start is told once, ranks run from 1 to the limit and end on the due date', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (start, limit) => {
      const days = explainLimit(calendar, start, limit)
      expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => start + 1 + index))
      const ranks = days.flatMap(({ rank }) => (rank === undefined ? [] : [rank]))
      expect(ranks).toEqual(Array.from({ length: limit }, (_, index) => index + 1))
      expect(days.at(-1)).toEqual({ day: calendar.add(start, limit), kind: { kind: 'working' }, rank: limit })
    }),
  )
})

test('a mail of Monday 3 April 2023 in Alsace-Moselle: Good Friday, the weekend and Easter Monday do not count', () => {
  const told = explainLimit(calendar, dayOf(localDate('2023-04-03')), 5).map(
    ({ day, kind, rank }) => `${dateOf(day)} ${kind.kind === 'holiday' ? kind.name : kind.kind} ${rank ?? '-'}`,
  )
  expect(told).toEqual([
    '2023-04-04 working 1',
    '2023-04-05 working 2',
    '2023-04-06 working 3',
    '2023-04-07 good-friday -',
    '2023-04-08 weekend -',
    '2023-04-09 weekend -',
    '2023-04-10 easter-monday -',
    '2023-04-11 working 4',
    '2023-04-12 working 5',
  ])
})
