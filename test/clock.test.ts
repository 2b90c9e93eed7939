// What time it is, in the préfecture's own zone.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../src/calendar/local-date.ts'
import { instantAt, shiftedClock, stoppedClock, systemClock } from '../src/clock.ts'

const instant = (text: string) => Temporal.Instant.from(text)

describe('--at', () => {
  test('names a local time, in winter and in summer', () => {
    expect(instantAt('2026-11-16T09:00', 'Europe/Paris')).toEqual(instant('2026-11-16T08:00:00Z'))
    expect(instantAt('2026-07-16 09:00', 'Europe/Paris')).toEqual(instant('2026-07-16T07:00:00Z'))
  })

  test('in the hour that summer time skips is an hour later', () => {
    expect(instantAt('2026-03-29T02:30', 'Europe/Paris')).toEqual(instant('2026-03-29T01:30:00Z'))
  })

  test.each(['2026-02-30T09:00', '2026-11-16T25:00', '2026-11-16', 'demain', '2026-11-16T09:00Z', ''])(
    '%j is not a local time',
    (text) => {
      expect(instantAt(text, 'Europe/Paris')).toBeUndefined()
    },
  )
})

test('a stopped clock always says the same, and is not the real time', () => {
  const clock = stoppedClock(instant('2026-11-16T08:00:00Z'), 'Europe/Paris')
  expect(clock.now()).toEqual(clock.now())
  expect(clock.today()).toBe(dayOf(localDate('2026-11-16')))
  expect(clock.isReal).toBe(false)
})

test('a shifted clock starts where it is told and never goes back', () => {
  const start = instant('2026-11-16T08:00:00Z')
  const clock = shiftedClock(start, 'Europe/Paris')
  const first = clock.now()
  expect(Temporal.Instant.compare(first, start)).toBeGreaterThanOrEqual(0)
  expect(start.until(first).total('minutes')).toBeLessThan(1)
  expect(Temporal.Instant.compare(clock.now(), first)).toBeGreaterThanOrEqual(0)
})

test('the system clock is the real one', () => {
  expect(systemClock('Europe/Paris').isReal).toBe(true)
})
