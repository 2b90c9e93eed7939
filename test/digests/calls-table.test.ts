// The table of calls of the services that are not the switchboard.

import { expect, test } from 'vitest'
import { callsOfServices, callsTable, hasLostAlone } from '../../src/digests/calls-table.ts'
import { words } from '../../src/i18n/words.ts'
import { callsByService } from '../../src/indicators/calls-by-service.ts'
import { lostByService } from '../../src/indicators/lost-calls.ts'
import type { CallsEntry } from '../../src/register/entry.ts'
import { calls, day, month, registerOf, settingWith } from '../indicators/logged.ts'

const services = [
  { name: 'Standard', aliases: [], switchboard: true },
  { name: 'Séjour', aliases: [], switchboard: false },
]
const query = { period: month(2022, 11), basis: 'decided', today: day('2022-12-31') } as const

/** Titles, then the rows. */
const servicesOf = async (lines: readonly CallsEntry[], voiceServerAnswers = false) => {
  const setting = settingWith({ services, voiceServerAnswers })
  const lost = await lostByService(query, registerOf(lines), setting)
  return callsOfServices(await callsByService(query, registerOf(lines), setting), lost, words.fr)
}

const tableOf = async (lines: readonly CallsEntry[], voiceServerAnswers = false) => {
  const table = callsTable(await servicesOf(lines, voiceServerAnswers), words.fr.rates.otherCalls, words.fr)
  return table && [table.columns.map(({ title }) => title), ...table.rows]
}

const plain = calls('2022-11-02', { service: 'Séjour', received: 10, answered: 5 })
const handled = calls('2022-11-03', { service: 'Séjour', received: 10, answered: 5, voiceServer: 2 })

test('is absent where only the switchboard logs calls', async () =>
  expect(await tableOf([calls('2022-11-02', { service: 'Standard', received: 10, answered: 5 })])).toBeUndefined())

test('has no column for a voice server that handled nothing', async () =>
  expect(await tableOf([plain])).toEqual([
    ['service', 'reçus', 'décrochés', 'perdus', 'taux'],
    ['Séjour', '10', '5', '5', '50,0\u00a0%'],
  ]))

test('shows the voice server’s calls beside the answered ones', async () =>
  expect(await tableOf([plain, handled])).toEqual([
    ['service', 'reçus', 'décrochés', 'perdus', 'au serveur vocal', 'taux'],
    ['Séjour', '20', '10', '8', '2', '50,0\u00a0%'],
  ]))

test('says so in the heading where they count as answered', async () =>
  expect(await tableOf([plain, handled], true)).toEqual([
    ['service', 'reçus', 'décrochés (serveur vocal compté comme décroché)', 'perdus', 'au serveur vocal', 'taux'],
    ['Séjour', '20', '12', '8', '2', '60,0\u00a0%'],
  ]))

test('of calls whose answer nobody counted says that nothing is known', async () =>
  expect(await tableOf([calls('2022-11-02', { service: 'Séjour', received: 10 })])).toEqual([
    ['service', 'reçus', 'décrochés', 'perdus', 'taux'],
    ['Séjour', 'n.c.', 'n.c.', 'n.c.', 'n.c.'],
  ]))

test('counts lost calls that were noted alone, in no rate, and says so', async () => {
  const alone = [
    calls('2022-11-02', { service: 'Séjour', lost: 4 }),
    calls('2022-11-02', { service: 'Séjour', lost: 3 }),
  ]
  expect((await tableOf(alone))?.[1]).toEqual(['Séjour', 'n.c.', 'n.c.', '7', 'n.c.'])
  expect((await tableOf([...alone, plain]))?.[1]).toEqual(['Séjour', '10', '5', '12', '50,0\u00a0%'])
  expect([hasLostAlone(await servicesOf(alone)), hasLostAlone(await servicesOf([plain, handled]))]).toEqual([
    true,
    false,
  ])
})

test('takes the lost calls as typed where the counts of a day do not add up', async () =>
  expect(
    (await tableOf([calls('2022-11-02', { service: 'Séjour', received: 10, answered: 5, lost: 4 })]))?.[1],
  ).toEqual(['Séjour', '10', '5', '4', '50,0\u00a0%']))

test('derives lost calls from a day whose counts came in two lines', async () =>
  expect(
    (
      await tableOf([
        calls('2022-11-02', { service: 'Séjour', received: 10 }),
        calls('2022-11-02', { service: 'Séjour', answered: 6 }),
      ])
    )?.[1]?.[3],
  ).toBe('4'))
