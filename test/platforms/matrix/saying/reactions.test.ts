// A reaction under an answer stands for one of the commands that it offers.

import { expect, test } from 'vitest'
import { normaliseKey, offersOf, reactionKeys, reactionTo } from '../../../../src/platforms/matrix/saying/reactions.ts'

const actions = Array.from({ length: 7 }, (_, index) => ({ label: `Voir ${index}`, command: `!voir ${index}` }))

test('each action has the key of its rank, five at most', () => {
  expect(offersOf(actions.slice(0, 2))).toEqual([
    { key: '1️⃣', command: '!voir 0' },
    { key: '2️⃣', command: '!voir 1' },
  ])
  expect(offersOf(actions)).toHaveLength(5)
  expect(offersOf([])).toEqual([])
})

test('a key is known with and without the sign that asks for its picture', () => {
  expect(normaliseKey('1\u20E3')).toBe(normaliseKey('1\uFE0F\u20E3'))
  expect(new Set(reactionKeys.map(normaliseKey)).size).toBe(9)
})

test('the bot’s own reaction is an annotation of the answer', () => {
  expect(reactionTo('$answer', '1️⃣')).toEqual({
    kind: 'event',
    type: 'm.reaction',
    content: { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$answer', key: '1️⃣' } },
  })
})
