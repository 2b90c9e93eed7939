// Whether what answers at an address is a homeserver of Matrix, before a password is sent to it.

import { UserError } from '../../../errors.ts'
import { networkReason } from '../../network-reason.ts'
import { serverCall } from './server-call.ts'

interface Versions {
  readonly versions: readonly string[]
}

/** The versions of the Matrix specification that the server knows; nothing when it is something else. */
export const matrixVersions = async (
  homeserver: string,
  fetch: typeof globalThis.fetch,
): Promise<{ readonly status: number; readonly versions?: readonly string[] }> => {
  const { ok, status, body } = await serverCall({ homeserver, fetch })<Versions>('GET', '/_matrix/client/versions')
  return ok && Array.isArray(body.versions) ? { status, versions: body.versions } : { status }
}

/** Throws a UserError when nothing answers there, or not a homeserver. */
export const checkHomeserver = async (homeserver: string, fetch: typeof globalThis.fetch): Promise<void> => {
  const { status, versions } = await matrixVersions(homeserver, fetch).catch((error: unknown) => {
    throw new UserError((words) => words.matrixSetUp.unreachable(homeserver, networkReason(error)), { cause: error })
  })
  if (versions === undefined) throw new UserError((words) => words.matrixSetUp.notMatrix(homeserver, status))
}
