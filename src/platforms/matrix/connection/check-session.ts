// Before anything is sent: the state belongs to this device, and is its latest one. Keys used from an older copy would be used twice.

import { MatrixError, type MatrixClient, Method } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import type { Session } from '../state/session.ts'

/** Where the account remembers how often the state of its device was marked. */
const markType = 'fr.vigie.state'

/** A state that nobody used for so long is a copy, or its keys are long gone from the server: in milliseconds. */
const oldestState = 90 * 24 * 3_600_000

interface Mark {
  readonly device_id?: string
  readonly count?: number
}

const markPath = (userId: string): string =>
  `/user/${encodeURIComponent(userId)}/account_data/${encodeURIComponent(markType)}`

const remembered = async (client: MatrixClient): Promise<Mark> => {
  try {
    return await client.http.authedRequest<Mark>(Method.Get, markPath(client.getSafeUserId()))
  } catch (error) {
    if (error instanceof MatrixError && error.httpStatus === 404) return {}
    throw error
  }
}

/**
 * Throws a UserError with the way out when the state is another device's, an
 * old copy, or was left for too long; else what the network or the server throws.
 */
export const checkSession = async (client: MatrixClient, session: Session, now: number): Promise<void> => {
  if (now - session.seenAt > oldestState) throw new UserError((words) => words.matrixAccount.session.tooOld)
  const { user_id: user, device_id: device } = await client.whoami()
  if (user !== session.userId || device !== session.deviceId)
    throw new UserError((words) => words.matrixAccount.session.otherDevice(session.deviceId, device ?? user))
  const mark = await remembered(client)
  if (mark.device_id === session.deviceId && (mark.count ?? 0) > session.marks)
    throw new UserError((words) => words.matrixAccount.session.oldCopy)
}

/** The account remembers the mark that the state, saved before, holds already. */
export const rememberMark = async (client: MatrixClient, { userId, deviceId, marks }: Session): Promise<void> => {
  const mark: Mark = { device_id: deviceId, count: marks }
  await client.http.authedRequest(Method.Put, markPath(userId), undefined, { ...mark })
}
