// Posts and stops: who waits for a message to be in its room learns what became of it.

import { describe, expect, test } from 'vitest'
import { messageKey } from '../../../../src/register/ids.ts'
import { PostRefused } from '../../../../src/platforms/pacing/awaited-posts.ts'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'
import { aMoment, type Fate, item, say, sendingFrom } from './fake-server.ts'

const digest = messageKey('digest')
const partOfPost = (id: string, last: boolean) => item(id, '!a', { post: { key: digest, last } })

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
