// Makes the account ready, once: a device of its own, signed in the account's name, its state on disk.

// First: what it silences takes its logger when it loads.
import '../connection/quiet-sdk.ts'

import { MatrixClient, MatrixError, Method } from 'matrix-js-sdk'

import type { KeptState } from '../../../chat/kept-state.ts'
import { UserError } from '../../../errors.ts'
import type { Log } from '../../../log.ts'
import { Connection } from '../connection/connection.ts'
import { logIn } from '../connection/log-in.ts'
import { arrivalsOf } from '../hearing/arrivals.ts'
import { MatrixState } from '../state/matrix-state.ts'
import type { Session } from '../state/session.ts'
import { findHomeserver, type Home } from './discovery.ts'
import { secretStorageKeys, signDevice } from './sign-device.ts'

export interface SetUpSetting {
  readonly home: Home
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly accessToken?: string | undefined
  readonly recoveryKey?: string | undefined
  readonly kept: KeptState
  /** Begins anew beside what the state holds: the way out when it cannot be used any more. */
  readonly newDevice: boolean
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** Shows the recovery key of a new identity: nobody can be shown it again. */
  readonly show: (recoveryKey: string) => Promise<void>
}

export interface SetUp {
  readonly session: Session
  /** Whether the identity is new, was recovered for this device, or was there already. */
  readonly identity: 'created' | 'recovered' | 'signed'
}

type Given = Pick<Session, 'userId' | 'deviceId' | 'accessToken'>

/** A device that has keys on the server is somebody else's: without these keys, it cannot be taken over. */
const refuseUsedDevice = async (client: MatrixClient, { userId, deviceId }: Given): Promise<void> => {
  const answer = await client.http.authedRequest<{ device_keys?: Record<string, Record<string, unknown>> }>(
    Method.Post,
    '/keys/query',
    undefined,
    { device_keys: { [userId]: [] } },
  )
  if (answer.device_keys?.[userId]?.[deviceId] !== undefined)
    throw new UserError((words) => words.matrixSetUp.tokenOfUsedDevice)
}

const withToken = async (homeserver: string, accessToken: string, fetch: SetUpSetting['fetch']): Promise<Given> => {
  const client = new MatrixClient({ baseUrl: homeserver, accessToken, fetchFn: fetch })
  try {
    const { user_id: userId, device_id: deviceId } = await client.whoami()
    if (deviceId === undefined) throw new UserError((words) => words.matrixSetUp.tokenWithoutDevice)
    const given = { userId, deviceId, accessToken }
    await refuseUsedDevice(client, given)
    return given
  } catch (error) {
    if (error instanceof MatrixError && error.httpStatus === 401)
      throw new UserError((words) => words.matrixSetUp.wrongToken, { cause: error })
    throw error
  }
}

/** The Tchap account of an e-mail address: its local part and its domain, joined by a dash. */
const userOfAddress = (address: string): string => address.toLowerCase().replace('@', '-')

const openSession = async (setting: SetUpSetting): Promise<Session> => {
  const { home, fetch, password, accessToken, now } = setting
  const homeserver = await findHomeserver(home, { fetch })
  const user = setting.user ?? (home.kind === 'email' ? userOfAddress(home.address) : undefined)
  const given =
    accessToken !== undefined
      ? await withToken(homeserver, accessToken, fetch)
      : user !== undefined && password !== undefined
        ? await logIn({ homeserver, user, password, fetch })
        : undefined
  if (given === undefined) throw new UserError((words) => words.matrixSetUp.credentialsNeeded)
  return { homeserver, ...given, marks: 0, seenAt: now().epochMilliseconds }
}

/** Goes on with a set-up that was cut off, unless a new device is wanted. */
const openState = async (setting: SetUpSetting): Promise<MatrixState> => {
  const kept = setting.newDevice ? undefined : await MatrixState.load(setting.kept)
  if (kept !== undefined) return kept
  const state = MatrixState.begin(setting.kept, await openSession(setting))
  // The token is worth a device: it is kept before anything else can fail.
  await state.save()
  return state
}

const listening = async (state: MatrixState, setting: SetUpSetting): Promise<Connection> => {
  const ready = Promise.withResolvers<void>()
  const connection = new Connection({
    ...setting,
    session: state.session.current,
    databases: state.databases,
    cryptoCallbacks: secretStorageKeys(setting.recoveryKey),
    store: state.openStore(async (response, start) => {
      state.journal.arrive(arrivalsOf(response, start, state.session.current.userId))
      await state.save()
    }),
    isolation: 'all',
    save: () => state.save(),
    onReady: () => ready.resolve(),
    onEnd: (end) =>
      ready.reject(
        new UserError(({ matrixAccount: { session } }) =>
          end === 'key-conflict'
            ? session.keyConflict
            : end === 'account-expired'
              ? session.expired
              : session.loggedOut,
        ),
      ),
  })
  await connection.start()
  await ready.promise
  return connection
}

const showPendingKey = async (state: MatrixState, setting: SetUpSetting): Promise<void> => {
  const { recoveryKey, ...session } = state.session.current
  if (recoveryKey === undefined) return
  await setting.show(recoveryKey)
  state.session.set(session)
  await state.save()
}

/**
 * Done again, it does what is left to do. Throws a UserError with the way out;
 * else what the network or the server throws, with the state as far as it came.
 */
export const setUp = async (setting: SetUpSetting): Promise<SetUp> => {
  const state = await openState(setting)
  const connection = await listening(state, setting)
  try {
    const identity = await signDevice(connection.client, {
      ...setting,
      keep: async (recoveryKey) => {
        state.session.set({ ...state.session.current, recoveryKey })
        await state.save()
      },
    })
    await state.save()
    await showPendingKey(state, setting)
    return { session: state.session.current, identity }
  } finally {
    connection.stop()
    await state.save()
  }
}
