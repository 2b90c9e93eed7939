// The first login of the account, or a token that was given: taken only when the device can then be signed.

import { type MatrixClient, MatrixError } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import { makeCaller } from '../connection/client.ts'
import { logIn } from '../connection/log-in.ts'
import type { Session } from '../state/session.ts'
import type { Home } from './discovery.ts'
import { type PublishedKeys, publishedKeys } from './published-keys.ts'
import { checkRecoveryKey } from './recovery-key.ts'
import { serverCall } from './server-call.ts'

export interface Credentials {
  readonly home: Home
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly accessToken?: string | undefined
  readonly recoveryKey?: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Temporal.Instant
}

type Given = Pick<Session, 'userId' | 'deviceId' | 'accessToken'>

/** Also asked by somebody who has nothing saved yet. */
export const ownKeys = async (
  { homeserver, userId, accessToken }: Pick<Session, 'homeserver' | 'userId' | 'accessToken'>,
  fetch: typeof globalThis.fetch,
): Promise<PublishedKeys> => {
  const found = await publishedKeys(serverCall({ homeserver, accessToken, fetch }), [userId])
  const keys = found?.get(userId)
  if (keys === undefined) throw new UserError((words) => words.matrixSetUp.keysRefused(homeserver))
  return keys
}

/** Before anything is saved or replaced: with an identity that cannot be opened, the device would stay unsigned. */
const refuseUnsignable = async (
  client: MatrixClient,
  { masterKey }: PublishedKeys,
  recoveryKey: string | undefined,
): Promise<void> => {
  if (masterKey === undefined) return
  if (recoveryKey === undefined) throw new UserError((words) => words.matrixSetUp.identityExists)
  await checkRecoveryKey(client, recoveryKey)
}

const withToken = async (homeserver: string, accessToken: string, fetch: Credentials['fetch']): Promise<Given> => {
  const client = makeCaller(homeserver, fetch, { accessToken })
  try {
    const { user_id: userId, device_id: deviceId } = await client.whoami()
    if (deviceId === undefined) throw new UserError((words) => words.matrixSetUp.tokenWithoutDevice)
    return { userId, deviceId, accessToken }
  } catch (error) {
    if (error instanceof MatrixError && error.httpStatus === 401)
      throw new UserError((words) => words.matrixSetUp.wrongToken, { cause: error })
    throw error
  }
}

/** What the account is logged in with: full id, local part or address. Nothing when only a token says it. */
export const loginName = ({ user, home }: Pick<Credentials, 'user' | 'home'>): string | undefined =>
  user ?? (home.kind === 'email' ? home.address : undefined)

const enter = (homeserver: string, credentials: Credentials): Promise<Given> => {
  const { fetch, password, accessToken } = credentials
  if (accessToken !== undefined) return withToken(homeserver, accessToken, fetch)
  const user = loginName(credentials)
  if (user === undefined || password === undefined) throw new UserError((words) => words.matrixSetUp.credentialsNeeded)
  return logIn({ homeserver, user, password, fetch })
}

/**
 * A session on a device without keys, that can be signed with what was given.
 * When it could not, the login is taken back, and a UserError says why.
 */
export const openSession = async (homeserver: string, credentials: Credentials): Promise<Session> => {
  const { fetch, recoveryKey, accessToken, now } = credentials
  const given = await enter(homeserver, credentials)
  const client = makeCaller(homeserver, fetch, given)
  try {
    const keys = await ownKeys({ ...given, homeserver }, fetch)
    // A device that has keys on the server is somebody else's: without these keys, it cannot be taken over.
    if (keys.devices.some(({ id }) => id === given.deviceId))
      throw new UserError((words) => words.matrixSetUp.tokenOfUsedDevice)
    await refuseUnsignable(client, keys, recoveryKey)
  } catch (error) {
    if (accessToken === undefined) await client.logout().catch(() => undefined)
    throw error
  }
  return { homeserver, ...given, marks: 0, seenAt: now().epochMilliseconds }
}
