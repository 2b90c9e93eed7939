// Transfers, chasers, missing items: what each leaves in a request, and when it is refused.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../../src/calendar/local-date.ts'
import {
  chase,
  markComplete,
  markIncomplete,
  markUrgent,
  take,
  transferInside,
} from '../../../src/register/changes/progress.ts'
import { userId } from '../../../src/register/ids.ts'
import { aRequest } from '../../support/requests.ts'
import { refusalOf } from './refusal.ts'

const on = localDate
const day = (text: string) => dayOf(localDate(text))
const today = day('2022-11-20')
const request = aRequest(1042, '2022-11-07', { service: 'Accueil' })
const nothing = 'Rien n’a été enregistré.'

describe('a transfer', () => {
  test('leaves the request to nobody in particular: whoever took it did so for the service that hands it on', () => {
    const taken = take(request, userId('matrix:@anne:exemple.fr'), today)
    expect(transferInside(taken, 'Séjour', day('2022-11-08'), today)).not.toHaveProperty('takenBy')
  })

  test('says from which service to which, and makes a new revision', () => {
    const moved = transferInside(request, 'Séjour', day('2022-11-08'), today)
    expect(moved).toEqual({
      ...request,
      revision: 2,
      transfers: [{ from: 'Accueil', to: 'Séjour', on: on('2022-11-08') }],
    })
  })

  test('goes on from the service that holds the request', () => {
    const once = transferInside(request, 'Séjour', day('2022-11-08'), today)
    const twice = transferInside(once, 'Asile', day('2022-11-09'), today)
    expect(twice.transfers?.at(-1)).toEqual({ from: 'Séjour', to: 'Asile', on: on('2022-11-09') })
    expect(transferInside(twice, 'Accueil', day('2022-11-10'), today).transfers).toHaveLength(3)
  })

  test('of a request without service comes from nowhere', () => {
    const { service: _, ...nobodys } = request
    expect(transferInside(nobodys, 'Séjour', today, today).transfers).toEqual([{ to: 'Séjour', on: on('2022-11-20') }])
  })

  test('to the service that holds it is refused, however it is spelt', () => {
    expect(refusalOf(request, (entry) => transferInside(entry, 'ACCUEIL', today, today))).toContain(nothing)
    const moved = transferInside(request, 'Séjour', today, today)
    expect(refusalOf(moved, (entry) => transferInside(entry, 'sejour', today, today))).toContain(
      'déjà au service Séjour',
    )
  })

  test('before receipt or tomorrow is refused', () => {
    expect(refusalOf(request, (entry) => transferInside(entry, 'Séjour', day('2022-11-06'), today))).toContain(nothing)
    expect(refusalOf(request, (entry) => transferInside(entry, 'Séjour', day('2022-11-21'), today))).toContain(nothing)
  })
})

describe('a chaser', () => {
  test('is kept in order of date, as often as it comes', () => {
    const dates = ['2022-11-15', '2022-11-10', '2022-11-15']
    const chased = dates.reduce((entry, date) => chase(entry, day(date), today), request)
    expect(chased.chasers).toEqual(['2022-11-10', '2022-11-15', '2022-11-15'])
    expect(chased.revision).toBe(4)
  })

  test('before receipt is refused', () => {
    expect(refusalOf(request, (entry) => chase(entry, day('2022-11-06'), today))).toContain(nothing)
  })
})

describe('missing items', () => {
  const waiting = markIncomplete(request, day('2022-11-08'), today)

  test('asked for, then come', () => {
    expect(waiting.incomplete).toEqual({ asked: '2022-11-08' })
    expect(markComplete(waiting, day('2022-11-12'), today).incomplete).toEqual({
      asked: '2022-11-08',
      completed: '2022-11-12',
    })
  })

  test('cannot be asked for twice at once, nor come when nothing is missing', () => {
    expect(refusalOf(waiting, (entry) => markIncomplete(entry, today, today))).toContain(nothing)
    expect(refusalOf(request, (entry) => markComplete(entry, today, today))).toContain(nothing)
    const complete = markComplete(waiting, today, today)
    expect(refusalOf(complete, (entry) => markComplete(entry, today, today))).toContain(nothing)
  })

  test('cannot come before they were asked for', () => {
    expect(refusalOf(waiting, (entry) => markComplete(entry, day('2022-11-07'), today))).toContain(nothing)
  })

  test('that came are not asked for a second time: the deadline may have passed since', () => {
    const complete = markComplete(waiting, day('2022-11-09'), today)
    expect(refusalOf(complete, (entry) => markIncomplete(entry, day('2022-11-10'), today))).toContain('sont arrivées')
  })
})

test('urgency is marked and taken back without a trace in the entry', () => {
  const urgent = markUrgent(request, true, today)
  expect(urgent).toEqual({ ...request, urgent: true, revision: 2 })
  expect(markUrgent(urgent, false, today)).toStrictEqual({ ...request, revision: 3 })
})

test('taking a request again gives it to the last who took it', () => {
  const once = take(request, userId('terminal:anne'), today)
  expect(take(once, userId('terminal:luc'), today)).toEqual({ ...request, takenBy: 'terminal:luc', revision: 3 })
})
