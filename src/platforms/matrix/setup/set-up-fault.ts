// What the network and the server refuse during the set-up, in words with the way out.

import { ConnectionError, HTTPError, MatrixError } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import { networkReason } from '../../network-reason.ts'

const isOfTheNetwork = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof Error && ['fetch failed', 'terminated'].includes(error.message)) ||
  (error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name))

const refused = (error: HTTPError | MatrixError, homeserver: string): UserError => {
  const options = { cause: error }
  const status = error.httpStatus ?? 0
  const code = error instanceof MatrixError ? (error.errcode ?? '') : ''
  if (error.isRateLimitError()) {
    const seconds = Math.ceil((error.getRetryAfterMs() ?? 60_000) / 1000)
    return new UserError((words) => words.matrixSetUp.tooManyAttempts(seconds), options)
  }
  if (code === 'ORG_MATRIX_EXPIRED_ACCOUNT')
    return new UserError((words) => words.matrixAccount.session.expired, options)
  if (code === 'M_USER_DEACTIVATED') return new UserError((words) => words.matrixSetUp.deactivated, options)
  if (status === 401) return new UserError((words) => words.matrixAccount.session.loggedOut, options)
  return new UserError((words) => words.matrixSetUp.refused(homeserver, status, code), options)
}

/** The same error as a sentence, when there is one for it; else the error itself. */
export const inSetUpWords = (error: unknown, homeserver: string): unknown => {
  if (error instanceof HTTPError) return refused(error, homeserver)
  if (!isOfTheNetwork(error)) return error
  // The SDK keeps the system's reason to itself.
  const reason = error instanceof ConnectionError ? '' : networkReason(error)
  return new UserError((words) => words.matrixSetUp.interrupted(homeserver, reason), { cause: error })
}
