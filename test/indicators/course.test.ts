// How an indicator moves month by month, and what is said of a window.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, type Day, localDate } from '../../src/calendar/local-date.ts'
import { firstDayOf, type Month, monthFromParts } from '../../src/calendar/month.ts'
import { isoMonth, monthsPeriod } from '../../src/calendar/period.ts'
import { type Course, courses } from '../../src/indicators/course.ts'
import { figures } from '../../src/indicators/figures.ts'
import { currentRuns } from '../../src/indicators/found-run.ts'
import type { FigureSetting } from '../../src/indicators/query.ts'
import type { Entry } from '../../src/register/entry.ts'
import { anyEntries, sampledEntries } from './arbitrary-entries.ts'
import { calls, day, registerOf, replied, request, sampling, settingWith } from './logged.ts'

const id = 'emails.main.on-time'
const from = monthFromParts(2025, 11)
const today = day('2026-11-20')

/** So many e-mails of a month, of which some were answered the next day and the others long after. */
const monthOf = (month: Month, inTime: number, of: number): readonly Entry[] => {
  const received = dateOf((firstDayOf(month) + 1) as Day)
  const [soon, late] = [dateOf((firstDayOf(month) + 2) as Day), dateOf((firstDayOf(month) + 20) as Day)]
  return [
    ...(inTime > 0 ? [request(received, { count: inTime, ...replied(soon) })] : []),
    ...(of > inTime ? [request(received, { count: of - inTime, ...replied(late) })] : []),
  ]
}

const rising = [80, 82, 79, 81, 80, 83, 90, 92, 91, 90, 93, 92, 60].flatMap((inTime, index) =>
  monthOf((from + index) as Month, inTime, 100),
)

const same = (count: number, value: number): readonly number[] => Array.from({ length: count }, () => value)

const window = monthsPeriod(from, monthFromParts(2026, 11))

const courseOf = async (
  entries: readonly Entry[],
  setting: FigureSetting = settingWith(),
  period = window,
): Promise<Course> => {
  const query = { period, basis: 'decided', today, indicators: [id] } as const
  const [course] = await courses(query, registerOf(entries), setting)
  return course ?? expect.unreachable()
}

describe('a window of a year', () => {
  test('is compared half with half, the month that runs left out', async () => {
    const { halves, months } = await courseOf(rising)
    expect(halves?.earlier.figure).toMatchObject({ numerator: 485, denominator: 600 })
    expect(halves?.later.figure).toMatchObject({ numerator: 548, denominator: 600 })
    expect(halves?.change).toMatchObject({ kind: 'rate', trend: 'rise', better: true })
    expect(months.filter(({ running }) => running).map(({ figure }) => figure.numerator)).toEqual([60])
  })

  test('has a month in the middle that is in neither half when months are odd', async () => {
    const { halves } = await courseOf(rising, settingWith(), monthsPeriod(from, monthFromParts(2026, 9)))
    expect(isoMonth(monthFromParts(2026, 3))).toBe('2026-03')
    expect(halves?.earlier.figure.denominator).toBe(500)
    expect(halves?.later.figure.denominator).toBe(500)
  })

  test('begins with the first month that has something', async () => {
    const { months, cut } = await courseOf(
      rising,
      settingWith(),
      monthsPeriod(monthFromParts(2023, 11), monthFromParts(2026, 11)),
    )
    expect([months.length, cut]).toEqual([13, true])
    expect((await courseOf(rising)).cut).toBe(false)
  })

  test('without any case has all its months, and nothing to compare', async () => {
    const { months, halves } = await courseOf([])
    expect(months).toHaveLength(13)
    expect(halves?.change).toEqual({ kind: 'none' })
  })

  test('tells each month’s own target', async () => {
    const targets = [{ indicator: id, target: 0.95, from: localDate('2026-06-15') }]
    const { months } = await courseOf(rising, settingWith({ targets }))
    expect(months.map(({ figure }) => figure.target)).toEqual([...same(7, 0.9), ...same(6, 0.95)])
    expect(months.at(-3)?.figure.met).toBe(false)
  })

  test('compares each month with the one before, the first one too', async () => {
    const { months } = await courseOf([...monthOf(monthFromParts(2025, 10), 50, 100), ...rising])
    expect(months[0]?.change).toMatchObject({ trend: 'rise' })
    expect(months[1]?.change).toMatchObject({ trend: 'unclear' })
  })

  test('of a mean or a volume has a difference and no verdict', async () => {
    const lines = [calls('2026-09-01', { received: 100 }), calls('2026-10-01', { received: 150 })]
    const query = {
      period: monthsPeriod(monthFromParts(2026, 9), monthFromParts(2026, 10)),
      basis: 'decided',
      today,
    } as const
    const [course] = await courses({ ...query, indicators: ['tel.received'] }, registerOf(lines), settingWith())
    expect(course?.halves?.change).toEqual({ kind: 'difference', difference: 50 })
    expect(course?.run).toBeUndefined()
  })
})

