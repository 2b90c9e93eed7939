// Revisions: fields set and removed, what is undone and restored, parts split off.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { cancelEntry, restoreEntry, revise } from '../../../src/register/changes/revise.ts'
import { split } from '../../../src/register/changes/split.ts'
import type { CallsEntry, Logged } from '../../../src/register/entry.ts'
import { entryId, type InstantText, userId } from '../../../src/register/ids.ts'
import { aRequest } from '../../support/requests.ts'
import { refusalOf } from './refusal.ts'

const today = dayOf(localDate('2022-11-20'))
const request = aRequest(1042, '2022-11-07', { count: 5, label: 'carte grise', receivedAssumed: true })
const logged: Logged = { at: '2022-11-20T09:00:00Z' as InstantText, by: userId('terminal:luc') }

const calls: CallsEntry = {
  kind: 'calls',
  id: entryId(7),
  revision: 3,
  logged,
  on: localDate('2022-11-20'),
  received: 10,
  lost: 2,
}

describe('a revision', () => {
  test('sets fields, removes those left undefined, and counts one', () => {
    const { receivedAssumed: _, ...rest } = request
    expect(revise(request, { theme: 'SIV', receivedAssumed: undefined }, today)).toStrictEqual({
      ...rest,
      theme: 'SIV',
      revision: 2,
    })
  })

  test('that would contradict a date already there is refused', () => {
    const replied = revise(request, { outcome: { kind: 'replied', on: localDate('2022-11-10') } }, today)
    const correction = refusalOf(replied, (entry) => revise(entry, { received: localDate('2022-11-11') }, today))
    expect(correction).toContain('Rien n’a été enregistré.')
    expect(refusalOf(request, (entry) => revise(entry, { count: 0 }, today))).toContain('1 à 100')
  })

  test('of calls obeys their own rules', () => {
    expect(revise(calls, { answered: 8 }, today)).toEqual({ ...calls, answered: 8, revision: 4 })
    expect(refusalOf(calls, (entry) => revise(entry, { answered: 11 }, today))).toContain('Rien n’a été enregistré.')
    const emptied = refusalOf(calls, (entry) => revise(entry, { received: undefined, lost: undefined }, today))
    expect(emptied).toContain('Aucun nombre d’appels')
  })
})

test('an entry undone keeps its number and comes back as it was, one revision on', () => {
  const cancelled = cancelEntry(request)
  expect(cancelled).toStrictEqual({ ...request, cancelled: true, revision: 2 })
  expect(restoreEntry(request, cancelled)).toStrictEqual({ ...request, revision: 3 })
})

describe('a split', () => {
  test('conserves the count, and the part is the same request under its own number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.nat(), (count, drawn) => {
        const taken = 1 + (drawn % (count - 1))
        const { remaining, part } = split({ ...request, count }, taken, entryId(1043), logged, today)
        expect(remaining).toEqual({ ...request, count: count - taken, revision: 2 })
        expect(part).toEqual({ ...request, id: 1043, count: taken, revision: 0, logged, splitFrom: 1042 })
      }),
    )
  })

  test.each([5, 6, 10 ** 9])('of %d messages out of five is refused', (count) => {
    const refusal = refusalOf(request, (entry) => split(entry, count, entryId(1043), logged, today))
    expect(refusal).toContain('Rien n’a été enregistré.')
  })

  test('of the one message that there is is refused', () => {
    const refusal = refusalOf({ ...request, count: 1 }, (entry) => split(entry, 1, entryId(1043), logged, today))
    expect(refusal).toContain('ne compte qu’un message')
  })
})
