// What each answer of a homeserver to a send means for the message.

import { ConnectionError, HTTPError, MatrixError } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../../src/platforms/matrix/sending/send-failure.ts'

const matrixError = (status: number, errcode?: string, more: object = {}, headers: Record<string, string> = {}) =>
  new MatrixError({ ...(errcode && { errcode }), ...more }, status, undefined, undefined, new Headers(headers))

describe('a server that asks to wait', () => {
  test.each([
    ['in the body', { retry_after_ms: 2_500 }, {}, 2_500],
    ['in the header, in seconds', {}, { 'Retry-After': '3' }, 3_000],
    ['in both: the header counts', { retry_after_ms: 1 }, { 'Retry-After': '3' }, 3_000],
    ['for no time', { retry_after_ms: 0 }, {}, 500],
    ['without saying how long', {}, {}, 5_000],
    ['for something that is no number', { retry_after_ms: 'soon' }, {}, 5_000],
    ['until something that is no date', {}, { 'Retry-After': 'later' }, 5_000],
    ['until a date that is past', {}, { 'Retry-After': 'Sat, 01 Jan 2000 00:00:00 GMT' }, 500],
    ['for a year', {}, { 'Retry-After': '31536000' }, 600_000],
  ])('%s', (_how, body, headers, wait) => {
    expect(failureOf(matrixError(429, 'M_LIMIT_EXCEEDED', body, headers))).toEqual({ kind: 'too-fast', wait })
  })

  test('may be a proxy without a code of Matrix', () => {
    expect(failureOf(matrixError(429, undefined, {}, { 'Retry-After': '7' }))).toEqual({
      kind: 'too-fast',
      wait: 7_000,
    })
  })
})

test.each([
  ['a network that is away', new ConnectionError('fetch failed')],
  ['an answer that is not of Matrix', new HTTPError('nginx says no', 404)],
  ['a server that fails', matrixError(500, 'M_UNKNOWN')],
  ['a server behind a proxy that is away', matrixError(502)],
  ['a session that has to be renewed', matrixError(401, 'M_UNKNOWN_TOKEN', { soft_logout: true })],
  ['a locked account', matrixError(401, 'M_USER_LOCKED')],
  ['an account that was not renewed in time', matrixError(403, 'ORG_MATRIX_EXPIRED_ACCOUNT')],
  ['a server that is full', matrixError(403, 'M_RESOURCE_LIMIT_EXCEEDED')],
  ['terms of use to accept', matrixError(403, 'M_CONSENT_NOT_GIVEN')],
  ['a request that took too long', matrixError(408)],
  ['the SDK between two connections', new Error('null pointer passed to rust')],
  ['what is no error', 'no error'],
])('%s passes', (_what, error) => {
  expect(failureOf(error)).toEqual({ kind: 'passing' })
})

test.each([
  ['a room that we have left or may not write in', 403, 'M_FORBIDDEN'],
  ['a room that is not there', 404, 'M_NOT_FOUND'],
  ['a message that is too large', 413, 'M_TOO_LARGE'],
  ['a message that is not well formed', 400, 'M_BAD_JSON'],
])('%s refuses', (_what, status, code) => {
  expect(failureOf(matrixError(status, code))).toEqual({ kind: 'refused', code })
})

test('a refusal without a code is one all the same', () => {
  expect(failureOf(matrixError(400))).toEqual({ kind: 'refused', code: 'M_UNKNOWN' })
})
