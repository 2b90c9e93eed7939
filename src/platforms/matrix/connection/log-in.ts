// Logging in with a password: once at the set-up, and when the server asks for it again.

import { MatrixClient, MatrixError } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import type { Session } from '../state/session.ts'

export interface Credentials {
  readonly homeserver: string
  /** Local part or full id. */
  readonly user: string
  readonly password: string
  /** The device to go on with; a new one by default. */
  readonly deviceId?: string
  readonly fetch: typeof globalThis.fetch
}

/** What people see in the list of the account's devices. */
export const deviceName = 'Vigie'

/** Throws a UserError when the server refuses the name or the password; else what the network or the server throws. */
export const logIn = async ({
  homeserver,
  user,
  password,
  deviceId,
  fetch,
}: Credentials): Promise<Pick<Session, 'userId' | 'deviceId' | 'accessToken'>> => {
  const client = new MatrixClient({ baseUrl: homeserver, fetchFn: fetch })
  try {
    const given = await client.loginRequest({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user },
      password,
      initial_device_display_name: deviceName,
      ...(deviceId !== undefined && { device_id: deviceId }),
    })
    return { userId: given.user_id, deviceId: given.device_id, accessToken: given.access_token }
  } catch (error) {
    if (!(error instanceof MatrixError) || error.isRateLimitError()) throw error
    if (error.errcode === 'ORG_MATRIX_EXPIRED_ACCOUNT')
      throw new UserError((words) => words.matrixAccount.session.expired, { cause: error })
    if (error.httpStatus === 403 || error.httpStatus === 401)
      throw new UserError((words) => words.matrixAccount.session.wrongPassword, { cause: error })
    throw error
  }
}
