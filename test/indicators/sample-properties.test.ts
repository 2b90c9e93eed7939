// Figures of sampled boxes against a recount as plain as the rule itself.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Day, dayOf } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { listBehind } from '../../src/indicators/list-behind.ts'
import { bases, type FigureQuery } from '../../src/indicators/query.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import { clockOf } from '../../src/register/request-clock.ts'
import { anyEntries, firstDay, lastDay, sampledEntries } from './arbitrary-entries.ts'
import { figureIn, month, registerOf, sampling, settingWith } from './logged.ts'

const setting = settingWith()
const whole = monthsPeriod(monthFromParts(2022, 8), monthFromParts(2022, 12))

const anyQuery: fc.Arbitrary<FigureQuery> = fc.record({
  period: fc.oneof(
    fc.integer({ min: 8, max: 12 }).map((rank) => month(2022, rank)),
    fc.constant(whole),
    fc.constant(monthsPeriod(monthFromParts(2023, 1), monthFromParts(2023, 1))),
  ),
  basis: fc.constantFrom(...bases),
  today: fc.integer({ min: firstDay, max: lastDay + 60 }).map((number) => number as Day),
})

const isRequest = (entry: Entry): entry is RequestEntry => entry.kind === 'request'
const isSampling = (entry: Entry): entry is SamplingEntry => entry.kind === 'sampling'
const isMail = ({ channel }: RequestEntry): boolean => channel === 'email' || channel === 'form'

/** Which figure a request belongs to, as the rules tell it. */
const figureOf = (entry: RequestEntry): string => {
  if (entry.nature === 'complaint' || entry.nature === 'suggestion') return 'complaints.on-time'
  if (entry.requester === 'elected') return isMail(entry) ? 'authorities.emails.on-time' : 'authorities.letters.on-time'
  if (!isMail(entry)) return 'letters.on-time'
  return (entry.mailbox ?? 'prefecture') === 'prefecture' ? 'emails.main.on-time' : 'emails.mailboxes.on-time'
}

const ids = [
  'complaints.on-time',
  'authorities.emails.on-time',
  'authorities.letters.on-time',
  'letters.on-time',
  'emails.main.on-time',
  'emails.mailboxes.on-time',
]

/** Whether weeks were declared for what a request came in by. */
const isOf = (entry: RequestEntry, { mailbox, service }: SamplingEntry): boolean => {
  if (mailbox !== undefined) return isMail(entry) && (entry.mailbox ?? 'prefecture') === mailbox
  return !isMail(entry) && (service === undefined || entry.service === service)
}

const counted = (entries: readonly Entry[], { period, today, basis }: FigureQuery) => {
  const samplings = entries.filter(isSampling)
  const cut = Math.min(period.end, today)
  const zero = () => ({ inTime: 0, late: 0, pending: 0, left: 0, sampled: 0, aside: 0 })
  const found = new Map(ids.map((id) => [id, zero()]))
  for (const entry of entries.filter(isRequest)) {
    const sum = found.get(figureOf(entry)) ?? zero()
    const clock = clockOf(entry, setting.rules)
    const { fate } = clock
    if (fate.kind === 'void') continue
    const received = dayOf(entry.received)
    const own = samplings.filter((each) => isOf(entry, each) && each.start.slice(0, 4) === entry.received.slice(0, 4))
    const isSampled = own.length > 0
    if (isSampled && !own.some(({ start, end }) => start <= entry.received && entry.received <= end)) {
      if (received >= period.start && received <= cut) sum.aside += entry.count
      continue
    }
    const placed = isSampled ? 'received' : basis
    const within = (day: number) => day >= period.start && day <= (placed === 'due' ? period.end : cut)
    const known = fate.kind !== 'suspended' && fate.on <= today ? fate.on : undefined
    const due = clock.due ?? known ?? 0
    const stopped =
      fate.kind === 'in-time'
        ? fate.on
        : fate.kind === 'failing'
          ? (clock.stopped ?? (entry.outcome?.kind === 'undated' ? fate.on : undefined))
          : undefined
    const dayIn = { decided: known, due, received, replied: stopped }[placed]
    const isKnown = placed === 'replied' ? stopped !== undefined && stopped <= today : known !== undefined
    if (fate.kind !== 'left' && isKnown && dayIn !== undefined && within(dayIn)) {
      sum[fate.kind === 'in-time' ? 'inTime' : 'late'] += entry.count
      if (isSampled) sum.sampled += entry.count
    } else if (
      fate.kind === 'left' &&
      known !== undefined &&
      within({ decided: known, replied: known, due, received }[placed])
    )
      sum.left += entry.count
    else if (period.start <= cut && received <= cut && (fate.kind === 'suspended' || fate.on > cut))
      sum.pending += entry.count
  }
  return found
}