describe('a run', () => {
  const eight = [...same(6, 80), ...same(8, 95)].flatMap((inTime, index) =>
    monthOf((monthFromParts(2025, 9) + index) as Month, inTime, 100),
  )

  test('is the same for a short window, a long one, and the morning', async () => {
    const short = await courseOf(eight, settingWith(), monthsPeriod(monthFromParts(2026, 9), monthFromParts(2026, 11)))
    expect(short.run).toMatchObject({ side: 'above', length: 8, counted: 14, better: true })
    expect((await courseOf(eight)).run).toEqual(short.run)
    const found = await currentRuns({ today, basis: 'decided' }, registerOf(eight), settingWith())
    expect(found.filter(({ indicator }) => indicator.id === id).map(({ run }) => run)).toEqual([short.run])
  })

  test('does not wait for the month that runs', async () => {
    const broken = [...eight, ...monthOf(monthFromParts(2026, 11), 10, 100)]
    expect((await courseOf(broken)).run).toMatchObject({ length: 8 })
  })
})

describe('months that the register did not see whole', () => {
  const first = monthFromParts(2026, 5)
  // Logging began on 20 May, when nothing could have failed yet.
  const begun = [
    request('2026-05-20', { count: 100, ...replied('2026-05-21') }),
    ...[80, 82, 81, 83].flatMap((inTime, index) => monthOf((first + 1 + index) as Month, inTime, 100)),
  ]

  test('are shown, and nothing is compared with them', async () => {
    const { months, halves } = await courseOf(begun, settingWith(), monthsPeriod(first, monthFromParts(2026, 9)))
    expect(months.map(({ figure }) => figure.numerator)).toEqual([100, 80, 82, 81, 83])
    expect(months.map(({ change }) => change.kind)).toEqual(['none', 'none', 'rate', 'rate', 'rate'])
    expect(halves?.earlier.figure).toMatchObject({ numerator: 162, denominator: 200 })
    expect(halves?.change).toMatchObject({ kind: 'rate', trend: 'unclear' })
  })

  test('are compared where logging began on their first days', async () => {
    const earlier = [request('2026-05-04', replied('2026-05-05')), ...begun]
    const { months } = await courseOf(earlier, settingWith(), monthsPeriod(first, monthFromParts(2026, 9)))
    expect(months.map(({ change }) => change.kind)).toEqual(['none', 'rate', 'rate', 'rate', 'rate'])
  })

  test('are compared by what does not depend on the log', async () => {
    const sampled = { channel: 'letter', count: 40 } as const
    const letters = [
      sampling('2026-05-18', '2026-05-24'),
      sampling('2026-06-15', '2026-06-21'),
      request('2026-05-20', { ...sampled, ...replied('2026-05-21') }),
      request('2026-06-16', { ...sampled, ...replied('2026-06-18') }),
    ]
    const query = {
      period: monthsPeriod(first, monthFromParts(2026, 6)),
      basis: 'decided',
      today,
      indicators: ['letters.on-time'],
    } as const
    const [course] = await courses(query, registerOf(letters), settingWith())
    expect(course?.months.map(({ change }) => change.kind)).toEqual(['none', 'rate'])
    expect(course?.halves?.change.kind).toBe('rate')
  })
})

test('the verdict of a course is that of its pooled halves, in any register', async () => {
  let judged = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyEntries, sampledEntries), async (entries) => {
      const period = monthsPeriod(monthFromParts(2022, 8), monthFromParts(2022, 11))
      const query = { period, basis: 'decided', today: day('2023-02-01') } as const
      const register = registerOf(entries, 7)
      const found = await courses(query, register, settingWith())
      const groups = await figures({ ...query, by: 'month' }, register, settingWith())
      for (const { indicator, halves, months, cut } of found) {
        if (cut || indicator.unit !== '%' || halves === undefined || halves.change.kind !== 'rate') continue
        const { start, end } = halves.earlier.period
        const counts = groups
          .filter((group) => group.key !== 'total' && group.period.start >= start && group.period.end <= end)
          .map((group) => group.figures.find((one) => one.indicator.id === indicator.id))
        judged += 1
        expect(halves.earlier.figure.denominator).toBe(counts.reduce((sum, one) => sum + (one?.denominator ?? 0), 0))
        const { points, interval, trend } = halves.change
        expect(interval[0]).toBeLessThanOrEqual(points / 100 + 1e-9)
        expect(interval[1]).toBeGreaterThanOrEqual(points / 100 - 1e-9)
        if (trend !== 'unclear') expect(Math.sign(points)).toBe(trend === 'rise' ? 1 : -1)
        for (const { figure } of months)
          if (figure.interval !== null && figure.value !== null) {
            expect(figure.value).toBeGreaterThanOrEqual(figure.interval[0])
            expect(figure.value).toBeLessThanOrEqual(figure.interval[1])
          }
      }
    }),
    { numRuns: 25 },
  )
  expect(judged).toBeGreaterThan(0)
})
