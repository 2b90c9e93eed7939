// Contradictions that no entry may hold, however it came; and what is odd but allowed.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import type { CallsEntry, Draft, RequestEntry } from '../../src/register/entry.ts'
import { type Contradiction, contradictionIn, contradictionInCalls } from '../../src/register/invariants.ts'
import type { InstantText } from '../../src/register/ids.ts'
import { aRequest } from '../support/requests.ts'

type Given = Partial<RequestEntry>

const on = localDate
const received = on('2022-11-07')
const today = on('2022-11-20')
const eve = on('2022-11-06')
const tomorrow = on('2022-11-21')

const found = (given: Given): Contradiction | undefined =>
  contradictionIn({ ...aRequest(1, '2022-11-07'), ...given }, today)

/** Every fact with a date, on a given date. */
const dated = (date: typeof today): readonly (readonly [string, Given])[] => [
  ['reply', { outcome: { kind: 'replied', on: date } }],
  ['closing', { outcome: { kind: 'closed', on: date, reason: 'sans suite' } }],
  ['transfer', { outcome: { kind: 'outside', on: date, to: 'CPAM' } }],
  ['transfer', { transfers: [{ to: 'Séjour', on: date }] }],
  ['chaser', { chasers: [received, date] }],
  ['acknowledgement', { acknowledgement: { sent: true, on: date } }],
  ['holding', { holdings: [{ on: date, until: on('2022-12-31') }] }],
  ['incomplete', { incomplete: { asked: date } }],
  ['complete', { incomplete: { asked: received, completed: date } }],
]

describe('a request', () => {
  test.each(dated(eve))('refuses a %s dated before receipt', (what, given) => {
    expect(found(given)).toEqual({ kind: 'before-receipt', what, date: eve, received })
  })

  test.each(dated(tomorrow))('refuses a %s dated tomorrow', (what, given) => {
    expect(found(given)).toEqual({ kind: 'in-future', what, date: tomorrow })
  })

  test.each([...dated(received), ...dated(today)])('may have a %s on the day of receipt and today', (_what, given) => {
    expect(found(given)).toBeUndefined()
  })

  test.each(dated(on('2199-01-01')))('refuses a %s out of the calendar', (what, given) => {
    expect(found(given)).toEqual({ kind: 'out-of-range', what, date: '2199-01-01' })
  })

  test('cannot be received tomorrow, nor out of the calendar', () => {
    expect(found({ received: tomorrow })).toEqual({ kind: 'in-future', what: 'received', date: tomorrow })
    const old = on('1912-06-23')
    expect(found({ received: old })).toEqual({ kind: 'out-of-range', what: 'received', date: old })
  })

  test.each([0, -1, 1.5, Number.NaN, Infinity, 100_001, 10 ** 9])('cannot count %d messages', (count) => {
    expect(found({ count })).toEqual({ kind: 'count', count })
  })

  test.each([1, 100_000])('can count %d messages', (count) => {
    expect(found({ count })).toBeUndefined()
  })

  test('cannot announce a date before the holding reply itself, nor one out of the calendar', () => {
    const announced = (until: string) => found({ holdings: [{ on: on('2022-11-10'), until: on(until) }] })
    expect(announced('2022-11-10')).toBeUndefined()
    expect(announced('2022-11-09')).toEqual({ kind: 'holding-backwards', on: '2022-11-10', until: '2022-11-09' })
    expect(announced('2199-01-01')).toEqual({ kind: 'out-of-range', what: 'announced', date: '2199-01-01' })
  })

  test('cannot be complete before it was incomplete', () => {
    const incomplete = { asked: on('2022-11-10'), completed: on('2022-11-09') }
    expect(found({ incomplete })).toEqual({ kind: 'completed-before-asked', ...incomplete })
  })
})

describe('a line of calls', () => {
  const calls = (given: Partial<CallsEntry>): Draft<CallsEntry> => ({
    kind: 'calls',
    on: today,
    logged: { at: '2022-11-20T08:00:00Z' as InstantText },
    ...given,
  })
  const wrong = (given: Partial<CallsEntry>) => contradictionInCalls(calls(given), today)

  test('of today with some counts is right, zero among them', () => {
    expect(wrong({ received: 120, answered: 96, lost: 24 })).toBeUndefined()
    expect(wrong({ lost: 0 })).toBeUndefined()
  })

  test('whose counts do not add up is kept', () => {
    expect(wrong({ received: 120, answered: 96, lost: 10 })).toBeUndefined()
  })

  test('says at least one count', () => {
    expect(wrong({})).toEqual({ kind: 'no-calls' })
  })

  test('is neither of tomorrow nor out of the calendar', () => {
    expect(wrong({ on: tomorrow, lost: 1 })).toEqual({ kind: 'in-future', what: 'calls', date: tomorrow })
    const far = on('1800-01-01')
    expect(wrong({ on: far, lost: 1 })).toEqual({ kind: 'out-of-range', what: 'calls', date: far })
  })

  test.each(['received', 'answered', 'lost', 'voiceServer'] as const)('refuses a count of %s that is none', (field) => {
    for (const count of [-1, 0.5, 100_001, Number.NaN])
      expect(wrong({ [field]: count })).toEqual({ kind: 'count', count })
  })

  test('cannot have more calls answered than received', () => {
    expect(wrong({ received: 10, answered: 11 })).toEqual({
      kind: 'answered-above-received',
      answered: 11,
      received: 10,
    })
  })
})
