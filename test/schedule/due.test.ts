// When a digest is due: hours, closed days, clock changes, and what the ledger says of it.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { type InstantText, roomId } from '../../src/register/ids.ts'
import { due, nextRuns, sendKey } from '../../src/schedule/due.ts'
import { type Job, type JobContent, jobsFor, type Recurrence, usualTimetable } from '../../src/schedule/job.ts'
import type { LedgerLine, SendState } from '../../src/schedule/ledger.ts'
import { parseWallTime } from '../../src/schedule/wall-time.ts'

const metropole = new WorkingDays('metropole')
const room = roomId('matrix:!séjour:exemple.fr')

const hour = (text: string) => {
  const time = parseWallTime(text)
  if (time === undefined) throw new Error(text)
  return time
}

const job = (on: Recurrence, more: Partial<Job> = {}): Job => ({
  id: 'morning',
  content: 'morning',
  room,
  at: hour('08:30'),
  until: hour('12:00'),
  on,
  timezone: 'Europe/Paris',
  ...more,
})

const morning = job({ kind: 'every-working-day' })
const weekly = job({ kind: 'weekday', weekday: 1 }, { id: 'weekly', content: 'weekly' })
const monthly = job({ kind: 'first-working-day', of: 'month' }, { id: 'monthly', content: 'monthly' })
const quarterly = job({ kind: 'first-working-day', of: 'quarter' }, { id: 'quarterly', content: 'quarterly' })

const at = (local: string, timezone = 'Europe/Paris') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).toInstant()

const isDue = (asked: Job, local: string, lines: readonly LedgerLine[] = [], calendar = metropole) =>
  due([asked], lines, calendar, at(local)).length === 1

const lineOf = (asked: Job, date: string, state: SendState): LedgerLine => ({
  key: sendKey(asked, localDate(date)),
  job: asked.id,
  room: asked.room,
  date: localDate(date),
  scheduledFor: `${date}T07:30:00Z` as InstantText,
  state,
})

const moment = '2026-11-20T07:30:00Z' as InstantText

describe('a morning digest at 08:30, until 12:00', () => {
  test.each([
    ['2026-11-20T08:29:59', false, 'is not due before its hour'],
    ['2026-11-20T08:30:00', true, 'is due at its hour'],
    ['2026-11-20T08:30:47', true, 'is due to a tick that comes late'],
    ['2026-11-20T12:00:00', true, 'is due to the last minute'],
    ['2026-11-20T12:00:01', false, 'is not due after its limit hour'],
    ['2026-11-21T09:00:00', false, 'is not due on a Saturday'],
    ['2026-11-22T09:00:00', false, 'is not due on a Sunday'],
    ['2026-11-11T09:00:00', false, 'is not due on the Armistice'],
    ['2026-05-25T09:00:00', false, 'is not due on Whit Monday'],
  ])('on %s: %s, it %s', (local, expected) => {
    expect(isDue(morning, local)).toBe(expected)
  })

  test('is not due on a declared closure', () => {
    const bridge = new WorkingDays('metropole', [{ day: dayOf(localDate('2026-05-15')), reason: 'pont' }])
    expect(isDue(morning, '2026-05-15T09:00:00', [], bridge)).toBe(false)
    expect(isDue(morning, '2026-05-15T09:00:00')).toBe(true)
  })

  test('is late from five minutes after its hour', () => {
    const lateAt = (local: string) => due([morning], [], metropole, at(local))[0]?.late
    expect(lateAt('2026-11-20T08:35:00')).toBe(false)
    expect(lateAt('2026-11-20T08:35:01')).toBe(true)
  })

  test('has one key for its room and day, whatever the hour', () => {
    const keys = ['08:30', '09:12', '11:59'].map(
      (text) => due([morning], [], metropole, at(`2026-11-20T${text}`))[0]?.key,
    )
    expect(new Set(keys)).toEqual(new Set([`morning/${room}/2026-11-20`]))
  })

  test.each<[string, SendState, boolean]>([
    ['sent', { kind: 'sent', at: moment, attempts: 1 }, false],
    ['skipped', { kind: 'skipped', at: moment }, false],
    ['sending', { kind: 'sending', at: moment, attempts: 1, content: {} }, true],
    ['given up', { kind: 'failed', at: moment, attempts: 8, error: 'down' }, false],
    [
      'to be tried again later',
      { kind: 'failed', at: moment, attempts: 1, error: 'down', retryAt: '2026-11-20T08:01:00Z' as InstantText },
      false,
    ],
    [
      'to be tried again by now',
      { kind: 'failed', at: moment, attempts: 1, error: 'down', retryAt: '2026-11-20T08:00:00Z' as InstantText },
      true,
    ],
  ])('at 09:00, when the ledger has it as %s', (_, state, expected) => {
    expect(isDue(morning, '2026-11-20T09:00:00', [lineOf(morning, '2026-11-20', state)])).toBe(expected)
  })

  test('of the days of a long stop, only the present one is caught up', () => {
    const dates = due([morning], [], metropole, at('2026-11-20T09:00')).map(({ date }) => date)
    expect(dates).toEqual(['2026-11-20'])
  })
})

