// Which limit applies: the label's table, a préfecture's own rules, and the day from which each one holds.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { type Channel, channels, type Nature, natures, type Requester, requesters } from '../../src/register/entry.ts'
import { type LimitRule, limitOf, longestLimit, type Rules } from '../../src/register/rules.ts'
import { usualRules } from '../support/requests.ts'

const withRules = (...limits: readonly LimitRule[]): Rules => ({ ...usualRules, limits })

const from = (text: string, days: number, criteria: Omit<LimitRule, 'days' | 'from'> = {}): LimitRule => ({
  ...criteria,
  days,
  from: localDate(text),
})

const limit = (channel: Channel, nature: Nature, requester: Requester, received = '2022-11-07', rules = usualRules) =>
  limitOf({ channel, nature, requester, received: localDate(received) }, rules)

describe('the label', () => {
  test.each<[string, Nature, Requester, Partial<Record<Channel, number>>]>([
    ['information asked by the public', 'information', 'public', { email: 5, form: 5, letter: 10, box: 10, desk: 10 }],
    ['a complaint', 'complaint', 'public', { email: 5, form: 5, letter: 10, box: 10, desk: 10 }],
    ['a suggestion', 'suggestion', 'public', { email: 5, form: 5, letter: 10, box: 10, desk: 10 }],
    ['information asked by an elected official', 'information', 'elected', { email: 5, letter: 15 }],
    ['advice asked by an elected official', 'advice', 'elected', { email: 5, letter: 15 }],
    ['a complaint of an elected official is a complaint', 'complaint', 'elected', { email: 5, letter: 10, box: 10 }],
    ['what no row fits', 'other', 'public', { email: 5, form: 5, letter: 10, box: 10, desk: 10 }],
    ['what no row fits, from an elected official', 'other', 'elected', { email: 5, form: 5, letter: 10, desk: 10 }],
    ['advice asked by an elected official at the desk fits no row', 'advice', 'elected', { box: 10, desk: 10 }],
  ])('%s', (_what, nature, requester, expected) => {
    const found = Object.keys(expected).map((channel) => [channel, limit(channel as Channel, nature, requester)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  test('limits every kind of request, whenever it was received', () => {
    for (const channel of channels)
      for (const nature of natures)
        for (const requester of requesters) {
          expect([5, 10, 15]).toContain(limit(channel, nature, requester))
          expect(limit(channel, nature, requester, '1991-01-02')).toBe(limit(channel, nature, requester))
        }
  })
})

describe('a préfecture’s own rule', () => {
  test('comes before the label’s, even when it names less', () => {
    expect(limit('letter', 'advice', 'elected', '2022-11-07', withRules(from('2020-01-01', 7)))).toBe(7)
  })

  test('leaves the requests that it does not name to the label', () => {
    const rules = withRules(from('2020-01-01', 3, { channel: 'email', nature: 'complaint' }))
    expect(limit('email', 'complaint', 'public', '2022-11-07', rules)).toBe(3)
    expect(limit('email', 'information', 'public', '2022-11-07', rules)).toBe(5)
    expect(limit('letter', 'complaint', 'public', '2022-11-07', rules)).toBe(10)
  })

  test('applies to requests received from its day on, that day included', () => {
    const rules = withRules(from('2022-06-01', 3), from('2023-01-01', 2))
    expect(limit('email', 'information', 'public', '2022-05-31', rules)).toBe(5)
    expect(limit('email', 'information', 'public', '2022-06-01', rules)).toBe(3)
    expect(limit('email', 'information', 'public', '2022-12-31', rules)).toBe(3)
    expect(limit('email', 'information', 'public', '2023-01-01', rules)).toBe(2)
  })

  test('gives way to one that names more, in whichever order they are written', () => {
    const general = from('2022-01-01', 9)
    const precise = from('2020-01-01', 4, { channel: 'email' })
    const mostPrecise = from('2020-01-01', 2, { channel: 'email', requester: 'elected' })
    for (const rules of [withRules(general, precise, mostPrecise), withRules(mostPrecise, precise, general)]) {
      expect(limit('letter', 'information', 'public', '2022-11-07', rules)).toBe(9)
      expect(limit('email', 'information', 'public', '2022-11-07', rules)).toBe(4)
      expect(limit('email', 'information', 'elected', '2022-11-07', rules)).toBe(2)
    }
  })

  test('as precise as another and in force later, replaces it wherever it is written', () => {
    const old = from('2020-01-01', 4, { channel: 'email' })
    const recent = from('2022-01-01', 3, { channel: 'email' })
    for (const rules of [withRules(old, recent), withRules(recent, old)])
      expect(limit('email', 'information', 'public', '2022-11-07', rules)).toBe(3)
  })

  test('is among those that say how long a request may live', () => {
    expect(longestLimit(usualRules)).toBe(15)
    expect(longestLimit(withRules(from('2022-01-01', 40)))).toBe(40)
  })
})

test('a rule from a later day never changes the limit of a request received before it', () => {
  const criteria = fc.record(
    {
      channel: fc.constantFrom(...channels),
      nature: fc.constantFrom(...natures),
      requester: fc.constantFrom(...requesters),
    },
    { requiredKeys: [] },
  )
  const rule = (on: string) =>
    fc.tuple(criteria, fc.integer({ min: 1, max: 60 })).map(([named, days]) => from(on, days, named))
  fc.assert(
    fc.property(
      fc.array(rule('2020-01-01'), { maxLength: 4 }),
      fc.array(rule('2022-06-02'), { maxLength: 4 }),
      fc.constantFrom(...channels),
      fc.constantFrom(...natures),
      fc.constantFrom(...requesters),
      (before, after, channel, nature, requester) => {
        const ask = (rules: Rules) => limit(channel, nature, requester, '2022-06-01', rules)
        expect(ask(withRules(...before, ...after))).toBe(ask(withRules(...before)))
      },
    ),
  )
})
