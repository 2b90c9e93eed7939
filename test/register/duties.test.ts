// What appointments and website updates ask for, by when, and what counts as done.

import { describe, expect, test } from 'vitest'
import { dateOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { dutiesOf, nextDuty } from '../../src/register/duties.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import type { AppointmentEntry } from '../../src/register/kinds/appointment.ts'
import type { Rules } from '../../src/register/rules.ts'

const rules: Rules = { workingDays: new WorkingDays('metropole'), limits: [], receiptOnClosedDay: 'same-day' }
const logged = { at: '2022-06-01T08:00:00Z' as InstantText }

const appointment = (asked: string, fields: Partial<AppointmentEntry> = {}): AppointmentEntry => ({
  kind: 'appointment',
  id: entryId(1),
  revision: 1,
  logged,
  asked: localDate(asked),
  ...fields,
})

const dueDates = (entry: AppointmentEntry, under: Rules = rules) => dutiesOf(entry, under).map(({ due }) => dateOf(due))

describe('an appointment asked on Wednesday 1 June 2022', () => {
  test('is to be proposed by Wednesday 8 June and held by Thursday 16 June, Whit Monday aside', () => {
    expect(dueDates(appointment('2022-06-01'))).toEqual(['2022-06-08', '2022-06-16'])
  })

  test('is to be held within ten days of the proposal where the préfecture counts so', () => {
    const proposed = appointment('2022-06-01', { proposed: localDate('2022-06-03') })
    expect(dueDates(proposed, { ...rules, meetingFrom: 'proposal' })).toEqual(['2022-06-08', '2022-06-20'])
  })

  test('is put off no further by a proposal that came late, or not at all', () => {
    const under: Rules = { ...rules, meetingFrom: 'proposal' }
    const late = appointment('2022-06-01', { proposed: localDate('2022-06-30') })
    expect(dueDates(late, under)).toEqual(dueDates(appointment('2022-06-01'), under))
  })

  test('has the limits in force on the day it was asked', () => {
    const stepLimits = [
      { step: 'proposal', days: 2, from: localDate('2022-06-01') },
      { step: 'proposal', days: 1, from: localDate('2022-06-02') },
    ] as const
    expect(dueDates(appointment('2022-06-01'), { ...rules, stepLimits })).toEqual(['2022-06-03', '2022-06-16'])
  })
})

describe('what is left to do', () => {
  test('is the proposal, then the meeting, then nothing', () => {
    const proposed = appointment('2022-06-01', { proposed: localDate('2022-06-03') })
    expect(nextDuty(appointment('2022-06-01'), rules)?.step).toBe('proposal')
    expect(nextDuty(proposed, rules)?.step).toBe('meeting')
    expect(nextDuty({ ...proposed, held: localDate('2022-06-10') }, rules)).toBeUndefined()
    expect(nextDuty({ ...proposed, impossible: localDate('2022-06-10') }, rules)).toBeUndefined()
  })

  test('a meeting held without a proposal on record was proposed that day at the latest', () => {
    const [proposal] = dutiesOf(appointment('2022-06-01', { held: localDate('2022-06-07') }), rules)
    expect(proposal?.done).toBe(dutiesOf(appointment('2022-06-07'), rules)[0]?.start)
  })

  test('an impossibility after the proposal’s due date leaves the failure of the proposal', () => {
    const early = dutiesOf(appointment('2022-06-01', { impossible: localDate('2022-06-08') }), rules)
    const late = dutiesOf(appointment('2022-06-01', { impossible: localDate('2022-06-09') }), rules)
    expect(early.map(({ dropped }) => dropped !== undefined)).toEqual([true, true])
    expect(late.map(({ dropped }) => dropped !== undefined)).toEqual([false, true])
  })
})
