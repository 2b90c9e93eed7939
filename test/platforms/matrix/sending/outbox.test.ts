// What reaches the rooms, in which order, and what is left when something goes wrong.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'
import { aMoment, type Fate, item, say, sendingFrom } from './fake-server.ts'

const hour = 3_600_000

describe('whatever the server does', () => {
  const fates = fc.array(fc.constantFrom<Fate>('away', 'too-fast', 'taken'), { maxLength: 4 })
  test('every message reaches its room once, in the order of its room', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ room: fc.constantFrom('!a', '!b', '!c'), fates }), { maxLength: 15 }),
        async (messages) => {
          const sending = sendingFrom()
          for (const [index, message] of messages.entries()) {
            sending.server.plan.set(String(index), [...message.fates])
            say(sending, item(String(index), message.room))
          }
          await sending.outbox.settled()
          for (const room of ['!a', '!b', '!c']) {
            const ofRoom = messages.flatMap((message, index) => (message.room === room ? [String(index)] : []))
            expect(sending.server.taken.filter((id) => ofRoom.includes(id))).toEqual(ofRoom)
          }
          expect(sending.server.taken).toHaveLength(messages.length)
          expect(sending.journal.outbox).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what was refused is gone, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(9)), async (refused) => {
        const sending = sendingFrom()
        for (const id of refused) sending.server.plan.set(String(id), ['away', 'refused'])
        const all = Array.from({ length: 10 }, (_, id) => id)
        say(sending, ...all.map((id) => item(String(id))))
        await sending.outbox.settled()
        expect(sending.server.taken).toEqual(all.filter((id) => !refused.includes(id)).map(String))
        expect(sending.journal.outbox).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('rooms', () => {
  test('do not wait for each other', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('slow', ['held'])
    say(sending, item('slow', '!a'), item('after', '!a'), item('other', '!b'))
    await aMoment()
    expect(sending.server.taken).toEqual(['other'])
    sending.server.letGo()
    await sending.outbox.settled()
    expect(sending.server.taken).toEqual(['other', 'slow', 'after'])
  })

  test('wait longer and longer for a server that is away, and no less than half a minute in the end', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('a', Array<Fate>(8).fill('away'))
    say(sending, item('a'))
    await sending.outbox.settled()
    expect(sending.time.waits).toEqual([500, 1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000])
  })

  test('all wait when the server asks one of them to', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('a', ['too-fast'])
    say(sending, item('a', '!a'))
    await aMoment()
    const asked = sending.time.now
    say(sending, item('b', '!b'))
    await sending.outbox.settled()
    expect(sending.server.attempts.map(({ id }) => id).toSorted()).toEqual(['a', 'a', 'b'])
    expect(sending.time.now - asked).toBeGreaterThanOrEqual(60_000 - 1)
  })
})

describe('an item', () => {
  test('that was replaced during an attempt that failed is sent in its new form by the next one', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('a', ['away'])
    // As when the file is on the server, and its event is not.
    sending.server.meanwhile = ({ id }) => sending.journal.replace(item(id))
    const outgoing = { kind: 'upload', bytes: new Uint8Array([1]), mediaType: 'image/png', content: {} } as const
    say(sending, item('a', '!a', { outgoing }))
    await sending.outbox.settled()
    expect(sending.server.attempts.map(({ outgoing: { kind } }) => kind)).toEqual(['upload', 'event'])
    expect(sending.journal.outbox).toEqual([])
  })

  test('is tried for 23 hours: the server forgets later that it has it already', async () => {
    const sending = sendingFrom()
    const [young, old] = [sending.time.now - 23 * hour, sending.time.now - 23 * hour - 1]
    say(sending, item('young', '!a', { queuedAt: young }), item('old', '!b', { queuedAt: old }))
    await sending.outbox.settled()
    expect(sending.server.attempts.map(({ id }) => id)).toEqual(['young'])
    expect(sending.journal.outbox).toEqual([])
  })

  test('that grew too old while it waited for its turn is not tried', async () => {
    const sending = sendingFrom()
    sending.bucket.pauseFor(5_000)
    say(sending, item('a', '!a', { queuedAt: sending.time.now - 23 * hour + 1_000 }))
    await sending.outbox.settled()
    expect(sending.server.attempts).toEqual([])
  })

  test('that is added twice is sent once', async () => {
    const sending = sendingFrom()
    sending.journal.queue([item('a')])
    sending.outbox.add([item('a'), item('a')])
    sending.outbox.add([item('a')])
    await sending.outbox.settled()
    expect(sending.server.taken).toEqual(['a'])
  })
})

describe('offers', () => {
  const offering = item('a', '!a', {
    offers: [
      { key: '1️⃣', command: 'bilan' },
      { key: '2️⃣', command: 'retards' },
    ],
  })

  test('are remembered for the event, and shown as reactions when there is little to say', async () => {
    const sending = sendingFrom()
    say(sending, offering)
    await sending.outbox.settled()
    expect(sending.journal.offered('$a')).toEqual({ offers: offering.offers, root: '$a' })
    expect(sending.server.attempts.map(({ outgoing: { kind, content } }) => ({ kind, content })).slice(1)).toEqual(
      ['1️⃣', '2️⃣'].map((key) => ({
        kind: 'event',
        content: { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$a', key } },
      })),
    )
  })

  test('are remembered only, when there is much to say', async () => {
    const sending = sendingFrom(new Journal(), 0.1)
    for (let call = 0; call < 9; call += 1) await sending.bucket.take()
    say(sending, offering)
    await sending.outbox.settled()
    expect(sending.journal.offered('$a')).toBeDefined()
    expect(sending.server.taken).toEqual(['a'])
  })
})
