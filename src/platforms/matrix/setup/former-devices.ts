// Devices that Vigie had before this one: logged out, so that no old token stays good and nobody sends them keys.

import type { Session } from '../state/session.ts'
import { serverCall } from './server-call.ts'

export interface FormerDevice {
  readonly deviceId: string
  readonly outcome: 'logged-out' | 'gone' | 'unreachable'
}

/** Throws nothing: what could not be reached is left for another time. */
export const logOutDevice = async (
  { homeserver, deviceId, accessToken }: Pick<Session, 'homeserver' | 'deviceId' | 'accessToken'>,
  fetch: typeof globalThis.fetch,
): Promise<FormerDevice> => {
  try {
    const { ok, status } = await serverCall({ homeserver, accessToken, fetch })('POST', '/_matrix/client/v3/logout', {})
    if (ok) return { deviceId, outcome: 'logged-out' }
    return { deviceId, outcome: status === 401 || status === 403 ? 'gone' : 'unreachable' }
  } catch {
    return { deviceId, outcome: 'unreachable' }
  }
}

interface DeviceList {
  readonly devices: readonly { readonly device_id: string; readonly display_name?: string | null }[]
}

/** Other devices of the account that go by a name: left by a set-up that was cut off, or by a state that was lost. */
export const devicesNamed = async (
  name: string,
  { homeserver, deviceId, accessToken }: Session,
  fetch: typeof globalThis.fetch,
): Promise<readonly string[]> => {
  const call = serverCall({ homeserver, accessToken, fetch })
  const { body } = await call<DeviceList>('GET', '/_matrix/client/v3/devices')
  return (body.devices ?? []).flatMap(({ device_id: id, display_name: shown }) =>
    shown === name && id !== deviceId ? [id] : [],
  )
}
