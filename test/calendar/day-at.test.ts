// An instant is another day in another zone.

import { expect, test } from 'vitest'

import { dayAt } from '../../src/calendar/day-at.ts'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'

const dayIn = (timezone: string, instant: string) => dayAt(Temporal.Instant.from(instant), timezone)

test('22:30 in UTC is already the next day in Paris, and still the same one in Guadeloupe', () => {
  const evening = '2026-07-13T22:30:00Z'
  expect(dayIn('Europe/Paris', evening)).toBe(dayOf(localDate('2026-07-14')))
  expect(dayIn('America/Guadeloupe', evening)).toBe(dayOf(localDate('2026-07-13')))
})

test('the day begins at local midnight, in winter as in summer', () => {
  expect(dayIn('Europe/Paris', '2026-12-31T22:59:59Z')).toBe(dayOf(localDate('2026-12-31')))
  expect(dayIn('Europe/Paris', '2026-12-31T23:00:00Z')).toBe(dayOf(localDate('2027-01-01')))
  expect(dayIn('Europe/Paris', '2026-06-30T21:59:59Z')).toBe(dayOf(localDate('2026-06-30')))
  expect(dayIn('Europe/Paris', '2026-06-30T22:00:00Z')).toBe(dayOf(localDate('2026-07-01')))
})
