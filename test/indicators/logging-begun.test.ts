// A register that began in the middle of an earlier period is not compared with it.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod, yearPeriod } from '../../src/calendar/period.ts'
import { hadBegun } from '../../src/indicators/logging-begun.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { trends } from '../../src/indicators/trends.ts'
import { Directory } from '../../src/register/directory.ts'
import type { Entry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { aRequest, holding, usualRules } from '../support/requests.ts'

const setting = { ...defaultFigureSetting, rules: usualRules, directory: new Directory([], []) }
const answered = (id: number, received: string, on: string, count: number) =>
  aRequest(id, received, { count, outcome: { kind: 'replied', on: localDate(on) } })

const yearOf2026 = [answered(1, '2026-03-02', '2026-03-04', 900), answered(2, '2026-06-01', '2026-06-26', 100)]

const comparedWithYearBefore = async (
  entries: readonly Entry[],
  indicators: readonly string[] = ['emails.main.on-time', 'emails.received'],
) => {
  const query = {
    period: yearPeriod(2026),
    basis: 'decided',
    today: dayOf(localDate('2027-01-08')),
    indicators,
  } as const
  const found = await trends(query, holding(entries), setting)
  return found.map(({ previous }) => [previous.figure.state, previous.change.kind])
}

describe('a year', () => {
  test('of which the register saw the last two months is not counted, and no change since is told', async () => {
    const late = answered(3, '2025-11-03', '2025-12-19', 100)
    expect(await comparedWithYearBefore([...yearOf2026, late])).toEqual([
      ['unknown', 'none'],
      ['unknown', 'none'],
    ])
  })

  test('that the register saw from its first days is compared', async () => {
    const begun = answered(3, '2025-01-03', '2025-02-14', 100)
    expect(await comparedWithYearBefore([...yearOf2026, begun])).toEqual([
      ['known', 'rate'],
      ['known', 'difference'],
    ])
  })

  test('before which the register had begun is compared, whenever its own first request came', async () => {
    const before = answered(3, '2024-11-25', '2024-11-27', 1)
    const quiet = answered(4, '2025-05-05', '2025-06-20', 100)
    expect(await comparedWithYearBefore([...yearOf2026, before, quiet])).toEqual([
      ['known', 'rate'],
      ['known', 'difference'],
    ])
  })
})

describe('before logging began', () => {
  test('letters of sampled weeks were logged whole, and are compared', async () => {
    const week = { kind: 'sampling', revision: 1, logged: { at: '2025-01-01T00:00:00Z' as InstantText } } as const
    const letters = (id: number, received: string, on: string) =>
      aRequest(id, received, { channel: 'letter', count: 40, outcome: { kind: 'replied', on: localDate(on) } })
    const declared = (id: number, start: string, end: string): Entry => ({
      ...week,
      id: entryId(id),
      start: localDate(start),
      end: localDate(end),
      declared: localDate(start),
    })
    const entries = [
      declared(1, '2025-05-12', '2025-05-18'),
      declared(2, '2026-05-11', '2026-05-17'),
      letters(3, '2025-05-13', '2025-05-20'),
      letters(4, '2026-05-12', '2026-05-19'),
      // Nobody declared e-mails.
      answered(5, '2025-05-13', '2025-05-15', 10),
      answered(6, '2026-05-12', '2026-05-15', 10),
    ]
    expect(await comparedWithYearBefore(entries, ['letters.on-time', 'emails.main.on-time'])).toEqual([
      ['known', 'rate'],
      ['unknown', 'none'],
    ])
  })

  test('messages that somebody counted and typed are compared', async () => {
    const counted = (id: number, year: number, numerator: number): Entry => ({
      kind: 'measure',
      indicator: 'emails.received',
      id: entryId(id),
      revision: 1,
      logged: { at: '2025-01-01T00:00:00Z' as InstantText },
      start: localDate(`${year}-01-01`),
      end: localDate(`${year}-12-31`),
      numerator,
    })
    const entries = [counted(1, 2025, 573), counted(2, 2026, 523), answered(3, '2026-06-01', '2026-06-26', 100)]
    expect(await comparedWithYearBefore(entries, ['emails.received'])).toEqual([['known', 'difference']])
  })
})

describe('a month', () => {
  const october = monthPeriod(monthFromParts(2026, 10))

  test('has a week for its first request', async () => {
    expect(await hadBegun(october, holding([aRequest(1, '2026-10-07')]))).toBe(true)
    expect(await hadBegun(october, holding([aRequest(1, '2026-10-08')]))).toBe(false)
  })

  test('is not begun by a request that was cancelled', async () => {
    expect(await hadBegun(october, holding([aRequest(1, '2026-10-01', { cancelled: true })]))).toBe(false)
  })
})
