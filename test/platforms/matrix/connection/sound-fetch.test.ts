// Which answers to a sync are believed to be some.

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
    await expect(answering(body)(sync)).rejects.toThrow(/^the answer to a sync is none$/)
  })

  test('that is an error is the SDK’s to read', async () => {
    expect((await answering('{}', 502)(sync)).status).toBe(502)
  })
})

test('other answers are not looked at', async () => {
  const response = await answering('null')('https://matrix.test/_matrix/client/v3/rooms/!a/send/m.room.message/sync1')
  expect(await response.json()).toBeNull()
})
