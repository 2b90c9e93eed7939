// Answers of a homeserver that end a connection: told, and passed on as they came.

import { describe, expect, test } from 'vitest'
import { type DeadlyAnswer, watchedFetch } from '../../../../src/platforms/matrix/connection/watched-fetch.ts'

const base = 'https://matrix.example.org/_matrix/client/v3'

describe('an answer', () => {
  const heard = async (status: number, path: string, body: string) => {
    const told: DeadlyAnswer[] = []
    const fetch = watchedFetch(
      (answer) => told.push(answer),
      () => Promise.resolve(new Response(body, { status })),
    )
    const response = await fetch(`${base}${path}`)
    // Whoever asked reads it as if nobody had looked.
    expect({ status: response.status, body: await response.text() }).toEqual({ status, body })
    return told
  }
  const conflict = '{"errcode":"M_UNKNOWN","error":"One time key signed_curve25519:AAAAAQ already exists. Old key: …"}'
  const expired = '{"errcode":"ORG_MATRIX_EXPIRED_ACCOUNT","error":"Your account has expired"}'

  test.each([
    ['keys that the server has otherwise', 400, '/keys/upload', conflict, 'key-conflict'],
    ['an account not renewed, wherever it is told', 403, '/sync', expired, 'account-expired'],
    ['an account not renewed, at a send', 403, '/rooms/!a/send/m.room.message/1', expired, 'account-expired'],
  ] as const)('that is deadly is told and passed on: %s', async (_what, status, path, body, answer) => {
    expect(await heard(status, path, body)).toEqual([answer])
  })

  test.each([
    ['a good one', 200, '/keys/upload', conflict],
    ['another fault of keys', 400, '/keys/upload', '{"errcode":"M_BAD_JSON"}'],
    ['the same words elsewhere', 400, '/rooms/!a/send/m.room.message/1', conflict],
    ['a room that refuses', 403, '/join/!a', '{"errcode":"M_FORBIDDEN"}'],
    ['words in a message', 200, '/rooms/!a/event/$e', expired],
    ['another homeserver that speaks of itself, at a join', 403, '/join/!a', expired],
    ['the words in a sentence', 403, '/sync', '{"errcode":"M_FORBIDDEN","error":"ORG_MATRIX_EXPIRED_ACCOUNT"}'],
    ['what is no JSON', 403, '/sync', '<html>no</html>'],
  ] as const)('that is not is passed on: %s', async (_what, status, path, body) => {
    expect(await heard(status, path, body)).toEqual([])
  })
})
