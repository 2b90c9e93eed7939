// What the journal remembers, forgets, and gives back after a restart.

import { describe, expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { Journal, keysKept } from '../../../../src/platforms/slack/state/journal.ts'
import {
  type Arrival,
  incomingOf,
  keyOf,
  messageKeyOf,
  roomOf,
  userOf,
} from '../../../../src/platforms/slack/state/arrival.ts'
import { entryId, messageKey } from '../../../../src/register/ids.ts'
import { utterance } from '../sending/saying-to.ts'

const hour = 3_600_000
const start = 1_800_000_000_000

const arrival = (id: string): Arrival => ({
  id,
  at: start,
  destination: { kind: 'private', channel: 'C1', user: 'U1', responseUrl: 'https://hooks.example.org/1' },
  message: { key: keyOf(id), user: userOf('U1'), room: roomOf('C1'), text: '!retards', direct: false },
})

const listing = (...ids: readonly number[]): Reply => ({
  title: line`relevé`,
  blocks: [
    {
      kind: 'list',
      items: ids.map((id) => line`n° ${id}`),
      entries: ids.map((id) => ({ id: entryId(id), actions: [] })),
    },
  ],
  actions: [],
  audience: 'room',
})

/** A post of these entries that was made at that time. */
const postOn = (journal: Journal, key: string, at: number, reply: Reply, channel = 'C1'): void => {
  const post = { key: messageKey(key), reply }
  const said = utterance(key, ['un'], { channel, post, said: ['1.000001'] })
  journal.queue(said)
  journal.finish(said, at)
}

const reread = (journal: Journal): Journal => new Journal(journal.bytes())

describe('what arrived', () => {
  test('is known until 25 hours after it was dealt with, also after a restart', () => {
    const journal = new Journal()
    journal.arrive(arrival('a'))
    journal.settle('a', start)
    journal.arrive(arrival('b'))
    journal.settle('b', start + keysKept)
    expect([reread(journal).knows('a'), reread(journal).knows('b')]).toEqual([true, true])
    journal.arrive(arrival('c'))
    journal.settle('c', start + keysKept + 1)
    expect(['a', 'b', 'c'].map((id) => reread(journal).knows(id))).toEqual([false, true, true])
  })

  test('is still to be answered after a restart, unless it was', () => {
    const journal = new Journal()
    for (const id of ['a', 'b', 'c']) journal.arrive(arrival(id))
    journal.settle('b', start)
    expect(reread(journal).pending.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('and came to nothing may come again', () => {
    const journal = new Journal()
    journal.arrive(arrival('a'))
    journal.withdraw('a')
    expect(reread(journal).knows('a')).toBe(false)
  })

  test('reaches the dispatcher as it was asked, with the time of its asking', () => {
    const about = { kind: 'edited' as const, message: messageKeyOf('D1', '1.1'), author: userOf('U1') }
    const edit = { ...arrival('a'), message: { ...arrival('a').message, about, aboutSent: start - hour } }
    expect(incomingOf(edit)).toMatchObject({
      platform: 'slack',
      addressed: true,
      text: '!retards',
      at: Temporal.Instant.fromEpochMilliseconds(start),
      about: { ...about, sent: Temporal.Instant.fromEpochMilliseconds(start - hour) },
    })
  })
})

describe('a posted list', () => {
  test('is behind once an entry of it changes, and only then', () => {
    const journal = new Journal()
    postOn(journal, 'monday', start, listing(1, 2))
    journal.touch([entryId(3)])
    expect(journal.behind).toEqual([])
    journal.touch([entryId(2)])
    expect(reread(journal).behind.map(({ key }) => key)).toEqual(['monday'])
  })

  test('that changed while it was being written is still behind', () => {
    const journal = new Journal()
    postOn(journal, 'monday', start, listing(1))
    journal.touch([entryId(1)])
    const [seen] = journal.behind
    journal.touch([entryId(1)])
    journal.refreshed(messageKey('monday'), seen?.changes ?? 0)
    expect(journal.behind).toHaveLength(1)
  })

  test('is out of date once the next day’s is there; the weekly one of the same morning leaves it alive', () => {
    const journal = new Journal()
    postOn(journal, 'monday', start, listing(1))
    postOn(journal, 'weekly', start + hour / 4, listing(1))
    postOn(journal, 'elsewhere', start, listing(1), 'C2')
    const stands = (key: string, at: number) =>
      journal.standing((post) => post.key === messageKey(key), at) !== undefined
    expect([stands('monday', start + hour), stands('weekly', start + hour)]).toEqual([true, true])
    postOn(journal, 'tuesday', start + 24 * hour, listing(2))
    expect(['monday', 'weekly', 'tuesday', 'elsewhere'].map((key) => stands(key, start + 24 * hour))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(stands('tuesday', start + 9 * 24 * hour)).toBe(false)
  })

  test('is kept no longer than it stands, also where no newer one is posted', () => {
    const journal = new Journal()
    postOn(journal, 'monday', start, listing(1))
    journal.settle('a', start + 8 * 24 * hour)
    expect(journal.standing(() => true, start)).toBeUndefined()
  })

  test('whose entries changed while it was being said is behind as soon as it is there', () => {
    const journal = new Journal()
    const post = { key: messageKey('monday'), reply: listing(1, 2) }
    journal.queue(utterance('monday', ['un'], { post }))
    journal.touch([entryId(2), entryId(9)])
    const [said] = reread(journal).utterances
    if (said !== undefined) journal.finish(said, start)
    expect(journal.behind.map(({ touched }) => touched)).toEqual([[entryId(2)]])
  })

  test('without entries is none that could follow them', () => {
    const journal = new Journal()
    postOn(journal, 'nothing', start, listing())
    expect([journal.behind, journal.wasPosted(messageKey('nothing'))]).toEqual([[], true])
  })
})
