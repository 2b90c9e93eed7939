// Replies, holding replies, transfers outside and closings: what each leaves, and when it is refused.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { close, hold, reply, transferOutside } from '../../../src/register/changes/answer.ts'
import { asOpenRequest, asRequest } from '../../../src/register/changes/open-request.ts'
import { cancelEntry } from '../../../src/register/changes/revise.ts'
import type { CallsEntry } from '../../../src/register/entry.ts'
import { entryId, type InstantText } from '../../../src/register/ids.ts'
import { aRequest } from '../../support/requests.ts'
import { refusalOf } from './refusal.ts'

const day = (text: string) => dayOf(localDate(text))
const today = day('2022-11-20')
const request = aRequest(1042, '2022-11-07')
const nothing = 'Rien n’a été enregistré.'

const calls: CallsEntry = {
  kind: 'calls',
  id: entryId(7),
  revision: 1,
  logged: { at: '2022-11-20T08:00:00Z' as InstantText },
  on: localDate('2022-11-20'),
  lost: 2,
}

describe('what ends a request', () => {
  test('a reply', () => {
    const replied = reply(request, day('2022-11-15'), today)
    expect(replied).toEqual({ ...request, revision: 2, outcome: { kind: 'replied', on: '2022-11-15' } })
  })

  test('a transfer outside', () => {
    const { outcome } = transferOutside(request, 'CPAM', day('2022-11-15'), today)
    expect(outcome).toEqual({ kind: 'outside', to: 'CPAM', on: '2022-11-15' })
  })

  test('a closing, with an officer’s word or without', () => {
    const plain = close(request, { on: today, reason: 'sans objet' }, today)
    expect(plain.outcome).toStrictEqual({ kind: 'closed', on: '2022-11-20', reason: 'sans objet' })
    const vouched = close(request, { on: today, reason: 'doublon', void: 'duplicate' }, today)
    expect(vouched.outcome).toStrictEqual({ kind: 'closed', on: '2022-11-20', reason: 'doublon', void: 'duplicate' })
  })

  test.each([
    ['before receipt', '2022-11-06'],
    ['tomorrow', '2022-11-21'],
  ])('is refused when dated %s', (_when, date) => {
    expect(refusalOf(request, (entry) => reply(entry, day(date), today))).toContain(nothing)
    expect(refusalOf(request, (entry) => transferOutside(entry, 'CPAM', day(date), today))).toContain(nothing)
    expect(refusalOf(request, (entry) => close(entry, { on: day(date), reason: 'x' }, today))).toContain(nothing)
    expect(refusalOf(request, (entry) => hold(entry, day(date), day('2022-12-31'), today))).toContain(nothing)
  })
})

describe('holding replies', () => {
  test('are kept in order of date, and leave the request open', () => {
    const second = hold(request, day('2022-11-14'), day('2022-12-15'), today)
    const both = hold(second, day('2022-11-10'), day('2022-11-30'), today)
    expect(both.holdings).toEqual([
      { on: '2022-11-10', until: '2022-11-30' },
      { on: '2022-11-14', until: '2022-12-15' },
    ])
    expect(asOpenRequest(both)).toBe(both)
  })

  test('cannot announce a day before their own', () => {
    expect(refusalOf(request, (entry) => hold(entry, day('2022-11-10'), day('2022-11-09'), today))).toContain(nothing)
  })
})

describe('a settled request', () => {
  test.each([
    ['replied', reply(request, today, today), '20 novembre 2022'],
    ['replied on an unknown day', { ...request, outcome: { kind: 'undated' } as const }, 'sans date'],
    ['transferred outside', transferOutside(request, 'CPAM', today, today), 'CPAM'],
    ['closed', close(request, { on: today, reason: 'sans objet' }, today), 'sans objet'],
  ])('%s can no more be acted on, and says how it was settled', (_how, settled, said) => {
    const refusal = refusalOf(settled, asOpenRequest)
    expect(refusal).toContain(said)
    expect(refusal).toContain(nothing)
  })

  test('cancelled is no request any more, in words that lead to its history', () => {
    expect(refusalOf(cancelEntry(request), asRequest)).toContain('!historique 1042')
    expect(refusalOf(cancelEntry(calls), asRequest)).toContain('!historique 7')
  })

  test('of calls was never one', () => {
    expect(refusalOf(calls, asOpenRequest)).toContain('décompte d’appels')
  })
})
