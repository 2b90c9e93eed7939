// Where an open request stands on a given day, and the order of every list.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { entryId } from '../../src/register/ids.ts'
import { byUrgency, follow, holderOf, isLate, isPressing } from '../../src/register/follow-up.ts'
import { aRequest, usualRules } from '../support/requests.ts'
import { anyRequest, anyRules } from './arbitrary-request.ts'

type Given = Partial<Omit<RequestEntry, 'id' | 'received' | 'kind'>>

const on = localDate
const received = '2022-11-07'
const held = (sent: string, until: string): Given => ({ holdings: [{ on: on(sent), until: on(until) }] })

const followed = (given: Given, today: string, id = 1042, since = received) =>
  follow(aRequest(id, since, given), usualRules, dayOf(on(today)))

/** The standing in one line, and whether it is late. */
const standing = (given: Given, today: string): string => {
  const read = followed(given, today)
  const { standing: where } = read
  const expected = 'expected' in where ? ` ${dateOf(where.expected)}` : ''
  return `${where.kind}${expected}${isLate(read) ? ' late' : ''}`
}

describe('an open request', () => {
  test.each<[string, Given, string, string]>([
    ['runs up to its due date, that day included', {}, '2022-11-15', 'running 2022-11-15'],
    ['is overdue the day after', {}, '2022-11-16', 'overdue 2022-11-15 late'],
    ['awaits missing items without any date', { incomplete: { asked: on('2022-11-08') } }, '2023-01-31', 'suspended'],
    [
      'whose items were asked too late is overdue',
      { incomplete: { asked: on('2022-11-16') } },
      '2022-11-20',
      'overdue 2022-11-15 late',
    ],
    ['held in time is due at the announced date', held('2022-11-10', '2022-11-30'), '2022-11-30', 'held 2022-11-30'],
    [
      'held in time is late after the announced date',
      held('2022-11-10', '2022-11-30'),
      '2022-12-01',
      'held 2022-11-30 late',
    ],
    [
      'held after its due date is no longer overdue, its first deadline missed',
      held('2022-11-17', '2022-11-30'),
      '2022-11-20',
      'held-late 2022-11-30',
    ],
    [
      'held again follows the last announced date',
      {
        holdings: [
          { on: on('2022-11-10'), until: on('2022-11-20') },
          { on: on('2022-11-20'), until: on('2022-12-15') },
        ],
      },
      '2022-12-01',
      'held 2022-12-15',
    ],
  ])('%s', (_fact, given, today, expected) => {
    expect(standing(given, today)).toBe(expected)
  })

  test('is with the service that it was last transferred to', () => {
    expect(holderOf(aRequest(1, received))).toBeUndefined()
    expect(holderOf(aRequest(1, received, { service: 'Accueil' }))).toBe('Accueil')
    const transfers = [
      { to: 'Séjour', on: on('2022-11-08') },
      { to: 'Asile', on: on('2022-11-09') },
    ]
    expect(holderOf(aRequest(1, received, { service: 'Accueil', transfers }))).toBe('Asile')
  })

  test('is pressing when marked urgent or chased twice, not once', () => {
    const chased = (times: number) =>
      aRequest(1, received, { chasers: Array.from({ length: times }, () => on(received)) })
    expect([0, 1, 2, 3].map((times) => isPressing(chased(times)))).toEqual([false, false, true, true])
    expect(isPressing(aRequest(1, received, { urgent: true }))).toBe(true)
  })
})

describe('the order of lists', () => {
  test('pressing first, then the longest awaited, then in order of number', () => {
    const today = '2022-12-01'
    const list = [
      followed({}, today, 7, '2022-11-21'),
      followed({ incomplete: { asked: on('2022-10-04') } }, today, 6, '2022-10-03'),
      followed({}, today, 5, '2022-11-07'),
      followed({}, today, 4, '2022-11-07'),
      followed(held('2022-10-04', '2022-12-20'), today, 3, '2022-10-03'),
      followed({ urgent: true }, today, 2, '2022-11-28'),
      followed({ chasers: [on('2022-11-10'), on('2022-11-14')] }, today, 1, '2022-11-07'),
    ]
    expect(list.toSorted(byUrgency).map(({ request }) => Number(request.id))).toEqual([1, 2, 4, 5, 7, 3, 6])
  })

  test('is the same whatever order the requests come in', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 8 }), anyRules, (requests, rules) => {
        const today = dayOf(on('2024-01-01'))
        const list = requests.map((request, index) => follow({ ...request, id: entryId(1042 + index) }, rules, today))
        const ids = (all: typeof list) => all.toSorted(byUrgency).map(({ request }) => request.id)
        expect(ids(list.toReversed())).toEqual(ids(list))
      }),
    )
  })
})

test('what is late today is late tomorrow, as long as nothing is done', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, fc.nat(90), (drawn, rules, days) => {
      const { outcome: _, ...request } = drawn
      const today = (dayOf(request.received) + days) as Day
      fc.pre(isLate(follow(request, rules, today)))
      expect(isLate(follow(request, rules, (today + 1) as Day))).toBe(true)
    }),
  )
})
