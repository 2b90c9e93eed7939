// The year of the demonstration: the same for the same day, whole, and without contradiction on any day.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { demoYear } from '../../src/demo/demo-year.ts'
import { channels, matters, natures, requesters } from '../../src/register/entry.ts'
import { follow, isLate, isPressing } from '../../src/register/follow-up.ts'
import type { InstantText } from '../../src/register/ids.ts'
import { contradictionOf, entryKinds } from '../../src/register/kinds/kinds.ts'

import { maskPersonalData } from '../../src/register/masking.ts'
import { config, noonOf, openOn, requestsOn, visitor, yearOn } from './year-on.ts'

const friday = dayOf(localDate('2026-11-20'))
const anyDay = fc
  .integer({ min: dayOf(localDate('2024-01-01')), max: dayOf(localDate('2036-12-31')) })
  .map((day) => day as Day)
const few = { numRuns: 8 }

const standingsOn = (today: Day) => openOn(today).map((request) => follow(request, config.rules, today))
const distinct = <Value>(values: readonly Value[]) => new Set(values)

describe('the year', () => {
  test('is the same each time it is asked for on a day', () => {
    expect(yearOn(friday)).toEqual(yearOn(friday))
  })

  test('keeps its past: what was received in spring is the same seen from summer or autumn', () => {
    const spring = (today: Day) =>
      requestsOn(today)
        .filter(({ received }) => received.startsWith('2026-04'))
        .map((request) => ({ ...request, id: undefined }))
    expect(spring(friday)).toEqual(spring(dayOf(localDate('2026-09-01'))))
    expect(spring(friday).length).toBeGreaterThan(200)
  })

  test('has about ten thousand messages, in about half as many entries', () => {
    const requests = requestsOn(friday)
    const messages = requests.reduce((total, { count }) => total + count, 0)
    expect(messages).toBeGreaterThan(9_000)
    expect(messages).toBeLessThan(12_000)
    expect(requests.length).toBeLessThan(6_000)
  })

  test('is quiet in August and busy in September', () => {
    const received = (month: string) =>
      requestsOn(friday)
        .filter((request) => request.received.startsWith(month))
        .reduce((total, { count }) => total + count, 0)
    expect(received('2026-08')).toBeLessThan(0.6 * received('2026-09'))
  })

  test('has every channel, nature, requester, matter and way to end, receipts on weekends, and one split', () => {
    const requests = requestsOn(friday)
    expect(distinct(requests.map(({ channel }) => channel))).toEqual(distinct(channels))
    expect(distinct(requests.map(({ nature }) => nature))).toEqual(distinct(natures))
    expect(distinct(requests.map(({ requester }) => requester))).toEqual(distinct(requesters))
    expect(distinct(requests.map(({ matter }) => matter))).toEqual(distinct([undefined, ...matters]))
    expect(distinct(requests.map(({ outcome }) => outcome?.kind))).toEqual(
      distinct([undefined, 'replied', 'undated', 'outside', 'closed']),
    )
    expect(requests.some(({ received }) => received === '2026-11-14')).toBe(true)
    expect(requests.filter(({ splitFrom }) => splitFrom !== undefined)).toHaveLength(1)
  })

  test('has every kind of entry, and steps of them to come', () => {
    const year = yearOn(friday)
    expect(distinct(year.map(({ kind }) => kind))).toEqual(distinct(entryKinds))
    const tasks = year.filter((entry) => entry.kind === 'appointment' || entry.kind === 'update')
    const open = tasks.filter((task) =>
      task.kind === 'appointment' ? task.held === undefined && task.impossible === undefined : task.done === undefined,
    )
    expect(open.length).toBeGreaterThan(2)
    expect(open.length).toBeLessThan(10)
  })

  test('names only what is declared', () => {
    const { services, mailboxes } = config.directory
    const declared = services.map(({ name }) => name)
    const boxes = [undefined, ...mailboxes.map(({ name }) => name)]
    for (const { service, mailbox, transfers = [] } of requestsOn(friday)) {
      expect(declared).toContain(service)
      expect(boxes).toContain(mailbox)
      for (const { to } of transfers) expect(declared).toContain(to)
    }
  })

  test('has nothing to mask', () => {
    const texts = distinct(requestsOn(friday).flatMap(({ theme = '', label = '' }) => [theme, label]))
    expect(texts.size).toBeGreaterThan(30)
    expect([...texts].filter((text) => maskPersonalData(text).masked)).toEqual([])
  })
})

describe('on any day', () => {
  test('no entry contradicts itself', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const wrong = yearOn(today).filter((entry) => contradictionOf(entry, dateOf(today)))
        expect(wrong).toEqual([])
      }),
      few,
    )
  })

  test('nothing is logged later than now, and entries are numbered in the order they were logged', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const now = `${dateOf(today)}T06:30:00Z` as InstantText
        const times = demoYear({ today, now, visitor }, config.rules).map(({ logged }) => logged.at)
        expect(times).toEqual(times.toSorted())
        expect(times.filter((time) => time > now)).toEqual([])
      }),
      few,
    )
  })

  test('a part comes after the entry that it was split from, which is of the same day and box', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const requests = requestsOn(today)
        const part = requests.find(({ splitFrom }) => splitFrom !== undefined)
        const whole = requests.find(({ id }) => id === part?.splitFrom)
        expect(whole).toMatchObject({ received: part?.received, mailbox: part?.mailbox, theme: part?.theme })
        expect(whole?.id).toBeLessThan(part?.id ?? 0)
      }),
      few,
    )
  })

  test('nine requests are late, two of them pressing, in every way there is to wait', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const followed = standingsOn(today)
        const late = followed.filter(isLate)
        expect(late).toHaveLength(9)
        expect(late.filter(({ request }) => isPressing(request))).toHaveLength(2)
        expect(distinct(late.map(({ standing }) => standing.kind))).toEqual(distinct(['overdue', 'held', 'held-late']))
        expect(distinct(followed.map(({ standing }) => standing.kind))).toEqual(
          distinct(['suspended', 'overdue', 'held', 'held-late', 'running']),
        )
      }),
      few,
    )
  })

  test('some are due on the next working day, some today when it is one, and some are the visitor’s', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const expected = standingsOn(today).map(({ standing }) =>
          standing.kind === 'suspended' ? undefined : standing.expected,
        )
        const { workingDays } = config.rules
        expect(expected).toContain(workingDays.add(today, 1))
        expect(expected.includes(today)).toBe(workingDays.isWorking(today))
        expect(openOn(today).filter(({ takenBy }) => takenBy === visitor).length).toBeGreaterThanOrEqual(3)
      }),
      few,
    )
  })
})

test('an hour changes nothing but when the last entries were logged', () => {
  const at = (now: InstantText) =>
    demoYear({ today: friday, now, visitor }, config.rules).map((draft) =>
      JSON.stringify({ ...draft, logged: undefined }),
    )
  expect(at('2026-11-20T05:00:00Z' as InstantText)).toEqual(at(noonOf(friday)))
})
