// Whatever moment a process dies at, what it saved can read the sync that it was in: an engine reads each message only once.

import type { ISyncResponse } from 'matrix-js-sdk'
import { expect, test } from 'vitest'

import type { KeptState } from '../../../../src/chat/kept-state.ts'
import { heldSync } from '../../../../src/platforms/matrix/connection/held-sync.ts'
import { MatrixState } from '../../../../src/platforms/matrix/connection/matrix-state.ts'
import { Engine, type Sent } from '../../../support/matrix/engine.ts'

const session = {
  homeserver: 'https://matrix.example.org',
  userId: '@vigie:a.fr',
  deviceId: 'DEVICE',
  accessToken: 'token',
  marks: 3,
  seenAt: 1_000,
}

const answer = { next_batch: 's2', rooms: {} } as unknown as ISyncResponse

const recording = (): KeptState & { readonly written: readonly Uint8Array[] } => {
  const written: Uint8Array[] = []
  return {
    written,
    load: () => Promise.resolve(written.at(-1)),
    save: (bytes) => {
      written.push(Uint8Array.from(bytes))
      return Promise.resolve()
    },
  }
}

/** What a process started on this state reads of `said`, given the sync again when its place is before it. */
const readAfter = async (bytes: Uint8Array, keys: readonly Sent[], said: readonly Sent[]) => {
  const state = await MatrixState.load({ load: () => Promise.resolve(bytes), save: () => Promise.resolve() })
  if (state === undefined) throw new Error('there is no state')
  const store = state.openStore(() => Promise.resolve())
  const vigie = await Engine.open('@vigie:a.fr', state.databases.prefix)
  if ((await store.getSavedSyncToken()) !== 's2') await vigie.receive(keys)
  const read: boolean[] = []
  for (const message of said) read.push(await vigie.canRead(message))
  vigie.close()
  await state.databases.release()
  return read
}

test('keys that arrive while others are shared are in the saved state, or can be received again', async () => {
  const kept = recording()
  const state = MatrixState.begin(kept, session)
  const store = state.openStore(() => state.save())
  const [marie, vigie] = [await Engine.open('@marie:a.fr'), await Engine.open('@vigie:a.fr', state.databases.prefix)]
  await marie.meet(vigie)
  await vigie.receive(await marie.share(vigie))
  await marie.receive(await vigie.share(marie))
  const keys: Sent[] = []
  const said: Sent[] = []
  // Many, so that the engine is in the midst of them when the other work is done.
  for (let count = 0; count < 12; count += 1) {
    keys.push(...(await marie.share(vigie)))
    said.push(await marie.say(`message ${count}`))
  }
  await state.save()

  const fetch = heldSync(store, () => Promise.resolve(Response.json(answer)))
  await fetch('https://matrix.example.org/_matrix/client/v3/sync?since=s1')
  const receiving = vigie.receive(keys)
  await vigie.share(marie)
  const fence = state.save()
  await receiving
  await store.setSyncData(answer)
  await fence

  expect(kept.written.length).toBeGreaterThan(1)
  for (const bytes of kept.written) expect(await readAfter(bytes, keys, said)).toEqual(said.map(() => true))
  for (const engine of [marie, vigie]) engine.close()
  await state.databases.release()
})
