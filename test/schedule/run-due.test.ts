// What a tick does with what is due, when all goes well and when something fails.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { type Reply, textReply } from '../../src/chat/reply.ts'
import { line, plainText } from '../../src/i18n/rich-text.ts'
import { roomId } from '../../src/register/ids.ts'
import { jobsFor, usualTimetable } from '../../src/schedule/job.ts'
import type { Composed } from '../../src/schedule/ledger.ts'
import { type FailedSend, runDue, type RunDuePorts, type SendEvent } from '../../src/schedule/run-due.ts'
import { MemoryLedger } from '../support/memory-ledger.ts'
import { metropole } from '../support/requests.ts'

const [sejour, accueil] = ['matrix:!sejour', 'slack:CACCUEIL'].map(roomId) as [
  ReturnType<typeof roomId>,
  ReturnType<typeof roomId>,
]

const jobs = jobsFor(
  [sejour, accueil].map((room) => ({ room, digests: ['morning'] as const })),
  usualTimetable,
  'Europe/Paris',
)

/** A morning that a test plays tick by tick. */
const aMorning = (overrides: Partial<RunDuePorts> = {}) => {
  const ledger = new MemoryLedger()
  const posted: string[] = []
  const alerts: FailedSend[] = []
  const events: SendEvent[] = []
  let now = Temporal.Instant.from('2026-11-20T07:30:00Z')
  let composed = 0
  const ports: RunDuePorts = {
    ledger,
    compose: async () => {
      composed += 1
      return { reply: textReply(line`relevé ${composed}`) }
    },
    post: async (room, { title }: Reply) => void posted.push(`${room} ${plainText(title)}`),
    alert: async (failure) => void alerts.push(failure),
    log: (event) => void events.push(event),
    now: () => now,
    ...overrides,
  }
  const tickAt = (time: string) => {
    now = Temporal.PlainDateTime.from(`2026-11-20T${time}`).toZonedDateTime('Europe/Paris').toInstant()
    return runDue(jobs, metropole, ports)
  }
  const stateOf = async (room: string) =>
    (await ledger.lines(localDate('2026-11-20'))).find((known) => known.room === room)?.state
  return { tickAt, posted, alerts, events, stateOf, ledger }
}

describe('a tick', () => {
  test('posts what is due to each room, once', async () => {
    const { tickAt, posted } = aMorning()
    await tickAt('08:30')
    await tickAt('08:31')
    expect(posted).toEqual([`${sejour} relevé 1`, `${accueil} relevé 2`])
  })

  test('notes a digest without content as skipped, and does not ask again', async () => {
    let asked = 0
    const { tickAt, posted, stateOf } = aMorning({
      compose: async (): Promise<Composed> => {
        asked += 1
        return {}
      },
    })
    await tickAt('08:30')
    await tickAt('09:30')
    expect({ posted, asked, state: (await stateOf(sejour))?.kind }).toEqual({ posted: [], asked: 2, state: 'skipped' })
  })

  test('writes the content down before it posts', async () => {
    const states: (string | undefined)[] = []
    const morning = aMorning({ post: async (room) => void states.push((await morning.stateOf(room))?.kind) })
    await morning.tickAt('08:30')
    expect(states).toEqual(['sending', 'sending'])
  })

  test('says that a send is late, with the hour at which it is written', async () => {
    const asked: string[] = []
    const { tickAt } = aMorning({
      compose: async ({ late, scheduledFor }, now) => {
        asked.push(`${late} ${scheduledFor.toString()} ${now.toString()}`)
        return {}
      },
    })
    await tickAt('09:12')
    expect(asked[0]).toBe('true 2026-11-20T07:30:00Z 2026-11-20T08:12:00Z')
  })

  test('an error of the ledger is thrown, and its digest not posted', async () => {
    const morning = aMorning()
    const broken = aMorning({
      ledger: Object.assign(morning.ledger, { record: () => Promise.reject(new Error('disk full')) }),
    })
    await expect(broken.tickAt('08:30')).rejects.toThrow(AggregateError)
    expect(broken.posted).toEqual([])
  })
})

describe('a platform that fails', () => {
  const failing = () => {
    let down = true
    const morning = aMorning({
      post: async (room, reply) => {
        if (down && room === sejour) throw new Error('homeserver down')
        morning.posted.push(`${room} ${plainText(reply.title)}`)
      },
    })
    return { ...morning, repair: () => void (down = false) }
  }

  test('does not keep the other rooms from their digest', async () => {
    const { tickAt, posted } = failing()
    await tickAt('08:30')
    expect(posted).toEqual([`${accueil} relevé 2`])
  })

  test('is tried again at the next tick, with the same content', async () => {
    const { tickAt, posted, repair } = failing()
    await tickAt('08:30')
    repair()
    await tickAt('08:31')
    expect(posted).toEqual([`${accueil} relevé 2`, `${sejour} relevé 1`])
  })

  test('is told to the person in charge once, and once more when it is given up', async () => {
    const { tickAt, alerts, stateOf } = failing()
    for (let minute = 30; minute < 30 + 210; minute += 1)
      await tickAt(`${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
    expect(alerts.map(({ attempts, retryAt }) => [attempts, retryAt !== undefined])).toEqual([
      [1, true],
      [8, false],
    ])
    expect(await stateOf(sejour)).toMatchObject({ kind: 'failed', attempts: 8, error: 'homeserver down' })
  })

  test('is not tried again past the limit hour', async () => {
    const { tickAt, alerts } = failing()
    await tickAt('11:59:50')
    expect(alerts.map(({ retryAt }) => retryAt)).toEqual([undefined])
  })

  test('that never answers counts as failed', async () => {
    const morning = aMorning({ post: () => new Promise<never>(() => undefined), patience: 5 })
    await morning.tickAt('08:30')
    expect(await morning.stateOf(sejour)).toMatchObject({
      kind: 'failed',
      error: 'no answer from the platform in 5 ms',
    })
  })

  test('also for the alert itself is only logged', async () => {
    const morning = aMorning({
      post: () => Promise.reject(new Error('down')),
      alert: () => Promise.reject(new Error('down too')),
    })
    await morning.tickAt('08:30')
    expect(morning.events.map(({ event }) => event).toSorted()).toEqual([
      'alert-failed',
      'alert-failed',
      'failed',
      'failed',
    ])
  })
})

test('a digest that cannot be composed is tried again from the start', async () => {
  let broken = true
  const morning = aMorning({
    compose: async () => {
      if (broken) throw new Error('register unreadable')
      return { reply: textReply(line`relevé`) }
    },
  })
  await morning.tickAt('08:30')
  expect(await morning.stateOf(sejour)).toMatchObject({ kind: 'failed', error: 'register unreadable' })
  broken = false
  await morning.tickAt('08:31')
  expect(morning.posted).toHaveLength(2)
})
