// A story: three rooms around a sampling week, with a stop in between. Each is told once a day, on the right days.

import { join } from 'node:path'

import { expect, test } from 'vitest'

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { composeDigest, composeSamples } from '../../src/digests/compose.ts'
import { words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { Directory } from '../../src/register/directory.ts'
import { roomId } from '../../src/register/ids.ts'
import { announcementJobs, type JobContent, jobsFor, usualTimetable } from '../../src/schedule/job.ts'
import { runDue, type RunDuePorts } from '../../src/schedule/run-due.ts'
import { wallClockAt } from '../../src/schedule/wall-time.ts'
import { openLedger } from '../../storage/ledger.ts'
import { sampling } from '../indicators/logged.ts'
import { freshFolder } from '../support/data-folders.ts'
import { plainReply } from '../support/plain-reply.ts'
import { holding } from '../support/requests.ts'

const timezone = 'Europe/Paris'
// Friday 15 May is closed, Thursday 14 is Ascension.
const calendar = new WorkingDays('metropole', [{ day: dayOf(localDate('2026-05-15')), reason: 'pont' }])
const rules = { workingDays: calendar, limits: [], receiptOnClosedDay: 'same-day' } as const
const directory = new Directory(
  [
    { name: 'Séjour', aliases: [], switchboard: false },
    { name: 'Légalité', aliases: [], switchboard: false },
  ],
  [{ name: 'pref-etrangers', service: 'Séjour', main: false, exhaustive: false }],
)
const figures = { ...defaultFigureSetting, rules, directory }

const register = holding([
  sampling('2026-05-18', '2026-05-24', { mailbox: 'pref-etrangers' }),
  sampling('2026-05-20', '2026-05-20'),
])

const rooms: readonly {
  room: ReturnType<typeof roomId>
  services: readonly string[]
  digests: readonly JobContent[]
}[] = [
  { room: roomId('matrix:!sejour'), services: ['Séjour'], digests: ['morning'] },
  { room: roomId('matrix:!silent'), services: ['Séjour'], digests: [] },
  { room: roomId('matrix:!legalite'), services: ['Légalité'], digests: ['weekly'] },
]
const jobs = [...jobsFor(rooms, usualTimetable, timezone), ...announcementJobs(rooms, usualTimetable, timezone)]

/** One process from start to stop: it ticks once, on a ledger read from its file. */
const tickAt = async (path: string, local: string): Promise<Readonly<Record<string, string>>> => {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).toInstant()
  const said: Record<string, string> = {}
  const ports: RunDuePorts = {
    ledger: await openLedger(path),
    compose: ({ job, date, late, scheduledFor }, at, last) => {
      const sent = wallClockAt(at, timezone).time
      const planned = wallClockAt(scheduledFor, timezone).time
      const asked = {
        content: job.content,
        room: job.room,
        services: rooms.find(({ room }) => room === job.room)?.services ?? [],
        today: dayOf(date),
        whenEmpty: 'silent',
        ...(last && { last }),
        ...(job.replaces && { withMorning: true }),
        ...(late && { late: { planned, sent } }),
      } as const
      return (job.only === 'samples' ? composeSamples : composeDigest)(asked, register, figures, words.fr)
    },
    post: async (room, reply) => {
      said[room.replace('matrix:!', '')] = plainReply(reply)
    },
    alert: async () => undefined,
    log: () => undefined,
    now: () => now,
  }
  await runDue(jobs, calendar, ports)
  return said
}

test('each room is told on the working day before, and each morning of the sample, once', async () => {
  const path = join(await freshFolder(), 'sends.json')
  const told: Record<string, Readonly<Record<string, string>>> = {}
  for (const local of [
    '2026-05-12T08:30',
    '2026-05-13T08:30',
    '2026-05-13T08:31',
    '2026-05-15T08:30',
    '2026-05-19T11:40',
    '2026-05-19T11:41',
    '2026-05-20T08:30',
    '2026-05-22T08:30',
    '2026-05-26T08:30',
  ])
    told[local] = await tickAt(path, local)
  expect(told).toMatchInlineSnapshot(`
    {
      "2026-05-12T08:30": {},
      "2026-05-13T08:30": {
        "sejour": "Mercredi 13 mai · Séjour~: rien en retard, rien à échéance aujourd’hui
    Échantillon
    - pref-etrangers, du lundi 18 mai au dimanche 24 mai~: tout courriel de cette boîte sera à noter.
    !échéances",
        "silent": "Mercredi 13 mai · Séjour~: échantillon
    Échantillon
    - pref-etrangers, du lundi 18 mai au dimanche 24 mai~: tout courriel de cette boîte sera à noter.
    ",
      },
      "2026-05-13T08:31": {},
      "2026-05-15T08:30": {},
      "2026-05-19T11:40": {
        "legalite": "Mardi 19 mai · Légalité~: échantillon
    Relevé de 8~h~30, envoyé à 11~h~40 après une interruption.
    Échantillon
    - courriers, le mercredi 20 mai~: tout courrier sera à noter.
    ",
        "sejour": "Mardi 19 mai · Séjour~: rien en retard, rien à échéance aujourd’hui
    Relevé de 8~h~30, envoyé à 11~h~40 après une interruption.
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    - courriers, le mercredi 20 mai~: tout courrier sera à noter.
    !échéances",
        "silent": "Mardi 19 mai · Séjour~: échantillon
    Relevé de 8~h~30, envoyé à 11~h~40 après une interruption.
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    - courriers, le mercredi 20 mai~: tout courrier sera à noter.
    ",
      },
      "2026-05-19T11:41": {},
      "2026-05-20T08:30": {
        "legalite": "Mercredi 20 mai · Légalité~: échantillon
    Échantillon
    - courriers, jour d’échantillon~: tout courrier est à noter.
    ",
        "sejour": "Mercredi 20 mai · Séjour~: rien en retard, rien à échéance aujourd’hui
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    - courriers, jour d’échantillon~: tout courrier est à noter.
    !échéances",
        "silent": "Mercredi 20 mai · Séjour~: échantillon
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    - courriers, jour d’échantillon~: tout courrier est à noter.
    ",
      },
      "2026-05-22T08:30": {
        "sejour": "Vendredi 22 mai · Séjour~: rien en retard, rien à échéance aujourd’hui
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    !échéances",
        "silent": "Vendredi 22 mai · Séjour~: échantillon
    Échantillon
    - pref-etrangers, semaine d’échantillon, jusqu’au dimanche 24 mai~: tout courriel de cette boîte est à noter.
    ",
      },
      "2026-05-26T08:30": {},
    }
  `)
})

test('on the day of its weekly recap a room without morning digest hears it there, and once', async () => {
  const monday = await tickAt(join(await freshFolder(), 'sends.json'), '2026-05-18T08:50')
  expect(Object.keys(monday).toSorted()).toEqual(['legalite', 'sejour', 'silent'])
  expect(monday['legalite']).not.toContain('échantillon')
  const asked = { content: 'weekly', room: roomId('matrix:!x'), whenEmpty: 'silent', withMorning: true } as const
  const today = dayOf(localDate('2026-05-18'))
  const { reply } = await composeDigest({ ...asked, services: ['Séjour'], today }, register, figures, words.fr)
  expect((reply ? plainReply(reply) : '').match(/semaine d’échantillon/g)).toHaveLength(1)
})
