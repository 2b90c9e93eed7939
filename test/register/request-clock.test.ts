// The clock of a request, one rule at a time. Received Monday 7 November 2022, an e-mail is due on Tuesday 15.

import { describe, expect, test } from 'vitest'
import { dateOf, type Day, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import type { Outcome, RequestEntry } from '../../src/register/entry.ts'
import { clockOf } from '../../src/register/request-clock.ts'
import type { Rules } from '../../src/register/rules.ts'
import { aRequest, usualRules } from '../support/requests.ts'

type Given = Partial<Omit<RequestEntry, 'id' | 'received' | 'kind'>>

const on = localDate
const replied = (date: string): Outcome => ({ kind: 'replied', on: on(date) })
const closed = (date: string, vouched?: 'duplicate' | 'error'): Outcome => ({
  kind: 'closed',
  on: on(date),
  reason: 'doublon',
  ...(vouched === undefined ? {} : { void: vouched }),
})
const outside = (date: string): Outcome => ({ kind: 'outside', on: on(date), to: 'CPAM' })
const held = (...dates: readonly (readonly [string, string])[]): Given => ({
  holdings: dates.map(([sent, until]) => ({ on: on(sent), until: on(until) })),
})

const text = (day: Day | undefined): string => (day === undefined ? '-' : dateOf(day))

/** The start, the due date and the fate in one line. */
const read = (given: Given, received = '2022-11-07', rules: Rules = usualRules): string => {
  const { start, due, fate } = clockOf(aRequest(1042, received, given), rules)
  const decided = 'on' in fate ? ` ${dateOf(fate.on)}` : ''
  const how = fate.kind === 'in-time' ? ` ${fate.by}` : fate.kind === 'left' ? ` ${fate.why}` : ''
  return `${text(start)} → ${text(due)} ${fate.kind}${decided}${how}`
}

const usual = '2022-11-07 → 2022-11-15'

describe('the clock starts on the day of receipt', () => {
  test.each<[string, string, Given, string]>([
    ['a mail without reply fails on the day after its due date', '2022-11-07', {}, `${usual} failing 2022-11-16`],
    [
      'a failure falls on a calendar day, a Saturday as well',
      '2022-07-22',
      {},
      '2022-07-22 → 2022-07-29 failing 2022-07-30',
    ],
    ['a letter has ten days', '2022-05-16', { channel: 'letter' }, '2022-05-16 → 2022-05-31 failing 2022-06-01'],
    [
      'advice by letter to an authority has fifteen',
      '2022-10-20',
      { channel: 'letter', nature: 'advice', requester: 'elected' },
      '2022-10-20 → 2022-11-14 failing 2022-11-15',
    ],
    ['a mail of a Saturday counts from it', '2022-11-05', {}, '2022-11-05 → 2022-11-14 failing 2022-11-15'],
  ])('%s', (_fact, received, given, expected) => {
    expect(read(given, received)).toBe(expected)
  })

  test('deemed received on the next opening day, where the préfecture chose so', () => {
    const rules: Rules = { ...usualRules, receiptOnClosedDay: 'next-opening-day' }
    expect(read({}, '2022-11-05', rules)).toBe('2022-11-07 → 2022-11-15 failing 2022-11-16')
    expect(read({}, '2022-11-11', rules)).toBe('2022-11-14 → 2022-11-21 failing 2022-11-22')
    const saturday = { incomplete: { asked: on('2022-11-08'), completed: on('2022-11-12') } }
    expect(read(saturday, '2022-11-07', rules)).toBe('2022-11-14 → 2022-11-21 failing 2022-11-22')
  })

  test('with the limit in force on the day received, closures and zone included', () => {
    const closure = { day: 19_306 as Day, reason: 'grève' }
    expect(dateOf(closure.day)).toBe('2022-11-10')
    const rules: Rules = {
      workingDays: new WorkingDays('metropole', [closure]),
      limits: [{ channel: 'email', days: 3, from: on('2022-11-07') }],
      receiptOnClosedDay: 'same-day',
    }
    expect(read({}, '2022-11-07', rules)).toBe('2022-11-07 → 2022-11-14 failing 2022-11-15')
    expect(read({}, '2022-11-06', rules)).toBe('2022-11-06 → 2022-11-15 failing 2022-11-16')
  })
})

describe('a substantive reply', () => {
  test.each<[string, string, string, string]>([
    ['on the due date is in time', '2022-11-07', '2022-11-15', `${usual} in-time 2022-11-15 reply`],
    ['on the day of receipt is in time', '2022-11-07', '2022-11-07', `${usual} in-time 2022-11-07 reply`],
    ['the day after is late', '2022-11-07', '2022-11-16', `${usual} failing 2022-11-16`],
    ['months after leaves the failure at its day', '2022-11-07', '2023-03-01', `${usual} failing 2022-11-16`],
    [
      'of Saturday 30 July is late for Friday 29, although five working days elapsed',
      '2022-07-22',
      '2022-07-30',
      '2022-07-22 → 2022-07-29 failing 2022-07-30',
    ],
  ])('%s', (_fact, received, date, expected) => {
    expect(read({ outcome: replied(date) }, received)).toBe(expected)
  })

  test('that nobody can date is a failure, and stops nothing', () => {
    expect(read({ outcome: { kind: 'undated' } })).toBe(`${usual} failing 2022-11-16`)
    expect(clockOf(aRequest(1, '2022-11-07', { outcome: { kind: 'undated' } }), usualRules).stopped).toBeUndefined()
  })
})

describe('a holding reply', () => {
  test.each<[string, Given, string]>([
    ['on the due date decides: in time', held(['2022-11-15', '2022-11-30']), `${usual} in-time 2022-11-15 holding`],
    ['after it leaves the failure', held(['2022-11-16', '2022-11-30']), `${usual} failing 2022-11-16`],
    [
      'in time still decides when the substantive reply is late',
      { ...held(['2022-11-10', '2022-11-30']), outcome: replied('2022-12-20') },
      `${usual} in-time 2022-11-10 holding`,
    ],
    [
      'sent on the day of the substantive reply counts as the reply',
      { ...held(['2022-11-10', '2022-11-30']), outcome: replied('2022-11-10') },
      `${usual} in-time 2022-11-10 reply`,
    ],
    [
      'followed by another one keeps its own day',
      held(['2022-11-10', '2022-11-14'], ['2022-11-14', '2022-12-15']),
      `${usual} in-time 2022-11-10 holding`,
    ],
  ])('%s', (_fact, given, expected) => {
    expect(read(given)).toBe(expected)
  })
})

describe('missing items', () => {
  const waiting = (asked: string): Given => ({ incomplete: { asked: on(asked) } })
  const came = (asked: string, completed: string): Given => ({
    incomplete: { asked: on(asked), completed: on(completed) },
  })

  test.each<[string, string, Given, string]>([
    ['asked on the due date suspend the clock', '2022-11-07', waiting('2022-11-15'), '- → - suspended'],
    ['asked after it do not', '2022-11-07', waiting('2022-11-16'), `${usual} failing 2022-11-16`],
    [
      'asked after it and come do not either',
      '2022-11-07',
      came('2022-11-16', '2022-11-20'),
      `${usual} failing 2022-11-16`,
    ],
    [
      'come on 10 March, start the clock that day',
      '2022-03-02',
      came('2022-03-03', '2022-03-10'),
      '2022-03-10 → 2022-03-17 failing 2022-03-18',
    ],
    [
      'come after the first due date, start the clock all the same',
      '2022-11-07',
      came('2022-11-15', '2022-12-01'),
      '2022-12-01 → 2022-12-08 failing 2022-12-09',
    ],
    [
      'never come: a substantive reply is in time',
      '2022-11-07',
      { ...waiting('2022-11-08'), outcome: replied('2023-01-31') },
      '- → - in-time 2023-01-31 reply',
    ],
    [
      'come after the substantive reply: it is in time, on its day',
      '2022-11-07',
      { ...came('2022-11-08', '2022-12-01'), outcome: replied('2022-11-20') },
      '2022-12-01 → 2022-12-08 in-time 2022-11-20 reply',
    ],
    [
      'awaited, a holding reply decides nothing',
      '2022-11-07',
      { ...waiting('2022-11-08'), ...held(['2022-11-09', '2022-11-30']) },
      '- → - suspended',
    ],
    [
      'come after a holding reply: it decides when the clock starts',
      '2022-11-07',
      { ...came('2022-11-08', '2022-12-01'), ...held(['2022-11-09', '2022-11-30']) },
      '2022-12-01 → 2022-12-08 in-time 2022-12-01 holding',
    ],
    [
      'asked for after a holding reply: it has decided already',
      '2022-11-07',
      { ...held(['2022-11-09', '2022-11-30']), ...waiting('2022-11-10') },
      '- → - in-time 2022-11-09 holding',
    ],
    [
      'never come, and answered nobody knows when: a failure on its first deadline',
      '2022-11-07',
      { ...waiting('2022-11-08'), outcome: { kind: 'undated' } },
      `${usual} failing 2022-11-16`,
    ],
    [
      'awaited, a closing takes the request out',
      '2022-11-07',
      { ...waiting('2022-11-08'), outcome: closed('2023-01-31') },
      '- → - left 2023-01-31 closed',
    ],
  ])('%s', (_fact, received, given, expected) => {
    expect(read(given, received)).toBe(expected)
  })
})

describe('without reply', () => {
  test.each<[string, Outcome, string]>([
    ['closed on the due date it leaves the base', closed('2022-11-15'), `${usual} left 2022-11-15 closed`],
    ['closed the day after it stays a failure', closed('2022-11-16'), `${usual} failing 2022-11-16`],
    ['closed late as a duplicate by an officer it never was', closed('2023-01-31', 'duplicate'), `${usual} void`],
    [
      'closed in time as an error by an officer it is shown beside',
      closed('2022-11-08', 'error'),
      `${usual} left 2022-11-08 closed`,
    ],
    ['transferred outside in time it leaves the base', outside('2022-11-15'), `${usual} left 2022-11-15 outside`],
  ])('%s', (_fact, outcome, expected) => {
    expect(read({ outcome })).toBe(expected)
  })

  test('closed while suspended by an officer as a duplicate it is shown beside', () => {
    const given = { incomplete: { asked: on('2022-11-08') }, outcome: closed('2022-12-01', 'duplicate') }
    expect(read(given)).toBe('- → - left 2022-12-01 closed')
  })
})
