// Logging in with a password: once at the set-up, and when the server asks for it again.

import { MatrixError } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import type { Session } from '../state/session.ts'
import { makeCaller } from './client.ts'

export interface Credentials {
  readonly homeserver: string
  /** Local part, full id, or the account's e-mail address. */
  readonly user: string
  readonly password: string
  /** The device to go on with; a new one by default. */
  readonly deviceId?: string
  readonly fetch: typeof globalThis.fetch
}

type Identifier =
  | { readonly type: 'm.id.user'; readonly user: string }
  | { readonly type: 'm.id.thirdparty'; readonly medium: 'email'; readonly address: string }

/** Of a mailbox: a full id begins with its sign, and a local part has none. */
export const isAddress = (user: string): boolean => /^[^@\s]+@[^@\s]+$/.test(user)

/**
 * In the order in which they are tried. Tchap makes an account's name from its
 * address, the sign replaced by a dash, but for those whose name was taken:
 * the address itself comes first.
 */
const identifiersOf = (user: string): readonly Identifier[] => {
  if (!isAddress(user)) return [{ type: 'm.id.user', user }]
  const address = user.toLowerCase()
  return [
    { type: 'm.id.thirdparty', medium: 'email', address },
    { type: 'm.id.user', user: address.replace('@', '-') },
  ]
}

const isRefused = (error: unknown): error is MatrixError =>
  error instanceof MatrixError &&
  !error.isRateLimitError() &&
  error.errcode !== 'ORG_MATRIX_EXPIRED_ACCOUNT' &&
  (error.httpStatus === 403 || error.httpStatus === 401)

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
  const client = makeCaller(homeserver, fetch)
  let refusal: unknown
  for (const identifier of identifiersOf(user)) {
    try {
      const given = await client.loginRequest({
        type: 'm.login.password',
        identifier,
        password,
        initial_device_display_name: deviceName,
        ...(deviceId !== undefined && { device_id: deviceId }),
      })
      return { userId: given.user_id, deviceId: given.device_id, accessToken: given.access_token }
    } catch (error) {
      if (error instanceof MatrixError && error.errcode === 'ORG_MATRIX_EXPIRED_ACCOUNT')
        throw new UserError((words) => words.matrixAccount.session.expired, { cause: error })
      if (!isRefused(error)) throw error
      refusal = error
    }
  }
  throw new UserError((words) => words.matrixAccount.session.wrongPassword, { cause: refusal })
}
