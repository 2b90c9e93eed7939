// What holds of the figures of any register.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/calendar/local-date.ts'
import { dayOf } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { listBehind } from '../../src/indicators/list-behind.ts'
import { bases, type FigureQuery } from '../../src/indicators/query.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { entryId } from '../../src/register/ids.ts'
import { clockOf } from '../../src/register/request-clock.ts'
import { anyEntries, firstDay, lastDay } from './arbitrary-entries.ts'
import { day, figureIn, month, registerOf, settingWith } from './logged.ts'

const setting = settingWith()
const runs = { numRuns: 40 }
const whole = monthsPeriod(monthFromParts(2022, 8), monthFromParts(2022, 12))

const anyQuery: fc.Arbitrary<FigureQuery> = fc.record({
  period: fc.oneof(
    fc.integer({ min: 8, max: 12 }).map((rank) => month(2022, rank)),
    fc.constant(whole),
  ),
  basis: fc.constantFrom(...bases),
  today: fc.integer({ min: firstDay, max: lastDay + 60 }).map((number) => number as Day),
})

const onTimeOf = (entries: readonly Entry[], query: FigureQuery) => figures(query, registerOf(entries, 7), setting)

const isRequest = (entry: Entry): entry is RequestEntry => entry.kind === 'request'
const messages = (entries: readonly RequestEntry[]) => entries.reduce((sum, { count }) => sum + count, 0)

test('every proportion is between 0 and 1, inside its interval, or has no value', () =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
      const [group] = await onTimeOf(entries, query)
      for (const figure of group?.figures ?? []) {
        if (figure.indicator.unit !== '%' || figure.value === null) continue
        const [low, high] = figure.interval ?? [1, 0]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(figure.value).toBeGreaterThanOrEqual(low)
        expect(figure.value).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(1)
      }
    }),
    runs,
  ))

test.each(['month', 'service', 'mailbox'] as const)('groups by %s add to the total', (by) =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
      const groups = await onTimeOf(entries, { ...query, period: whole, by })
      const parts = groups.filter(({ key }) => key !== 'total')
      for (const figure of groups.at(-1)?.figures ?? []) {
        const { id, unit } = figure.indicator
        // Calls have no mailbox, and a volume is no ratio.
        if (id.startsWith('tel.') && by === 'mailbox') continue
        const sum = (field: 'numerator' | 'denominator') =>
          parts.reduce((total, { key }) => total + figureIn(groups, id, key)[field], 0)
        expect([id, sum('numerator')]).toEqual([id, figure.numerator])
        if (unit !== 'count') expect([id, sum('denominator')]).toEqual([id, figure.denominator])
      }
    }),
    runs,
  ),
)

test('a group by service or month is the figure that one gets by asking for it alone', () =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
      const byService = await onTimeOf(entries, { ...query, by: 'service' })
      const alone = await onTimeOf(entries, { ...query, service: 'Séjour' })
      const found = byService.find(({ key }) => key === 'Séjour')
      if (found) expect(found.figures).toEqual(alone[0]?.figures)
      const byMonth = await onTimeOf(entries, { ...query, period: whole, by: 'month' })
      const october = await onTimeOf(entries, { ...query, period: month(2022, 10) })
      expect(byMonth.find(({ key }) => key === '2022-10')?.figures).toEqual(october[0]?.figures)
    }),
    runs,
  ))

test('order, chunking and the splitting of bulk entries change no figure', () =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, fc.integer({ min: 1, max: 50 }), async (entries, query, chunk) => {
      const split = entries.toReversed().flatMap((entry): readonly Entry[] => {
        if (!isRequest(entry) || entry.count === 1) return [entry]
        return [
          { ...entry, count: 1 },
          { ...entry, id: entryId(entry.id + 1_000_000), count: entry.count - 1 },
        ]
      })
      const ratios = async (among: readonly Entry[], size: number) => {
        const [group] = await figures(query, registerOf(among, size), setting)
        return group?.figures.map(({ numerator, denominator, pending, left, holding }) => [
          numerator,
          denominator,
          pending.messages,
          [left.closed.messages, left.outside.messages, left.passed.messages],
          holding,
        ])
      }
      expect(await ratios(split, chunk)).toEqual(await ratios(entries, 7))
    }),
    runs,
  ))

/** The requester's clock, each request once. */
const requesterFamilies = [
  'complaints.on-time',
  'letters.on-time',
  'emails.main.on-time',
  'emails.mailboxes.on-time',
  'authorities.letters.on-time',
  'authorities.emails.on-time',
]

