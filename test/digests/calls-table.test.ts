// The table of calls of the services that are not the switchboard.

import { expect, test } from 'vitest'
import { callsTable } from '../../src/digests/calls-table.ts'
import { words } from '../../src/i18n/words.ts'
import { callsByService } from '../../src/indicators/calls-by-service.ts'
import type { CallsEntry } from '../../src/register/entry.ts'
import { calls, day, month, registerOf, settingWith } from '../indicators/logged.ts'

const services = [
  { name: 'Standard', aliases: [], switchboard: true },
  { name: 'Séjour', aliases: [], switchboard: false },
]
const query = { period: month(2022, 11), basis: 'decided', today: day('2022-12-31') } as const

/** Titles, then the rows. */
const tableOf = async (lines: readonly CallsEntry[], voiceServerAnswers = false) => {
  const groups = await callsByService(query, registerOf(lines), settingWith({ services, voiceServerAnswers }))
  const table = callsTable(groups, words.fr)
  return table && [table.columns.map(({ title }) => title), ...table.rows]
}

const plain = calls('2022-11-02', { service: 'Séjour', received: 10, answered: 5 })
const handled = calls('2022-11-03', { service: 'Séjour', received: 10, answered: 5, voiceServer: 2 })

test('is absent where only the switchboard logs calls', async () =>
  expect(await tableOf([calls('2022-11-02', { service: 'Standard', received: 10, answered: 5 })])).toBeUndefined())

test('has no column for a voice server that handled nothing', async () =>
  expect(await tableOf([plain])).toEqual([
    ['service', 'reçus', 'décrochés', 'taux'],
    ['Séjour', '10', '5', '50,0\u00a0%'],
  ]))

test('shows the voice server’s calls beside the answered ones', async () =>
  expect(await tableOf([plain, handled])).toEqual([
    ['service', 'reçus', 'décrochés', 'au serveur vocal', 'taux'],
    ['Séjour', '20', '10', '2', '50,0\u00a0%'],
  ]))

test('says so in the heading where they count as answered', async () =>
  expect(await tableOf([plain, handled], true)).toEqual([
    ['service', 'reçus', 'décrochés (serveur vocal compté comme décroché)', 'au serveur vocal', 'taux'],
    ['Séjour', '20', '12', '2', '60,0\u00a0%'],
  ]))

test('of calls whose answer nobody counted says that nothing is known', async () =>
  expect(await tableOf([calls('2022-11-02', { service: 'Séjour', received: 10 })])).toEqual([
    ['service', 'reçus', 'décrochés', 'taux'],
    ['Séjour', 'n.c.', 'n.c.', 'n.c.'],
  ]))
