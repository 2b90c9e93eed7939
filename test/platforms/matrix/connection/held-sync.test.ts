// Syncs and copies of the keys take turns, and neither waits for a turn that nobody will end.

import type { ISyncResponse } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'
import { heldSync } from '../../../../src/platforms/matrix/connection/held-sync.ts'
import { SyncStore } from '../../../../src/platforms/matrix/connection/sync-store.ts'
import { Turns } from '../../../../src/platforms/matrix/connection/turns.ts'

const sync = 'https://matrix.test/_matrix/client/v3/sync?since=s1'
const answer = { next_batch: 's2', rooms: {} } as unknown as ISyncResponse

/** Does what was asked for, in the order in which it could be done. */
const scene = (respond: () => Promise<Response> = () => Promise.resolve(Response.json(answer))) => {
  const turns = new Turns()
  const taken: string[] = []
  const store = new SyncStore(
    ({ next_batch: token }) => {
      taken.push(token)
      return Promise.resolve()
    },
    undefined,
    turns,
  )
  const done: string[] = []
  const copy = () => turns.copy(() => Promise.resolve(done.push('copied')))
  return { turns, store, taken, done, copy, fetch: heldSync(store, respond) }
}

/** Longer than anything takes that does not wait. */
const aWhile = () => new Promise((resolve) => setImmediate(resolve))

describe('keys are copied', () => {
  test('once the answer to a sync is taken in', async () => {
    const { store, done, copy, fetch } = scene()
    await fetch(sync)
    const copied = copy()
    await aWhile()
    done.push('taken in')
    await store.setSyncData(answer)
    await copied
    expect(done).toEqual(['taken in', 'copied'])
  })

  test.each([
    ['the SDK asks for the next one instead', ({ fetch }: ReturnType<typeof scene>) => fetch(sync)],
    ['the SDK has ended', ({ store }: ReturnType<typeof scene>) => Promise.resolve(store.close())],
  ])('when %s', async (_, instead) => {
    let answers = 0
    // The second never comes.
    const all = scene(() => ((answers += 1) === 1 ? Promise.resolve(Response.json(answer)) : new Promise(() => {})))
    await all.fetch(sync)
    const copied = all.copy()
    await aWhile()
    expect(all.done).toEqual([])
    void instead(all)
    await copied
    expect(all.done).toEqual(['copied'])
  })

  test.each([
    ['a sync is asked for and not answered', sync, () => new Promise<Response>(() => {})],
    ['a sync fails', sync, () => Promise.resolve(new Response('', { status: 502 }))],
    ['something else is answered', 'https://matrix.test/_matrix/client/v3/keys/claim', undefined],
  ])('at once when %s', async (_, path, respond) => {
    const { done, copy, fetch } = scene(respond)
    void fetch(path)
    await aWhile()
    await copy()
    expect(done).toEqual(['copied'])
  })
})

test.each(['succeeds', 'fails'])('an answer waits for a copy under way, which %s', async (end) => {
  const { turns, done, fetch } = scene()
  const reading = Promise.withResolvers<void>()
  const copied = turns.copy(() => reading.promise).catch(() => undefined)
  const answered = fetch(sync).then(() => done.push('answered'))
  await aWhile()
  done.push(end)
  if (end === 'fails') reading.reject(new Error('unreadable'))
  else reading.resolve()
  await copied
  await answered
  expect(done).toEqual([end, 'answered'])
})

describe('after the SDK has ended', () => {
  test('an answer that was on its way holds up nothing', async () => {
    const { store, done, copy, fetch } = scene()
    store.close()
    await fetch(sync)
    await copy()
    expect(done).toEqual(['copied'])
  })

  test('nothing is taken in, since the engine may not have read its keys', async () => {
    const { store, taken } = scene()
    store.close()
    await store.setSyncData(answer)
    expect(taken).toEqual([])
    expect(store.bytes()).toHaveLength(0)
  })
})