describe('closed days move a digest to the next working day', () => {
  const holidays = [dayOf(localDate('2026-11-23')), dayOf(localDate('2026-11-24'))]
  const strike = new WorkingDays(
    'metropole',
    holidays.map((day) => ({ day, reason: 'grève' })),
  )

  test.each<[string, Job, string, boolean]>([
    ['weekly on an ordinary Monday', weekly, '2026-11-16', true],
    ['weekly on the Tuesday after an ordinary Monday', weekly, '2026-11-17', false],
    ['weekly on Easter Monday', weekly, '2026-04-06', false],
    ['weekly on the Tuesday after Easter Monday', weekly, '2026-04-07', true],
    ['weekly on the Wednesday after it', weekly, '2026-04-08', false],
    ['monthly on All Saints, a Sunday', monthly, '2026-11-01', false],
    ['monthly on the Monday after it', monthly, '2026-11-02', true],
    ['monthly on the Tuesday after it', monthly, '2026-11-03', false],
    ['monthly on 4 January 2027, after the New Year and a weekend', monthly, '2027-01-04', true],
    ['quarterly on that day', quarterly, '2027-01-04', true],
    ['quarterly on the first working day of February', quarterly, '2027-02-01', false],
    ['quarterly on 1 April 2026', quarterly, '2026-04-01', true],
  ])('%s', (_, asked, date, expected) => {
    expect(isDue(asked, `${date}T09:00`)).toBe(expected)
  })

  test('two closed days in a row move it by two', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    expect(days.filter((date) => isDue(weekly, `${date}T09:00`, [], strike))).toEqual(['2026-11-25'])
  })
})

describe('across the change of the clocks', () => {
  test.each([
    ['the Friday before summer time', '2026-03-27', '2026-03-27T07:30:00Z'],
    ['the Monday after', '2026-03-30', '2026-03-30T06:30:00Z'],
    ['the Friday before winter time', '2026-10-23', '2026-10-23T06:30:00Z'],
    ['the Monday after that', '2026-10-26', '2026-10-26T07:30:00Z'],
  ])('08:30 is 08:30 on the wall, %s', (_, date, utc) => {
    expect(due([morning], [], metropole, at(`${date}T08:30`))[0]?.scheduledFor.toString()).toBe(utc)
    expect(isDue(morning, `${date}T08:29`)).toBe(false)
  })

  // In Cairo clocks change on working days: from 00:00 to 01:00 on Friday 24 April 2026,
  // and from 24:00 back to 23:00 on Thursday 29 October.
  test('an hour that does not exist is kept as much later as was skipped', () => {
    const night = job(morning.on, { at: hour('00:30'), until: hour('06:00'), timezone: 'Africa/Cairo' })
    const [send] = due([night], [], metropole, at('2026-04-24T01:30', 'Africa/Cairo'))
    expect(send?.scheduledFor.toString()).toBe('2026-04-23T22:30:00Z')
    expect(due([night], [], metropole, Temporal.Instant.from('2026-04-23T22:29:00Z'))).toEqual([])
  })

  test('an hour that comes twice is taken the first time, and sent once', () => {
    const night = job(morning.on, { at: hour('23:15'), until: hour('23:45'), timezone: 'Africa/Cairo' })
    const first = Temporal.Instant.from('2026-10-29T20:15:00Z')
    const second = first.add({ hours: 1 })
    expect(second.toZonedDateTimeISO('Africa/Cairo').toPlainTime().toString()).toBe('23:15:00')
    expect(due([night], [], metropole, first)[0]?.scheduledFor).toEqual(first)
    expect(due([night], [], metropole, second)[0]?.scheduledFor).toEqual(first)
    const sent = lineOf(night, '2026-10-29', { kind: 'sent', at: moment, attempts: 1 })
    expect(due([night], [sent], metropole, second)).toEqual([])
  })
})

describe('rooms and their digests', () => {
  const every: readonly JobContent[] = ['morning', 'weekly', 'monthly', 'quarterly', 'annual']

  test('each room has its own key', () => {
    const jobs = jobsFor(
      ['a', 'b'].map((name) => ({ room: roomId(`terminal:${name}`), digests: ['morning'] as const })),
      usualTimetable,
      'Europe/Paris',
    )
    const keys = due(jobs, [], metropole, at('2026-11-20T08:30')).map(({ key }) => key)
    expect(keys).toEqual(['morning/terminal:a/2026-11-20', 'morning/terminal:b/2026-11-20'])
  })

  test('an overseas room gets its digest at its own 08:30', () => {
    const reunion = job(morning.on, { timezone: 'Indian/Reunion' })
    expect(due([reunion], [], metropole, Temporal.Instant.from('2026-11-20T04:30:00Z'))).toHaveLength(1)
  })

  test('a weekly recap set no later than the morning digest takes its place that day', () => {
    const early = { ...usualTimetable, weekly: { ...usualTimetable.weekly, at: usualTimetable.morning.at } }
    const jobs = jobsFor([{ room, digests: ['morning', 'weekly'] }], early, 'Europe/Paris')
    const contents = (local: string) => due(jobs, [], metropole, at(local)).map((send) => send.job.content)
    expect(contents('2026-11-16T09:00')).toEqual(['weekly'])
    expect(contents('2026-11-17T09:00')).toEqual(['morning'])
  })

  test('the next run of each job is told in order, moved days included', () => {
    const jobs = jobsFor([{ room, digests: every }], usualTimetable, 'Europe/Paris')
    const runs = nextRuns(jobs, metropole, at('2026-04-03T10:00')).map(
      ({ job: { content }, at: instant }) =>
        `${content} ${instant.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString()}`,
    )
    expect(runs).toEqual([
      'morning 2026-04-07T08:30:00',
      'weekly 2026-04-07T08:45:00',
      'monthly 2026-05-04T09:00:00',
      'quarterly 2026-07-01T09:15:00',
      'annual 2027-01-04T09:30:00',
    ])
  })
})
