// The whole state comes back from its one file, and what another version wrote is refused rather than begun anew.

import { serialize } from 'node:v8'

import { expect, test } from 'vitest'

import type { KeptState } from '../../../../src/chat/kept-state.ts'
import { plainText } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { MatrixState } from '../../../../src/platforms/matrix/connection/matrix-state.ts'
import { messageKey } from '../../../../src/register/ids.ts'

const session = {
  homeserver: 'https://matrix.example.org',
  userId: '@vigie:example.org',
  deviceId: 'DEVICE',
  accessToken: 'token',
  marks: 3,
  seenAt: 1_000,
}

const keptIn = (state?: Uint8Array): KeptState & { state: Uint8Array | undefined } => ({
  state,
  load() {
    return Promise.resolve(this.state)
  },
  save(bytes) {
    this.state = Uint8Array.from(bytes)
    return Promise.resolve()
  },
})

test('an account that was never set up has no state', async () => {
  expect(await MatrixState.load(keptIn())).toBeUndefined()
})

test('what was saved is found again', async () => {
  const kept = keptIn()
  const state = MatrixState.begin(kept, session)
  state.journal.posted(messageKey('morning/1'))
  await state.save()
  const again = await MatrixState.load(kept)
  expect(again?.session.current).toEqual(session)
  expect(again?.journal.wasPosted(messageKey('morning/1'))).toBe(true)
})

test('a state that another version wrote is refused in words, and stays as it is', async () => {
  const kept = keptIn(serialize({ format: 99, parts: {} }))
  const error: unknown = await MatrixState.load(kept).catch((thrown: unknown) => thrown)
  expect(error).toHaveProperty('name', 'UserError')
  const { say } = error as { say: (catalogue: typeof words.fr) => Parameters<typeof plainText>[0] }
  expect(plainText(say(words.fr))).toContain('une autre version de Vigie')
  expect(kept.state).toEqual(serialize({ format: 99, parts: {} }))
})
