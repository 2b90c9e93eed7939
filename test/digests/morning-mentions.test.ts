// Whom a morning digest calls: those who can act on what is new in it.

import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { morningDigest, morningNow } from '../../src/digests/morning.ts'
import type { Told } from '../../src/digests/morning-sections.ts'
import { words } from '../../src/i18n/words.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { follow } from '../../src/register/follow-up.ts'
import { userId } from '../../src/register/ids.ts'
import { aRequest, metropole, usualRules } from '../support/requests.ts'

const setting = (on: string, requests: readonly RequestEntry[]) => {
  const today = dayOf(localDate(on))
  const followed = requests.map((request) => follow(request, usualRules, today))
  return { today, workingDays: metropole, followed, services: ['Séjour'], whenEmpty: 'silent' } as const
}

const morning = (on: string, requests: readonly RequestEntry[], last?: Told) =>
  morningDigest({ ...setting(on, requests), ...(last && { last }) }, words.fr)

const taken = (id: number, received: string, name: string) =>
  aRequest(id, received, { service: 'Séjour', takenBy: userId(`matrix:@${name}:exemple.fr`) })

const requests = [
  taken(1, '2026-11-10', 'marie'),
  taken(2, '2026-11-12', 'ali'),
  aRequest(3, '2026-11-12', { service: 'Séjour', count: 2 }),
  taken(4, '2026-11-13', 'jeanne'),
  taken(5, '2026-11-13', 'ali'),
  taken(6, '2026-11-16', 'paul'),
]

test('those who took what is newly overdue or due today are called, each once', () => {
  const { reply } = morning('2026-11-20', requests, morning('2026-11-19', requests).told)
  expect(reply?.mentions).toEqual(['matrix:@ali:exemple.fr', 'matrix:@jeanne:exemple.fr'])
})

test('nobody is called when nothing is new', () => {
  const late = requests.slice(0, 1)
  const yesterday = morning('2026-11-19', late, morning('2026-11-18', late).told)
  expect(yesterday.reply?.mentions).toEqual(['matrix:@marie:exemple.fr'])
  expect(morning('2026-11-20', late, yesterday.told).reply).not.toHaveProperty('mentions')
})

test('nobody is called by the digest that is asked for by hand', () => {
  expect(morningNow(setting('2026-11-20', requests), words.fr)).not.toHaveProperty('mentions')
})
