// What stands between Vigie and its rooms, looked at from outside: nothing is changed, and a running bot is not disturbed.

import { UserError } from '../../../errors.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { networkReason } from '../../network-reason.ts'
import type { Session } from '../state/session.ts'
import { findHomeserver, type Home } from './discovery.ts'
import { matrixVersions } from './homeserver.ts'
import { type PublishedKeys, publishedKeys } from './published-keys.ts'
import { diagnoseRooms, type RoomDiagnosis } from './room-diagnosis.ts'
import { savedSession } from './saved-session.ts'
import { type ServerCall, serverCall } from './server-call.ts'

export interface DiagnosisSetting {
  readonly home: Home
  /** The saved state; throws a UserError when it cannot be used. */
  readonly readState: () => Promise<Uint8Array | undefined>
  /** Ids of the configured rooms, as Matrix names them. */
  readonly rooms: readonly string[]
  readonly fetch: typeof globalThis.fetch
}

export type ServerDiagnosis =
  | { readonly kind: 'reachable'; readonly homeserver: string; readonly versions: readonly string[] }
  | { readonly kind: 'not-matrix'; readonly homeserver: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly homeserver: string; readonly reason: string }
  /** The directory of Tchap did not give it: `say` is why. */
  | { readonly kind: 'not-found'; readonly say: (words: Words) => Line }

export type SessionDiagnosis =
  | { readonly kind: 'valid'; readonly user: string; readonly device: string }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'unreadable-state'; readonly say: (words: Words) => Line }
  | { readonly kind: 'logged-out' | 'soft-logout' | 'account-expired' }
  | { readonly kind: 'other-device'; readonly kept: string; readonly found: string }
  | { readonly kind: 'refused'; readonly status: number; readonly errcode: string }

export type DeviceDiagnosis = 'signed' | 'unsigned' | 'no-identity' | 'no-keys' | 'unknown'

export interface MatrixDiagnosis {
  readonly server: ServerDiagnosis
  /** Absent while the server cannot be asked. */
  readonly session?: SessionDiagnosis
  /** Whether the account's identity vouches for the device; absent while the session is not valid. */
  readonly device?: DeviceDiagnosis
  readonly rooms: readonly RoomDiagnosis[]
}

const diagnoseServer = async (
  { home, fetch }: DiagnosisSetting,
  session: Session | undefined,
): Promise<ServerDiagnosis> => {
  let homeserver = ''
  try {
    homeserver = session?.homeserver ?? (await findHomeserver(home, { fetch }))
    const { status, versions } = await matrixVersions(homeserver, fetch)
    return versions === undefined
      ? { kind: 'not-matrix', homeserver, status }
      : { kind: 'reachable', homeserver, versions }
  } catch (error) {
    if (error instanceof UserError) return { kind: 'not-found', say: error.say }
    return { kind: 'unreachable', homeserver, reason: networkReason(error) }
  }
}

interface Whoami {
  readonly user_id: string
  readonly device_id: string
  readonly soft_logout: boolean
}

const diagnoseSession = async (call: ServerCall, { userId, deviceId }: Session): Promise<SessionDiagnosis> => {
  const { ok, status, body } = await call<Whoami>('GET', '/_matrix/client/v3/account/whoami')
  const { user_id: user, device_id: device, errcode = '' } = body
  if (errcode === 'ORG_MATRIX_EXPIRED_ACCOUNT') return { kind: 'account-expired' }
  if (status === 401) return { kind: body.soft_logout === true ? 'soft-logout' : 'logged-out' }
  if (!ok) return { kind: 'refused', status, errcode }
  if (user !== userId || device !== deviceId)
    return { kind: 'other-device', kept: deviceId, found: device ?? user ?? '' }
  return { kind: 'valid', user: userId, device: deviceId }
}

const deviceState = (keys: PublishedKeys | undefined, deviceId: string): DeviceDiagnosis => {
  if (keys === undefined) return 'unknown'
  if (keys.masterKey === undefined) return 'no-identity'
  const own = keys.devices.find(({ id }) => id === deviceId)
  if (own === undefined) return 'no-keys'
  return own.isSigned ? 'signed' : 'unsigned'
}

const withSession = async (
  server: ServerDiagnosis & { kind: 'reachable' },
  session: Session,
  { rooms, fetch }: DiagnosisSetting,
): Promise<MatrixDiagnosis> => {
  const { userId, deviceId, accessToken } = session
  const call = serverCall({ homeserver: server.homeserver, accessToken, fetch })
  const found = await diagnoseSession(call, session)
  if (found.kind !== 'valid') return { server, session: found, rooms: [] }
  const keys = await publishedKeys(call, [userId])
  return {
    server,
    session: found,
    device: deviceState(keys?.get(userId), deviceId),
    rooms: await diagnoseRooms(call, userId, rooms),
  }
}

/** Stops at the first thing that makes the rest impossible to know. */
export const diagnose = async (setting: DiagnosisSetting): Promise<MatrixDiagnosis> => {
  let session: Session | undefined
  let unusable: SessionDiagnosis = { kind: 'not-set-up' }
  try {
    session = savedSession(await setting.readState())
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    unusable = { kind: 'unreadable-state', say: error.say }
  }
  const server = await diagnoseServer(setting, session)
  if (session === undefined) return { server, session: unusable, rooms: [] }
  if (server.kind !== 'reachable') return { server, rooms: [] }
  try {
    return await withSession(server, session, setting)
  } catch (error) {
    const { homeserver } = server
    return { server: { kind: 'unreachable', homeserver, reason: networkReason(error) }, rooms: [] }
  }
}
