// What a failed send means for the message: wait as asked, try again, or give it up.

import { MatrixError } from 'matrix-js-sdk'

export type SendFailure =
  /** The server asks for a pause, in milliseconds. */
  | { readonly kind: 'too-fast'; readonly wait: number }
  /** The network, the server or the session: another attempt may go well. */
  | { readonly kind: 'passing' }
  /** The room does not take messages from us, or not this one: every attempt would end so. */
  | { readonly kind: 'refused'; readonly code: string }

const shortestWait = 500

export const failureOf = (error: unknown): SendFailure => {
  if (!(error instanceof MatrixError)) return { kind: 'passing' }
  if (error.isRateLimitError())
    return { kind: 'too-fast', wait: Math.max(error.getRetryAfterMs() ?? 5_000, shortestWait) }
  const { errcode = 'M_UNKNOWN', httpStatus = 0 } = error
  // Without a session nothing is refused for good: it is renewed, or the process ends.
  const isRefusal = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 401 && httpStatus !== 408
  return isRefusal ? { kind: 'refused', code: errcode } : { kind: 'passing' }
}
