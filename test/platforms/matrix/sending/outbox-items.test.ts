// The names under which messages go out: the same for every attempt, and never those of another message.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageKey } from '../../../../src/register/ids.ts'
import { itemsOf, reactionsFor, rootOf } from '../../../../src/platforms/matrix/sending/outbox-items.ts'
import type { OutboxItem } from '../../../../src/platforms/matrix/state/outbox-item.ts'
import type { Rendered } from '../../../../src/platforms/matrix/saying/render.ts'

const rendered = (parts: number, more: Partial<Rendered> = {}): Rendered => ({
  parts: Array.from({ length: parts }, (_, part) => ({
    kind: 'event',
    type: 'm.room.message',
    content: { body: String(part) },
  })),
  offers: [],
  offeredOn: 0,
  ...more,
})

const itemsFor = (key: string, parts: number, now = 0, isPost = false): readonly OutboxItem[] =>
  itemsOf(rendered(parts), { key: messageKey(key), room: '!a', now, isPost })

test('the same key gives the same ids at any time; other keys and parts give others', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 12 }), (names, parts) => {
      const ids = (now: number) => names.flatMap((name) => itemsFor(`k${name}`, parts, now).map(({ id }) => id))
      expect(ids(1)).toEqual(ids(2))
      expect(new Set(ids(1)).size).toBe(names.length * parts)
    }),
    { numRuns: 50 },
  )
})

test('an id is short, of safe characters, and tells nothing of its key', () => {
  const [item] = itemsFor('digest/!room:secret.fr/2026-11-18', 1)
  expect(item?.id).toMatch(/^vigie-[\w-]{22}$/)
})

test('only the last message of a post ends it, and a reply ends none', () => {
  expect(itemsFor('k', 3, 0, true).map(({ post }) => post?.last)).toEqual([false, false, true])
  expect(itemsFor('k', 2).map(({ post }) => post)).toEqual([undefined, undefined])
})

test('offers stand on the message that shows them, each reaction under an id of its own', () => {
  const offers = [
    { key: '1️⃣', command: 'bilan' },
    { key: '2️⃣', command: 'retards' },
  ] as const
  const setting = { key: messageKey('k'), room: '!a', now: 0, isPost: true }
  const items = itemsOf(rendered(3, { offers, offeredOn: 1 }), setting)
  expect(items.map((item) => item.offers.length)).toEqual([0, 2, 0])
  const reactions = items.flatMap((item) => reactionsFor(item, '$event', 5))
  expect(new Set([...items, ...reactions].map(({ id }) => id)).size).toBe(5)
  expect(reactions.map(({ post, queuedAt }) => ({ post, queuedAt }))).toEqual([
    { post: undefined, queuedAt: 5 },
    { post: undefined, queuedAt: 5 },
  ])
})

test('the thread of an item is the one that its content names', () => {
  const [plain] = itemsFor('k', 1)
  if (plain === undefined) throw new Error('no item was made')
  const related = (relation: unknown): OutboxItem => ({
    ...plain,
    outgoing: { kind: 'event', type: 'm.room.message', content: { 'm.relates_to': relation } },
  })
  expect(rootOf(plain)).toBeUndefined()
  expect(rootOf(related({ rel_type: 'm.thread', event_id: '$root' }))).toBe('$root')
  expect(rootOf(related({ rel_type: 'm.annotation', event_id: '$root' }))).toBeUndefined()
})