describe('every request received is accounted for', () => {
  test.each(bases)('basis %s: decided, pending, left (and unanswered) make all that was received', (basis) =>
    fc.assert(
      fc.asyncProperty(anyEntries, fc.integer({ min: firstDay, max: lastDay + 60 }), async (entries, today) => {
        // A period without end holds every day that can place a request.
        const period = monthsPeriod(monthFromParts(2022, 1), monthFromParts(2024, 12))
        const groups = await onTimeOf(entries, { period, basis, today: today as Day })
        const found = requesterFamilies.map((id) => figureIn(groups, id))
        const counted = found.reduce(
          (sum, { denominator, pending, left, unanswered }) =>
            sum + denominator + pending.messages + left.closed.messages + left.outside.messages + (unanswered ?? 0),
          0,
        )
        const received = entries
          .filter(isRequest)
          .filter((entry) => day(entry.received) <= today && clockOf(entry, setting.rules).fate.kind !== 'void')
        expect(counted).toBe(messages(received))
      }),
      runs,
    ),
  )
})

describe('nothing undecided today is in a base', () => {
  const anyToday = fc.integer({ min: firstDay, max: lastDay + 60 }).map((number) => number as Day)
  const isUndecided = (entry: Entry, today: number): boolean => {
    if (!isRequest(entry)) return false
    const { fate } = clockOf(entry, setting.rules)
    return fate.kind === 'suspended' || (fate.kind !== 'void' && fate.on > today)
  }

  test.each(bases)('basis %s: running requests alone make no base, in any period', (basis) =>
    fc.assert(
      fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
        const running = registerOf(entries.filter((entry) => isUndecided(entry, query.today)))
        const asked = { ...query, basis, indicators: requesterFamilies }
        const [group] = await figures(asked, running, setting)
        for (const { indicator, denominator, left } of group?.figures ?? [])
          expect([indicator.id, denominator, left.closed.messages, left.outside.messages]).toEqual([
            indicator.id,
            0,
            0,
            0,
          ])
        for (const which of ['in-time', 'late', 'left'] as const)
          expect(await listBehind(asked, which, running, setting)).toEqual([])
      }),
      runs,
    ),
  )

  test.each(['due', 'received'] as const)(
    'basis %s: once nothing bounds the period, the base is what is decided',
    (basis) =>
      fc.assert(
        fc.asyncProperty(anyEntries, anyToday, async (entries, today) => {
          const period = monthsPeriod(monthFromParts(2022, 1), monthFromParts(2024, 12))
          const bases = async (placedBy: typeof basis | 'decided') => {
            const [group] = await onTimeOf(entries, { period, basis: placedBy, today })
            return group?.figures
              .filter(({ indicator }) => indicator.formula.kind === 'on-time')
              .map(({ indicator, numerator, denominator, left }) => [indicator.id, numerator, denominator, left])
          }
          expect(await bases(basis)).toEqual(await bases('decided'))
        }),
        runs,
      ),
  )
})

/** The rule told once more, as plainly as can be, for the basis "decided". */
const plainCount = (entries: readonly Entry[], { period, today }: FigureQuery) => {
  const cut = Math.min(period.end, today)
  const letters = entries
    .filter(isRequest)
    .filter(
      ({ channel, nature, requester }) =>
        requester === 'public' &&
        nature !== 'complaint' &&
        nature !== 'suggestion' &&
        channel !== 'email' &&
        channel !== 'form',
    )
  const fates = letters.map((entry) => ({ entry, fate: clockOf(entry, setting.rules).fate }))
  const of = (wanted: (fate: (typeof fates)[number]['fate'], received: number) => boolean) =>
    messages(fates.filter(({ entry, fate }) => wanted(fate, dayOf(entry.received))).map(({ entry }) => entry))
  const within = (on: number) => on >= period.start && on <= cut
  return {
    numerator: of((fate) => fate.kind === 'in-time' && within(fate.on)),
    late: of((fate) => fate.kind === 'failing' && within(fate.on)),
    left: of((fate) => fate.kind === 'left' && within(fate.on)),
    // Nothing is pending in a period that has not begun.
    pending: of(
      (fate, received) =>
        period.start <= cut && received <= cut && fate.kind !== 'void' && (fate.kind === 'suspended' || fate.on > cut),
    ),
  }
}

test('a plain count over the entries gives the same, list by list', () =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
      const asked = { ...query, basis: 'decided', indicators: ['letters.on-time'] } as const
      const register = registerOf(entries, 7)
      const { numerator, denominator, pending, left } = figureIn(
        await figures(asked, register, setting),
        'letters.on-time',
      )
      const plain = plainCount(entries, query)
      expect({
        numerator,
        late: denominator - numerator,
        left: left.closed.messages + left.outside.messages,
        pending: pending.messages,
      }).toEqual(plain)
      const behind = async (which: Parameters<typeof listBehind>[1]) =>
        messages(await listBehind(asked, which, register, setting))
      expect(await behind('in-time')).toBe(plain.numerator)
      expect(await behind('late')).toBe(plain.late)
      expect(await behind('left')).toBe(plain.left)
      expect(await behind('open')).toBe(plain.pending)
    }),
    { numRuns: 80 },
  ))
