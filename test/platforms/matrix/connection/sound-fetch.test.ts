// Which answers are believed to be the homeserver’s.

import { describe, expect, test } from 'vitest'
import { soundFetch } from '../../../../src/platforms/matrix/connection/sound-fetch.ts'

const sync = 'https://matrix.test/_matrix/client/v3/sync?since=s1'

const answering = (body: string, status = 200) =>
  soundFetch(() => Promise.resolve(new Response(body, { status, headers: { 'content-type': 'application/json' } })))

describe('an answer to a sync', () => {
  test('with the place where the next one begins is passed on as it is', async () => {
    const response = await answering('{"next_batch":"s2","rooms":{}}')(sync)
    expect(await response.json()).toEqual({ next_batch: 's2', rooms: {} })
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  test.each([
    '{}',
    'null',
    '[]',
    '7',
    '""',
    '',
    '{"next_batch":""}',
    '{"next_batch":7}',
    '<html>',
    '{"next_batch":"s2',
  ])('that is none fails, and is not told: %s', async (body) => {
    await expect(answering(body)(sync)).rejects.toThrow(/^the answer is not a homeserver’s$/)
  })

  test('that is an error is the SDK’s to read', async () => {
    expect((await answering('{}', 502)(sync)).status).toBe(502)
  })
})

const base = 'https://matrix.test/_matrix/client/v3'

test.each([
  [`${base}/rooms/!a/send/m.room.message/sync`, '{"event_id":"$1"}'],
  [`${base}/createRoom`, '{"room_id":"!a"}'],
  [`${base}/keys/upload`, '{"one_time_key_counts":{"signed_curve25519":50}}'],
  [`${base}/keys/claim`, '{"failures":{},"one_time_keys":{}}'],
])('an answer without what was asked for is none: %s', async (address, sound) => {
  expect(await (await answering(sound)(address)).text()).toBe(sound)
  await expect(answering('{"status":"ok"}')(address)).rejects.toThrow('homeserver')
})

test('other answers are not looked at', async () => {
  const response = await answering('null')(`${base}/rooms/!a/state/m.room.name/sync`)
  expect(await response.json()).toBeNull()
})
