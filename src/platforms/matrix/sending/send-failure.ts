// What a failed send means for the message: wait as asked, try again, or give it up.

import { MatrixError, safeGetRetryAfterMs } from 'matrix-js-sdk'

export type SendFailure =
  /** The server asks for a pause, in milliseconds. */
  | { readonly kind: 'too-fast'; readonly wait: number }
  /** The network, the server, the account or the session: another attempt may go well. */
  | { readonly kind: 'passing' }
  /** The room does not take messages from us, or not this one: every attempt would end so. */
  | { readonly kind: 'refused'; readonly code: string }

const shortestWait = 500
/** Where the server asks for a pause without saying, or without a number, how long. */
const usualWait = 5_000
/** A server that asks for more is asked again all the same. */
const longestWait = 600_000

/**
 * Answers 403 that speak of the whole account or server: each message would get
 * them, and none is to be lost for it. Source: Matrix specification, "Other error codes"; Tchap for the first.
 */
const notOfTheRoom: ReadonlySet<string> = new Set([
  'ORG_MATRIX_EXPIRED_ACCOUNT',
  'M_CONSENT_NOT_GIVEN',
  'M_RESOURCE_LIMIT_EXCEEDED',
  'M_USER_LOCKED',
  'M_USER_SUSPENDED',
])

export const failureOf = (error: unknown): SendFailure => {
  if (!(error instanceof MatrixError)) return { kind: 'passing' }
  if (error.isRateLimitError()) {
    const wait = safeGetRetryAfterMs(error, usualWait)
    return { kind: 'too-fast', wait: Math.min(Math.max(wait, shortestWait), longestWait) }
  }
  const { errcode = 'M_UNKNOWN', httpStatus = 0 } = error
  // Without a session nothing is refused for good: it is renewed, or the process ends.
  const isRefusal = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 401 && httpStatus !== 408
  return isRefusal && !notOfTheRoom.has(errcode) ? { kind: 'refused', code: errcode } : { kind: 'passing' }
}
