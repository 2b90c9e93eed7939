// A story: one room's mornings around the Ascension, with its bridge, a stop and a failure, from the ledger to the words.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { composeDigest } from '../../src/digests/compose.ts'
import { words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { Directory } from '../../src/register/directory.ts'
import { roomId } from '../../src/register/ids.ts'
import { jobsFor, usualTimetable } from '../../src/schedule/job.ts'
import { runDue, type RunDuePorts } from '../../src/schedule/run-due.ts'
import { wallClockAt } from '../../src/schedule/wall-time.ts'
import { openLedger } from '../../storage/ledger.ts'
import { freshFolder } from '../support/data-folders.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding } from '../support/requests.ts'

const timezone = 'Europe/Paris'
const bridge = { day: dayOf(localDate('2026-05-15')), reason: 'pont de l’Ascension' }
const calendar = new WorkingDays('metropole', [bridge])
const rules = { workingDays: calendar, limits: [], receiptOnClosedDay: 'same-day' } as const
const figures = { ...defaultFigureSetting, rules, directory: new Directory([], []) }

// Due on Tuesday 12 May, on Wednesday 13 and, over the bridge, on Monday 18.
const register = holding(
  ['2026-05-04', '2026-05-05', '2026-05-06'].map((received, index) =>
    aRequest(index + 1, received, { service: 'Séjour' }),
  ),
)

const room = roomId('matrix:!sejour')
const jobs = jobsFor([{ room, digests: ['morning'] }], usualTimetable, timezone)

/** One process from start to stop: it ticks once, on a ledger read from its file. */
const tickAt = async (path: string, local: string, platformIsDown = false): Promise<readonly string[]> => {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).toInstant()
  const said: string[] = []
  const ports: RunDuePorts = {
    ledger: await openLedger(path),
    compose: ({ job, date, late, scheduledFor }, at, last) => {
      const sent = wallClockAt(at, timezone).time
      const planned = wallClockAt(scheduledFor, timezone).time
      const asked = {
        content: job.content,
        room,
        services: ['Séjour'],
        today: dayOf(date),
        whenEmpty: 'silent',
      } as const
      return composeDigest(
        { ...asked, ...(last && { last }), ...(late && { late: { planned, sent } }) },
        register,
        figures,
        words.fr,
      )
    },
    post: async (_, reply) => {
      if (platformIsDown) throw new Error('down')
      said.push(plainReply(reply))
    },
    alert: async () => undefined,
    log: () => undefined,
    now: () => now,
  }
  await runDue(jobs, calendar, ports)
  return said
}

test('the mornings around a bridge say each thing once, in its words', async () => {
  const path = join(await freshFolder(), 'sends.json')
  const told: Record<string, readonly string[]> = {}
  for (const local of [
    '2026-05-13T08:30',
    '2026-05-13T08:31',
    '2026-05-14T08:30',
    '2026-05-15T08:30',
    '2026-05-16T08:30',
    '2026-05-18T08:29',
  ])
    told[local] = await tickAt(path, local)
  told['2026-05-18T08:30, platform down'] = await tickAt(path, '2026-05-18T08:30', true)
  told['2026-05-18T09:12'] = await tickAt(path, '2026-05-18T09:12')
  told['2026-05-19T09:12, after a stop'] = await tickAt(path, '2026-05-19T09:12')
  told['2026-05-20T08:30'] = await tickAt(path, '2026-05-20T08:30')
  expect(told).toMatchInlineSnapshot(`
    {
      "2026-05-13T08:30": [
        "Mercredi 13 mai · Séjour~: 1 demande en retard, 1 à échéance aujourd’hui
    Échéances d’hier dépassées
    - n°~1 · courriel · échéance le mardi 12
    Aujourd’hui~: n°~2
    Lundi 18~: n°~3
    !répondre 1 fond · !pourquoi 1 · !retards",
      ],
      "2026-05-13T08:31": [],
      "2026-05-14T08:30": [],
      "2026-05-15T08:30": [],
      "2026-05-16T08:30": [],
      "2026-05-18T08:29": [],
      "2026-05-18T08:30, platform down": [],
      "2026-05-18T09:12": [
        "Lundi 18 mai · Séjour~: 2 demandes en retard, 1 à échéance aujourd’hui
    Échéances de mercredi dépassées
    - n°~2 · courriel · échéance le mercredi 13
    Toujours en retard
    - n°~1 · courriel · 2 jours ouvrés de retard
    Aujourd’hui~: n°~3
    !répondre 1 fond · !pourquoi 1 · !retards",
      ],
      "2026-05-19T09:12, after a stop": [
        "Mardi 19 mai · Séjour~: 3 demandes en retard
    Relevé de 8~h~30, envoyé à 9~h~12 après une interruption.
    Échéances d’hier dépassées
    - n°~3 · courriel · échéance le lundi 18
    Toujours en retard
    - n°~1 · courriel · 3 jours ouvrés de retard
    - n°~2 · courriel · 2 jours ouvrés de retard
    !répondre 1 fond · !pourquoi 1 · !retards",
      ],
      "2026-05-20T08:30": [
        "Mercredi 20 mai · Séjour~: rien de nouveau depuis hier, toujours 3 demandes en retard (n°~1, 2, 3)
    !répondre 1 fond · !pourquoi 1 · !retards",
      ],
    }
  `)
})
