// Vigie's own figures contradict nothing; what was typed in may.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/calendar/local-date.ts'
import { monthFromParts } from '../../../src/calendar/month.ts'
import { monthsPeriod, yearPeriod } from '../../../src/calendar/period.ts'
import { localDate } from '../../../src/calendar/local-date.ts'
import { checkRegister } from '../../../src/indicators/checking/check-register.ts'
import { bases } from '../../../src/indicators/query.ts'
import type { Entry } from '../../../src/register/entry.ts'
import { entryId, type InstantText } from '../../../src/register/ids.ts'
import type { MeasureEntry } from '../../../src/register/kinds/measure.ts'
import { anyEntries, firstDay, lastDay, sampledEntries } from '../arbitrary-entries.ts'
import { calls, day, registerOf, settingWith } from '../logged.ts'

const setting = settingWith()
const autumn = monthsPeriod(monthFromParts(2022, 8), monthFromParts(2022, 12))

test('nothing that Vigie computes from requests contradicts itself, on any basis and on any day', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(anyEntries, sampledEntries),
      fc.constantFrom(...bases),
      fc.integer({ min: firstDay, max: lastDay + 60 }),
      async (entries, basis, today) => {
        const requests = entries.filter(({ kind }) => kind === 'request' || kind === 'sampling')
        const query = { period: autumn, basis, today: today as Day }
        const { findings, figures } = await checkRegister(query, registerOf(requests, 7), setting)
        expect(findings).toEqual([])
        expect(figures).toBeGreaterThan(0)
      },
    ),
    { numRuns: 120 },
  ))

describe('what was typed in', () => {
  let id = 5000
  const measure = (months: readonly [string, string], fields: Partial<MeasureEntry>): MeasureEntry => ({
    kind: 'measure',
    id: entryId((id += 1)),
    revision: 1,
    logged: { at: '2022-12-01T00:00:00Z' as InstantText },
    indicator: 'social.engagement',
    start: localDate(months[0]),
    end: localDate(months[1]),
    ...fields,
  })
  const kinds = async (entries: readonly Entry[]) => {
    const query = { period: yearPeriod(2022), basis: 'decided', today: day('2023-02-01') } as const
    const { findings } = await checkRegister(query, registerOf(entries), setting)
    return findings.map((finding) => [finding.kind, finding.about.entry ?? finding.about.name])
  }

  test('calls of one day, typed in lines that are possible one by one only', async () => {
    const lines = [calls('2022-05-03', { answered: 9 }), calls('2022-05-03', { received: 3, answered: 3 })] as const
    expect(await kinds(lines)).toEqual([['calls', lines[1].id]])
    expect(await kinds([lines[0], calls('2022-05-03', { received: 12, answered: 3 })])).toEqual([])
    expect(await kinds([lines[0], calls('2022-05-04', { received: 3, answered: 3 })])).toEqual([])
  })

  test('calls whose counts do not add', async () => {
    const line = calls('2022-05-03', { received: 100, answered: 70, lost: 20 })
    expect(await kinds([line])).toEqual([['calls', line.id]])
    expect(await kinds([calls('2022-05-03', { received: 100, answered: 80, lost: 20 })])).toEqual([])
  })

  test('a quarter that is not its three months', async () => {
    const counts = { numerator: 10, denominator: 1000 }
    const months = [
      measure(['2022-07-01', '2022-07-31'], counts),
      measure(['2022-08-01', '2022-08-31'], counts),
      measure(['2022-09-01', '2022-09-30'], counts),
    ]
    const right = measure(['2022-07-01', '2022-09-30'], { numerator: 30, denominator: 3000 })
    expect(await kinds([...months, right])).toEqual([])
    const wrong = measure(['2022-07-01', '2022-09-30'], { numerator: 31, denominator: 3000 })
    expect(await kinds([...months, wrong])).toContainEqual(['sum', wrong.id])
  })

  test('periods that overlap, and two values for one month', async () => {
    const counts = { numerator: 10, denominator: 1000 }
    const first = measure(['2022-05-01', '2022-06-30'], counts)
    expect(await kinds([first, measure(['2022-06-01', '2022-07-31'], counts)])).toEqual([['overlap', first.id]])
    const may = measure(['2022-05-01', '2022-05-31'], counts)
    const again = measure(['2022-05-01', '2022-05-31'], { numerator: 11, denominator: 1000 })
    expect(await kinds([may, again])).toEqual([['twice', may.id]])
  })
})
