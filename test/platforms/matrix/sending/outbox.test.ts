// What reaches the rooms, in which order, and what is left when something goes wrong.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageKey } from '../../../../src/register/ids.ts'
import type { OutboxItem } from '../../../../src/platforms/matrix/sending/outbox-item.ts'
import { PostRefused } from '../../../../src/platforms/matrix/sending/outbox.ts'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'
import { type Fate, type Sending, sendingFrom } from './fake-server.ts'

const hour = 3_600_000

const item = (id: string, room = '!a', more: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  room,
  outgoing: { kind: 'event', type: 'm.room.message', content: { body: id } },
  queuedAt: 1_000_000,
  offers: [],
  ...more,
})

const digest = messageKey('digest')
const partOfPost = (id: string, last: boolean) => item(id, '!a', { post: { key: digest, last } })

const say = ({ journal, outbox }: Sending, ...items: readonly OutboxItem[]): void => outbox.add(journal.queue(items))

/** Lets everything run that can without time going by. */
const aMoment = () => new Promise((resolve) => setImmediate(resolve))

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

describe('a post', () => {
  test('is delivered once its last message is in the room', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('2', ['held'])
    say(sending, partOfPost('1', false), partOfPost('2', true))
    let isDelivered = false
    const delivered = sending.outbox.delivered(digest).then(() => (isDelivered = true))
    await aMoment()
    expect({ isDelivered, holds: sending.outbox.holds(digest) }).toEqual({ isDelivered: false, holds: true })
    sending.server.letGo()
    await delivered
    expect({ holds: sending.outbox.holds(digest), posted: sending.journal.wasPosted(digest) }).toEqual({
      holds: false,
      posted: true,
    })
  })

  test('resolves for all who wait for it', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('1', ['away'])
    say(sending, partOfPost('1', true))
    await Promise.all([sending.outbox.delivered(digest), sending.outbox.delivered(digest)])
    expect(sending.server.taken).toEqual(['1'])
  })

  test('that an earlier process began goes on, and may be waited for', async () => {
    const journal = new Journal()
    journal.queue([partOfPost('2', true)])
    const sending = sendingFrom(new Journal(journal.bytes()))
    expect(sending.outbox.holds(digest)).toBe(true)
    await sending.outbox.delivered(digest)
    expect(sending.server.taken).toEqual(['2'])
  })

  test('whose message is refused is given up from there on, and what follows it goes on', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('2', ['refused'])
    say(sending, partOfPost('1', false), partOfPost('2', false), partOfPost('3', true), item('reply'))
    await expect(sending.outbox.delivered(digest)).rejects.toThrow(PostRefused)
    await sending.outbox.settled()
    expect(sending.server.taken).toEqual(['1', 'reply'])
    expect({ posted: sending.journal.wasPosted(digest), left: sending.journal.outbox }).toEqual({
      posted: false,
      left: [],
    })
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

describe('a stop', () => {
  test('leaves in the journal what is not in its room, and nothing is tried any more', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('b', ['held'])
    say(sending, item('a'), item('b'), item('c'))
    await aMoment()
    sending.stop.abort()
    sending.server.letGo()
    await sending.outbox.settled()
    say(sending, item('d'))
    await aMoment()
    expect(sending.server.taken).toEqual(['a', 'b'])
    expect(sending.journal.outbox.map(({ id }) => id)).toEqual(['c', 'd'])
  })

  test('ends waits at once, and tells whoever waits for a post, then or later', async () => {
    const sending = sendingFrom()
    sending.server.plan.set('1', Array<Fate>(3).fill('too-fast'))
    say(sending, partOfPost('1', true))
    const delivered = sending.outbox.delivered(digest)
    await aMoment()
    sending.stop.abort()
    await sending.outbox.settled()
    sending.outbox.abandon()
    await expect(delivered).rejects.toThrow('stopped before')
    await expect(sending.outbox.delivered(digest)).rejects.toThrow('stopped before')
    expect(sending.journal.outbox).toHaveLength(1)
  })
})