test('a plain recount gives the same figures, on every basis, and the same lists', () =>
  fc.assert(
    fc.asyncProperty(sampledEntries, anyQuery, async (entries, query) => {
      const register = registerOf(entries, 7)
      const groups = await figures(query, register, setting)
      for (const [id, plain] of counted(entries, query)) {
        const { numerator, denominator, pending, left, sampled } = figureIn(groups, id)
        const told = {
          inTime: numerator,
          late: denominator - numerator,
          pending: pending.messages,
          left: left.closed.messages + left.outside.messages,
          sampled: sampled?.messages ?? 0,
          aside: sampled?.aside ?? 0,
        }
        expect([id, told]).toEqual([id, plain])
        const behind = async (which: Parameters<typeof listBehind>[1]) => {
          const list = await listBehind({ ...query, indicators: [id] }, which, register, setting)
          return list.reduce((sum, { count }) => sum + count, 0)
        }
        expect([id, await behind('in-time')]).toEqual([id, plain.inTime])
        expect([id, await behind('late')]).toEqual([id, plain.late])
        expect([id, await behind('left')]).toEqual([id, plain.left])
        expect([id, await behind('open')]).toEqual([id, plain.pending])
      }
    }),
    { numRuns: 150 },
  ))

test('the mean delay of a sample is over its requests, whenever they were answered', () =>
  fc.assert(
    fc.asyncProperty(sampledEntries, anyQuery, async (entries, query) => {
      const { period, today } = query
      const cut = Math.min(period.end, today)
      const samplings = entries.filter(isSampling)
      const found = new Map(
        ['letters', 'emails.main', 'emails.mailboxes'].map((family) => [family, { days: 0, replies: 0 }]),
      )
      for (const entry of entries.filter(isRequest)) {
        const clock = clockOf(entry, setting.rules)
        const { stopped, start, fate } = clock
        const sum = found.get(figureOf(entry).replace('.on-time', ''))
        if (sum === undefined || fate.kind === 'void' || stopped === undefined) continue
        // Closed or sent outside before its answer could count.
        if (fate.kind === 'left' || stopped > today) continue
        const own = samplings.filter(
          (each) => isOf(entry, each) && each.start.slice(0, 4) === entry.received.slice(0, 4),
        )
        const isIn = own.some((each) => each.start <= entry.received && entry.received <= each.end)
        if (own.length > 0 && !isIn) continue
        const placed = own.length > 0 ? dayOf(entry.received) : stopped
        if (placed < period.start || placed > cut) continue
        const took = start === undefined ? 0 : Math.max(0, setting.rules.workingDays.between(start, stopped))
        sum.days += took * entry.count
        sum.replies += entry.count
      }
      const groups = await figures(query, registerOf(entries, 7), setting)
      for (const [family, { days, replies }] of found) {
        const { numerator, denominator } = figureIn(groups, `${family}.delay`)
        expect([family, numerator, denominator]).toEqual([family, days, replies])
      }
    }),
    { numRuns: 300 },
  ))

test.each(['month', 'service', 'mailbox'] as const)('groups of sampled boxes by %s add to the total', (by) =>
  fc.assert(
    fc.asyncProperty(sampledEntries, anyQuery, async (entries, query) => {
      const groups = await figures({ ...query, period: whole, by }, registerOf(entries, 7), setting)
      const parts = groups.filter(({ key }) => key !== 'total')
      for (const figure of groups.at(-1)?.figures ?? []) {
        const { id, unit } = figure.indicator
        if (id.startsWith('tel.') && by === 'mailbox') continue
        const sum = (of: (key: string) => number) => parts.reduce((total, { key }) => total + of(key), 0)
        expect([id, sum((key) => figureIn(groups, id, key).numerator)]).toEqual([id, figure.numerator])
        if (unit !== 'count')
          expect([id, sum((key) => figureIn(groups, id, key).denominator)]).toEqual([id, figure.denominator])
        expect([id, sum((key) => figureIn(groups, id, key).sampled?.aside ?? 0)]).toEqual([
          id,
          figure.sampled?.aside ?? 0,
        ])
      }
    }),
    { numRuns: 40 },
  ),
)

test('a month of a sample, asked for alone or by month, is the same figure', () =>
  fc.assert(
    fc.asyncProperty(sampledEntries, anyQuery, async (entries, query) => {
      const register = registerOf(entries, 7)
      const byMonth = await figures({ ...query, period: whole, by: 'month' }, register, setting)
      const october = await figures({ ...query, period: month(2022, 10) }, register, setting)
      expect(byMonth.find(({ key }) => key === '2022-10')?.figures).toEqual(october[0]?.figures)
    }),
    { numRuns: 40 },
  ))

test('weeks of another year change nothing', () =>
  fc.assert(
    fc.asyncProperty(anyEntries, anyQuery, async (entries, query) => {
      const other = sampling('2021-05-10', '2021-05-16')
      const asked = { ...query, period: whole }
      const without = await figures(asked, registerOf(entries, 7), setting)
      expect(await figures(asked, registerOf([...entries, other], 7), setting)).toEqual(without)
    }),
    { numRuns: 20 },
  ))
