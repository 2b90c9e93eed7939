// What the journal holds after any story, against a plain list of what happened; and that it comes back whole.

import { deserialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageKey } from '../../../../src/register/ids.ts'
import type { Arrival } from '../../../../src/platforms/matrix/state/arrival.ts'
import type { OutboxItem } from '../../../../src/platforms/matrix/state/outbox-item.ts'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'

const arrival = (id: string): Arrival => ({ kind: 'invitation', id, room: '!room' })
const item = (id: string, body = id): OutboxItem => ({
  id,
  room: '!room',
  outgoing: { kind: 'event', type: 'm.room.message', content: { body } },
  queuedAt: 0,
  offers: [],
})
const handled = { as: 'message' as const, author: '@a:b.fr', sent: 1, root: '$root' }

const ids = ({ pending, outbox }: Journal) => ({
  pending: pending.map(({ id }) => id),
  outbox: outbox.map(({ id }) => id),
})

/** Few ids, so that stories meet the same ones again. */
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const names = fc.array(name, { maxLength: 4 })
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('arrive' as const), names }),
    fc.record({ kind: fc.constant('fillGap' as const), name, names }),
    fc.record({ kind: fc.constant('answer' as const), name, names }),
    fc.record({ kind: fc.constant('settle' as const), name }),
    fc.record({ kind: fc.constant('queue' as const), names }),
    fc.record({ kind: fc.constant('replace' as const), name }),
    fc.record({ kind: fc.constant('unqueue' as const), name }),
  ),
  { maxLength: 30 },
)
type Step = (typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never) extends (infer One)[] ? One : never

/** The same in plain lists. Gives back what a step should give back. */
class Model {
  pending: string[] = []
  outbox: string[] = []
  readonly answered = new Set<string>()

  #fresh(given: readonly string[]): string[] {
    return [...new Set(given)].filter((id) => !this.pending.includes(id) && !this.answered.has(id))
  }

  #queue(given: readonly string[]): string[] {
    const fresh = [...new Set(given)].filter((id) => !this.outbox.includes(id))
    this.outbox.push(...fresh)
    return fresh
  }

  run(step: Step): readonly string[] | undefined {
    switch (step.kind) {
      case 'arrive': {
        const fresh = this.#fresh(step.names)
        this.pending.push(...fresh)
        return fresh
      }
      case 'fillGap': {
        const place = this.pending.indexOf(step.name)
        if (place === -1) return []
        const fresh = this.#fresh(step.names)
        this.pending.splice(place, 1, ...fresh)
        return fresh
      }
      case 'answer': {
        const place = this.pending.indexOf(step.name)
        if (place === -1) return []
        this.pending.splice(place, 1)
        this.answered.add(step.name)
        return this.#queue(step.names)
      }
      case 'settle':
        this.pending = this.pending.filter((id) => id !== step.name)
        return undefined
      case 'queue':
        return this.#queue(step.names)
      case 'replace':
        return undefined
      case 'unqueue':
        this.outbox = this.outbox.filter((id) => id !== step.name)
        return undefined
    }
  }
}

const run = (journal: Journal, step: Step): readonly string[] | undefined => {
  switch (step.kind) {
    case 'arrive':
      return journal.arrive(step.names.map(arrival)).map(({ id }) => id)
    case 'fillGap':
      return journal.fillGap(step.name, step.names.map(arrival)).map(({ id }) => id)
    case 'answer':
      return journal
        .answer(
          step.name,
          step.names.map((id) => item(id)),
          handled,
        )
        .map(({ id }) => id)
    case 'settle':
      journal.settle(step.name)
      return undefined
    case 'queue':
      return journal.queue(step.names.map((id) => item(id))).map(({ id }) => id)
    case 'replace':
      journal.replace(item(step.name, 'replaced'))
      return undefined
    case 'unqueue':
      journal.unqueue(step.name)
      return undefined
  }
}

describe('after any story', () => {
  test('nothing arrives twice, nothing is queued twice, and all is in its order', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const journal = new Journal()
        const model = new Model()
        for (const step of story) {
          expect(run(journal, step)).toEqual(model.run(step))
          expect(ids(journal)).toEqual({ pending: model.pending, outbox: model.outbox })
        }
        for (const id of model.answered) expect(journal.handled(id)).toEqual(handled)
      }),
      { numRuns: 300 },
    )
  })

  test('a version changes with what is held', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const journal = new Journal()
        for (const step of story) {
          const before = { version: journal.version(), bytes: Buffer.from(journal.bytes()) }
          run(journal, step)
          if (!before.bytes.equals(journal.bytes())) expect(journal.version()).toBeGreaterThan(before.version)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('its bytes make the same journal', () => {
    fc.assert(
      fc.property(steps, steps, (story, rest) => {
        const journal = new Journal()
        for (const step of story) run(journal, step)
        journal.offer('$e', { offers: [{ key: '1️⃣', command: 'bilan' }], root: '$root' })
        journal.posted(messageKey('digest'))
        const copy = new Journal(journal.bytes())
        expect(copy.offered('$e')).toEqual(journal.offered('$e'))
        expect(copy.wasPosted(messageKey('digest'))).toBe(true)
        for (const step of rest) expect(run(copy, step)).toEqual(run(journal, step))
        expect(deserialize(copy.bytes())).toEqual(deserialize(journal.bytes()))
      }),
      { numRuns: 100 },
    )
  })
})

test('what a gap held comes before what arrived after it', () => {
  const journal = new Journal()
  journal.arrive(['before', 'gap', 'after'].map(arrival))
  journal.fillGap('gap', ['first', 'after', 'second'].map(arrival))
  expect(ids(journal).pending).toEqual(['before', 'first', 'second', 'after'])
})

test('an item is sent as it was replaced, in its place; one that left the queue does not come back', () => {
  const journal = new Journal()
  journal.queue([item('a'), item('b')])
  journal.replace(item('a', 'uploaded'))
  expect(journal.outbox).toEqual([item('a', 'uploaded'), item('b')])
  journal.unqueue('a')
  journal.replace(item('a', 'late'))
  expect(journal.queued('a')).toBeUndefined()
})

test('the oldest are forgotten: 2 000 answers, 1 000 posts, 500 offers are kept', () => {
  const journal = new Journal()
  const numbers = Array.from({ length: 2_001 }, (_, index) => index)
  for (const number of numbers) {
    const id = `$${number}`
    journal.arrive([arrival(id)])
    journal.answer(id, [], handled)
    journal.posted(messageKey(id))
    journal.offer(id, { offers: [], root: id })
  }
  const kept = (isKept: (id: string) => boolean) => numbers.filter((number) => isKept(`$${number}`))
  expect(kept((id) => journal.handled(id) !== undefined)).toEqual(numbers.slice(-2_000))
  expect(kept((id) => journal.wasPosted(messageKey(id)))).toEqual(numbers.slice(-1_000))
  expect(kept((id) => journal.offered(id) !== undefined)).toEqual(numbers.slice(-500))
})
