// Laws of working days, for any zone, any date and any closures.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayOf, localDate, weekdayOf } from '../../src/calendar/local-date.ts'
import { type Closure, WorkingDays } from '../../src/calendar/working-days.ts'
import { zones } from '../../src/calendar/zones.ts'
import { anyDay } from './arbitrary-day.ts'

const calendars = zones.map((zone) => new WorkingDays(zone))
const anyCalendar = fc.constantFrom(...calendars)
const anyLimit = fc.integer({ min: 1, max: 250 })
const metropole = new WorkingDays('metropole')
const day = (text: string) => dayOf(localDate(text))

describe('a limit', () => {
  test('ends on a working day after its start', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyLimit, (calendar, start, limit) => {
        const due = calendar.add(start, limit)
        expect(due).toBeGreaterThan(start)
        expect(calendar.kindOf(due)).toEqual({ kind: 'working' })
      }),
    )
  })

  test('never ends earlier when it starts later, and ends later when it is longer', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat(40), anyLimit, (calendar, start, later, limit) => {
        expect(calendar.add((start + later) as Day, limit)).toBeGreaterThanOrEqual(calendar.add(start, limit))
        expect(calendar.add(start, limit + 1)).toBeGreaterThan(calendar.add(start, limit))
      }),
    )
  })

  test('holds exactly its number of working days, counted one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyLimit, (calendar, start, limit) => {
        const due = calendar.add(start, limit)
        expect(calendar.between(start, due)).toBe(limit)
        let counted = 0
        for (let each = start + 1; each <= due; each += 1)
          if (calendar.kindOf(each as Day).kind === 'working') counted += 1
        expect(counted).toBe(limit)
      }),
    )
  })

  test('beyond the calendar is refused', () => {
    expect(() => metropole.add(day('2099-12-01'), 60)).toThrow(RangeError)
    expect(() => metropole.add(day('1990-01-02'), -60)).toThrow(RangeError)
  })
})

test('elapsed days add up over any stop on the way', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, anyDay, (calendar, a, b, c) => {
      expect(calendar.between(a, b) + calendar.between(b, c)).toBe(calendar.between(a, c))
    }),
  )
})

test('the next opening day and the last one before have no working day in between', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, (calendar, date) => {
      const next = calendar.onOrAfter(date)
      const previous = calendar.before(date)
      expect(calendar.isWorking(next) && calendar.isWorking(previous)).toBe(true)
      expect(next).toBeGreaterThanOrEqual(date)
      expect(previous).toBeLessThan(date)
      expect(calendar.between(previous, next)).toBe(1)
    }),
  )
})

test('a day works when it is neither weekend, holiday nor closure', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, (calendar, date) => {
      const { kind } = calendar.kindOf(date)
      expect(calendar.isWorking(date)).toBe(kind === 'working')
      if (kind === 'working' || kind === 'closure') expect(weekdayOf(date)).toBeLessThanOrEqual(5)
    }),
  )
})

describe('closures', () => {
  const bridge: Closure = { day: day('2026-05-15'), reason: 'pont de l’Ascension' }

  test('a bridge day declared moves the due dates that it touches by one day, and no other', () => {
    const closed = new WorkingDays('metropole', [bridge])
    expect(closed.kindOf(bridge.day)).toEqual({ kind: 'closure', reason: 'pont de l’Ascension' })
    expect(metropole.add(day('2026-05-11'), 5)).toBe(day('2026-05-19'))
    expect(closed.add(day('2026-05-11'), 5)).toBe(day('2026-05-20'))
    expect(closed.add(day('2026-05-15'), 5)).toBe(metropole.add(day('2026-05-15'), 5))
  })

  test('a closure on a weekend or a holiday changes nothing', () => {
    const declared = new WorkingDays('metropole', [
      { day: day('2026-05-14'), reason: 'fermeture' },
      { day: day('2026-05-16'), reason: 'fermeture' },
    ])
    expect(declared.kindOf(day('2026-05-14'))).toEqual({ kind: 'holiday', name: 'ascension' })
    expect(declared.kindOf(day('2026-05-16'))).toEqual({ kind: 'weekend' })
    expect(declared.add(day('2026-05-11'), 5)).toBe(metropole.add(day('2026-05-11'), 5))
  })

  test('however many are declared, a limit ends later or on the same day', () => {
    const nearby = fc.integer({ min: day('2026-01-01'), max: day('2026-12-31') }).map((date) => date as Day)
    fc.assert(
      fc.property(fc.array(nearby, { maxLength: 20 }), nearby, anyLimit, (days, start, limit) => {
        const closed = new WorkingDays(
          'metropole',
          days.map((date) => ({ day: date, reason: 'grève' })),
        )
        const moved = new Set(days.filter((date) => date > start && metropole.isWorking(date)))
        const due = closed.add(start, limit)
        expect(due).toBeGreaterThanOrEqual(metropole.add(start, limit))
        const within = [...moved].filter((date) => date <= due).length
        expect(due).toBe(metropole.add(start, limit + within))
      }),
      { numRuns: 30 },
    )
  })
})

test('a holiday on a Sunday is said to be a holiday', () => {
  expect(metropole.kindOf(day('2026-11-01'))).toEqual({ kind: 'holiday', name: 'all-saints' })
})
