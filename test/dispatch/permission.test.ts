// Who may use a command, and whose entries they may change with it.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { checkChanges, mayUse } from '../../src/dispatch/permission.ts'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { Directory } from '../../src/register/directory.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { type InstantText, userId } from '../../src/register/ids.ts'
import type { Change } from '../../src/register/ports.ts'
import { aRequest } from '../support/requests.ts'

const directory = new Directory([{ name: 'Accueil', aliases: ['Standard'], switchboard: true }], [])
const anne = userId('terminal:anne')
const luc = userId('terminal:luc')
const logged = { at: '2026-11-20T08:30:00Z' as InstantText, by: luc }

const toChange = (id: number, given: Partial<RequestEntry>): Change => {
  const before = { ...aRequest(id, '2026-11-20', { logged }), ...given }
  return { before, after: { ...before, revision: 2 } }
}

/** What Anne is told about changes from a room of the Accueil, or nothing when she may. */
const told = (changes: readonly Change[], author: Partial<Parameters<typeof checkChanges>[1]> = {}): string => {
  try {
    checkChanges(changes, { user: anne, role: 'agent', services: ['Accueil'], ...author }, directory)
    return ''
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return plainText(error.say(words.fr))
  }
}

test('each role includes the ones before it', () => {
  const roles = ['agent', 'officer', 'admin'] as const
  const may = roles.map((role) => roles.map((needed) => mayUse(role, needed)))
  expect(may).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ])
})

describe('an agent may change', () => {
  const transfers = [{ to: 'Séjour', on: localDate('2026-11-20') }]

  test.each<[string, Partial<RequestEntry>]>([
    ['an entry of the room’s service, however it is spelt', { service: 'ACCUEIL' }],
    ['an entry of no service', {}],
    ['an entry of their own, in any service', { service: 'Séjour', logged: { ...logged, by: anne } }],
    ['an entry that they took, in any service', { service: 'Séjour', takenBy: anne }],
    ['an entry that the room’s service sent away', { service: 'Accueil', transfers }],
    [
      'an entry that the room’s service received',
      { service: 'Asile', transfers: [{ to: 'accueil', on: localDate('2026-11-20') }] },
    ],
  ])('%s', (_what, given) => {
    expect(told([toChange(1042, given)])).toBe('')
  })

  test('anything from a room of every service', () => {
    expect(told([toChange(1042, { service: 'Séjour' })], { services: 'all' })).toBe('')
  })

  test('nothing of another service: it is refused by number, and nothing is recorded', () => {
    const refusal = told([toChange(1042, { service: 'Séjour' })])
    expect(refusal).toContain('1042')
    expect(refusal).toContain('Rien n’a été enregistré.')
  })

  test('nothing that another agent of another service took', () => {
    expect(told([toChange(1042, { service: 'Séjour', takenBy: luc })])).not.toBe('')
  })

  test('all of a change or nothing: every entry refused is named, and only those', () => {
    const refusal = told([
      toChange(1, { service: 'Accueil' }),
      toChange(1043, { service: 'Séjour' }),
      toChange(1044, { service: 'Asile' }),
    ])
    expect(refusal).toContain('1043 et 1044')
  })

  test('new entries, wherever they go', () => {
    expect(told([{ after: aRequest(1042, '2026-11-20', { service: 'Séjour', logged }) }])).toBe('')
  })

  test('nothing of a service by an entry erased of who logged it', () => {
    expect(told([toChange(1042, { service: 'Séjour', logged: { at: logged.at } })])).not.toBe('')
  })
})

test('an officer and an administrator may change anything', () => {
  for (const role of ['officer', 'admin'] as const)
    expect(told([toChange(1042, { service: 'Séjour' })], { role, services: [] })).toBe('')
})

test('an agent in a room of no service changes only own entries and those of no service', () => {
  expect(told([toChange(1042, { service: 'Séjour' })], { services: [] })).not.toBe('')
  expect(told([toChange(1042, {})], { services: [] })).toBe('')
})
