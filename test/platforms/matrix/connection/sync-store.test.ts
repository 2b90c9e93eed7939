// The place in the stream and the rooms that go with it: kept together, moved together, and found again.

import { deserialize } from 'node:v8'
import type { IJoinedRoom, ISyncResponse } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'
import { roomsIn, type SyncStart, SyncStore } from '../../../../src/platforms/matrix/connection/sync-store.ts'

const named = (name: string) => ({
  type: 'm.room.name',
  state_key: '',
  event_id: `$${name}`,
  sender: '@a:b.fr',
  origin_server_ts: 1,
  content: { name },
})

const joined = (name: string): IJoinedRoom =>
  ({ state: { events: [named(name)] }, timeline: { events: [] } }) as unknown as IJoinedRoom

const sync = (token: string, rooms: object): ISyncResponse => ({ next_batch: token, rooms }) as unknown as ISyncResponse

const listening = (bytes?: Uint8Array) => {
  const starts: SyncStart[] = []
  const store: SyncStore = new SyncStore((_, start) => {
    starts.push(start)
    return Promise.resolve()
  }, bytes)
  return { store, starts }
}

const roomNames = async (store: SyncStore) => {
  const saved = await store.getSavedSync()
  return Object.entries(saved?.roomsData.join ?? {}).map(([room, { state }]) => {
    const [event] = state?.events ?? []
    const name: unknown = event?.content['name']
    return [room, name]
  })
}

describe('a store', () => {
  test('that is new has no place, no rooms, and no bytes', async () => {
    const { store } = listening()
    expect(store.bytes()).toHaveLength(0)
    expect(await store.getSavedSyncToken()).toBeNull()
    expect(await store.getSavedSync()).toBeNull()
    expect(await store.isNewlyCreated()).toBe(true)
  })

  test('made of another’s bytes knows the same place and rooms', async () => {
    const { store } = listening()
    await store.setSyncData(sync('t1', { join: { '!a': joined('one'), '!b': joined('two') } }))
    await store.setSyncData(sync('t2', { join: { '!a': joined('renamed') }, leave: { '!b': {} } }))
    const { store: next, starts } = listening(store.bytes())
    expect(await next.getSavedSyncToken()).toBe('t2')
    expect(await next.isNewlyCreated()).toBe(false)
    expect(await roomNames(next)).toEqual([['!a', 'renamed']])
    expect(deserialize(next.bytes())).toEqual(deserialize(store.bytes()))
    await next.setSyncData(sync('t3', {}))
    expect(starts).toEqual([{ since: 't2', joined: new Set(['!a']) }])
  })

  test('made of no bytes is new', async () => {
    expect(await listening(new Uint8Array()).store.isNewlyCreated()).toBe(true)
  })

  test('gives a copy: what the SDK does to it changes nothing', async () => {
    const { store } = listening()
    await store.setSyncData(sync('t1', { join: { '!a': joined('one') } }))
    const { store: next } = listening(store.bytes())
    const saved = await next.getSavedSync()
    if (saved) saved.roomsData.join = {}
    expect(await roomNames(next)).toEqual([['!a', 'one']])
  })
})

describe('a sync', () => {
  test('moves the place in the tick in which it is taken in', async () => {
    const tokens: (string | null)[] = []
    const saved: Uint8Array[] = []
    const store: SyncStore = new SyncStore(() => {
      saved.push(store.bytes())
      return Promise.resolve()
    })
    const taken = store.setSyncData(sync('t1', {}))
    // Nothing was awaited in between.
    for (const bytes of saved) tokens.push(await listening(bytes).store.getSavedSyncToken())
    expect(tokens).toEqual(['t1'])
    await taken
  })

  test('is over once it is taken in, and fails with it', async () => {
    const store = new SyncStore(() => Promise.reject(new Error('not durable')))
    await expect(store.setSyncData(sync('t1', {}))).rejects.toThrow('not durable')
  })

  test('comes with the place and the rooms of before it: left ones are new when they are joined again', async () => {
    const { store, starts } = listening()
    const room = { '!a': joined('one') }
    for (const [token, rooms] of Object.entries({
      t1: { join: room },
      t2: { join: room },
      t3: { leave: { '!a': {} } },
      t4: { join: room },
      t5: {},
    }))
      await store.setSyncData(sync(token, rooms))
    expect(starts.map(({ since, joined: known }) => [since, [...known]])).toEqual([
      [undefined, []],
      ['t1', ['!a']],
      ['t2', ['!a']],
      ['t3', []],
      ['t4', ['!a']],
    ])
  })

  test('may lack any part', async () => {
    const { store } = listening()
    await store.setSyncData({ next_batch: 't1' } as ISyncResponse)
    await store.setSyncData(sync('t2', { invite: { '!x': { invite_state: { events: [] } } } }))
    expect(await listening(store.bytes()).store.getSavedSyncToken()).toBe('t2')
    expect(roomsIn({ next_batch: 't1' } as ISyncResponse)).toEqual({})
  })
})

test('versions change with each sync, and no two stores share one', async () => {
  const { store } = listening()
  const versions = [store.version()]
  for (const token of ['t1', 't2']) {
    await store.setSyncData(sync(token, {}))
    versions.push(store.version())
  }
  versions.push(listening(store.bytes()).store.version(), listening().store.version())
  expect(new Set(versions).size).toBe(versions.length)
})
