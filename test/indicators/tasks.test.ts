// Appointments and website updates in figures: the published ones of Loire-Atlantique, what leaves a base, the lists behind.

import { describe, expect, test } from 'vitest'
import { type Day, dateOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod, yearPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { tasksBehind } from '../../src/indicators/list-behind.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { AppointmentEntry } from '../../src/register/kinds/appointment.ts'
import type { UpdateEntry } from '../../src/register/kinds/update.ts'
import { day, figureIn, registerOf, request, settingWith } from './logged.ts'

const setting = settingWith()
const { workingDays } = setting.rules

/** The number and logging of an entry, as every one has them. */
const stamp = () => {
  const { id, revision, logged } = request('2022-01-01')
  return { id, revision, logged }
}

const appointment = (asked: string, fields: Partial<AppointmentEntry> = {}): AppointmentEntry => ({
  ...stamp(),
  kind: 'appointment',
  asked: localDate(asked),
  ...fields,
})

const update = (asked: string, fields: Partial<UpdateEntry> = {}): UpdateEntry => ({
  ...stamp(),
  kind: 'update',
  asked: localDate(asked),
  ...fields,
})

const after = (asked: string, days: number) => dateOf(workingDays.add(day(asked), days))

const query = { period: yearPeriod(2022), basis: 'decided', today: day('2023-01-10') } as const

const figureOf = async (entries: readonly Entry[], indicator: string, today: Day = query.today) =>
  figureIn(await figures({ ...query, today }, registerOf(entries), setting), indicator)

describe('Loire-Atlantique 2022', () => {
  test('appointments proposed: 100 %, after one day on average', async () => {
    const asked = ['2022-03-01', '2022-06-01', '2022-09-05']
    const entries = asked.map((date) => appointment(date, { proposed: after(date, 1), held: after(date, 8) }))
    const figure = await figureOf(entries, 'appointments.proposed')
    expect([figure.numerator, figure.denominator, figure.value, figure.met]).toEqual([3, 3, 1, true])
    expect(figure.delay).toEqual({ numerator: 3, denominator: 3 })
  })

  test('appointments held: 67 % against 80 %, after twelve days on average', async () => {
    const delays = [8, 10, 18]
    const entries = delays.map((days) =>
      appointment('2022-03-01', { proposed: after('2022-03-01', 1), held: after('2022-03-01', days) }),
    )
    const figure = await figureOf(entries, 'appointments.held')
    expect([figure.numerator, figure.denominator, figure.met]).toEqual([2, 3, false])
    expect(Math.round((figure.value ?? 0) * 100)).toBe(67)
    expect((figure.delay?.numerator ?? 0) / (figure.delay?.denominator ?? 1)).toBe(12)
  })

  test('website updates: 98 % against 90 %', async () => {
    const done = (days: number) => update('2022-05-02', { done: after('2022-05-02', days) })
    const entries = [...Array.from({ length: 49 }, () => done(3)), done(4)]
    const figure = await figureOf(entries, 'website.updates.on-time')
    expect([figure.numerator, figure.denominator, figure.value, figure.met]).toEqual([49, 50, 0.98, true])
  })
})

describe('what is in a base', () => {
  test('an impossible appointment leaves that of meetings, and its proposal counts', async () => {
    const entries = [
      appointment('2022-03-01', { proposed: localDate('2022-03-02'), impossible: localDate('2022-03-04') }),
      appointment('2022-03-01', { proposed: localDate('2022-03-02'), held: localDate('2022-03-10') }),
    ]
    const held = await figureOf(entries, 'appointments.held')
    expect([held.numerator, held.denominator, held.left.closed.entries]).toEqual([1, 1, 1])
    expect((await figureOf(entries, 'appointments.proposed')).denominator).toBe(2)
  })

  test('what nobody did is pending until its due date, and a failure the day after', async () => {
    const entries = [update('2022-05-02')]
    const due = workingDays.add(day('2022-05-02'), 3)
    const before = await figureOf(entries, 'website.updates.on-time', due)
    const failed = await figureOf(entries, 'website.updates.on-time', (due + 1) as Day)
    expect([before.denominator, before.pending.entries]).toEqual([0, 1])
    expect([failed.numerator, failed.denominator, failed.pending.entries]).toEqual([0, 1, 0])
  })

  test('a cancelled one is in none', async () => {
    const figure = await figureOf([update('2022-05-02', { cancelled: true })], 'website.updates.on-time')
    expect([figure.state, figure.pending.entries]).toEqual(['empty', 0])
  })
})

test('every figure of tasks leads to as many steps as it counts', async () => {
  const entries = [
    appointment('2022-03-01'),
    appointment('2022-03-01', { proposed: localDate('2022-03-02') }),
    appointment('2022-03-01', { proposed: localDate('2022-03-02'), held: localDate('2022-03-10') }),
    update('2022-11-02', { done: localDate('2022-11-03') }),
    update('2022-12-30'),
  ]
  const scope = {
    ...query,
    period: monthsPeriod(monthFromParts(2022, 1), monthFromParts(2022, 12)),
    today: day('2022-12-31'),
  }
  for (const id of ['appointments.proposed', 'appointments.held', 'website.updates.on-time']) {
    const figure = figureIn(await figures(scope, registerOf(entries), setting), id)
    const behind = (which: 'late' | 'in-time' | 'open') =>
      tasksBehind({ ...scope, indicators: [id] }, which, registerOf(entries), setting)
    expect((await behind('in-time')).length).toBe(figure.numerator)
    expect((await behind('late')).length).toBe(figure.denominator - figure.numerator)
    expect((await behind('open')).length).toBe(figure.pending.entries)
  }
})
