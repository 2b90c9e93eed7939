// In which order arrivals are dealt with, and what becomes of those that cannot be.

import { ConnectionError, MatrixError } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'
import type { Arrival } from '../../../../src/platforms/matrix/state/arrival.ts'
import { Inbox } from '../../../../src/platforms/matrix/hearing/inbox.ts'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'

const arrival = (id: string, room = '!a'): Arrival => ({ kind: 'invitation', id, room })

/** An inbox whose dealing fails as planned, then settles, like the real one. */
const inboxWith = (plan: Readonly<Record<string, readonly Error[]>> = {}) => {
  const journal = new Journal()
  const stop = new AbortController()
  const [dealt, logged, waits]: [string[], string[], number[]] = [[], [], []]
  const failures = new Map(Object.entries(plan).map(([id, errors]) => [id, [...errors]]))
  const during = new Map<string, () => void | Promise<void>>()
  const note = (event: string) => void logged.push(event)
  const inbox = new Inbox({
    journal,
    signal: stop.signal,
    log: { debug: note, info: note, warn: note, error: note },
    pause: async (milliseconds) => void waits.push(milliseconds),
    deal: async ({ id }) => {
      await during.get(id)?.()
      const error = failures.get(id)?.shift()
      if (error !== undefined) throw error
      dealt.push(id)
      journal.settle(id)
    },
  })
  const hear = (...arrivals: readonly Arrival[]) => inbox.add(journal.arrive(arrivals))
  return { journal, stop, inbox, dealt, logged, waits, during, hear }
}

const left = ({ pending }: Journal) => pending.map(({ id }) => id)
const aMoment = () => new Promise((resolve) => setImmediate(resolve))

describe('arrivals', () => {
  test('of a room are dealt with one after the other, those of rooms apart', async () => {
    const { inbox, dealt, during, hear } = inboxWith()
    const held = Promise.withResolvers<void>()
    during.set('1', () => held.promise)
    hear(arrival('1'), arrival('2'), arrival('other', '!b'))
    await aMoment()
    expect(dealt).toEqual(['other'])
    held.resolve()
    await inbox.settled()
    expect(dealt).toEqual(['other', '1', '2'])
  })

  test('that a gap held come before what followed it', async () => {
    const { inbox, journal, dealt, during, hear } = inboxWith()
    during.set('gap', () => inbox.addFirst('!a', journal.arrive([arrival('1'), arrival('2')])))
    hear(arrival('gap'), arrival('3'))
    await inbox.settled()
    expect(dealt).toEqual(['gap', '1', '2', '3'])
  })

  test('that come while the last one ends are dealt with', async () => {
    const { inbox, dealt, during, hear } = inboxWith()
    during.set('1', () => void Promise.resolve().then(() => hear(arrival('2'))))
    hear(arrival('1'))
    await inbox.settled()
    await aMoment()
    await inbox.settled()
    expect(dealt).toEqual(['1', '2'])
  })

  test('that were settled before their turn are not dealt with', async () => {
    const { inbox, journal, dealt, during, hear } = inboxWith()
    during.set('deletion', () => journal.settle('deleted'))
    hear(arrival('deletion'), arrival('deleted'), arrival('next'))
    await inbox.settled()
    expect(dealt).toEqual(['deletion', 'next'])
  })
})

describe('an arrival that fails', () => {
  const away = new ConnectionError('fetch failed')
  test.each([
    ['the network is away', away],
    ['the server fails', new MatrixError({ errcode: 'M_UNKNOWN' }, 502)],
    ['the server asks to wait', new MatrixError({ errcode: 'M_LIMIT_EXCEEDED' }, 429)],
    ['the session has to be renewed', new MatrixError({ errcode: 'M_UNKNOWN_TOKEN' }, 401)],
  ])('is tried again however long %s, and holds its room up', async (_why, error) => {
    const { inbox, dealt, waits, hear } = inboxWith({ '1': Array<Error>(20).fill(error) })
    hear(arrival('1'), arrival('2'))
    await inbox.settled()
    expect(dealt).toEqual(['1', '2'])
    expect(waits).toEqual([200, 1_000, 5_000, 15_000, ...Array<number>(16).fill(60_000)])
  })

  test('because the server fails at this very request is tried for a quarter of an hour, and its room goes on', async () => {
    const fault = new MatrixError({ errcode: 'M_UNKNOWN' }, 500)
    const { inbox, journal, dealt, waits, hear } = inboxWith({ 1: Array<Error>(100).fill(fault) })
    hear(arrival('1'), arrival('2'))
    await inbox.settled()
    expect({ dealt, left: left(journal) }).toEqual({ dealt: ['2'], left: [] })
    const minutes = waits.reduce((sum, wait) => sum + wait, 0) / 60_000
    expect(minutes).toBeGreaterThan(15)
    expect(minutes).toBeLessThan(17)
  })

  test('for another reason is left after some attempts, and its room goes on', async () => {
    const { inbox, journal, dealt, logged, hear } = inboxWith({ '1': Array<Error>(20).fill(new TypeError('a bug')) })
    hear(arrival('1'), arrival('2'))
    await inbox.settled()
    expect(dealt).toEqual(['2'])
    expect(left(journal)).toEqual([])
    expect(logged).toEqual([...Array<string>(5).fill('arrival not dealt with yet'), 'arrival left'])
  })
})

describe('a stop', () => {
  test('lets what is being dealt with end, and leaves the rest in the journal', async () => {
    const { inbox, journal, stop, dealt, during, hear } = inboxWith()
    during.set('1', () => stop.abort())
    hear(arrival('1'), arrival('2'))
    await inbox.settled()
    hear(arrival('3'))
    await inbox.settled()
    expect({ dealt, left: left(journal) }).toEqual({ dealt: ['1'], left: ['2', '3'] })
  })

  test('leaves what failed, and logs no failure of its own', async () => {
    const { inbox, journal, stop, logged, during, hear } = inboxWith({ '1': [new Error('the client was stopped')] })
    during.set('1', () => stop.abort())
    hear(arrival('1'))
    await inbox.settled()
    expect({ logged, left: left(journal) }).toEqual({ logged: [], left: ['1'] })
  })
})
