// Makes the account ready, once: a device of its own, signed in the account's name, its state on disk.

// First: what it silences takes its logger when it loads.
import '../connection/quiet-sdk.ts'

import { setTimeout as pause } from 'node:timers/promises'

import type { KeptState } from '../../../chat/kept-state.ts'
import { UserError } from '../../../errors.ts'
import type { Log } from '../../../log.ts'
import { deviceName, isAddress } from '../connection/log-in.ts'
import { MatrixState } from '../connection/matrix-state.ts'
import type { Session } from '../state/session.ts'
import { findHomeserver } from './discovery.ts'
import { devicesNamed, type FormerDevice, logOutDevice } from './former-devices.ts'
import { checkHomeserver } from './homeserver.ts'
import { listen } from './listen.ts'
import { type Credentials, loginName, openSession, ownKeys } from './open-session.ts'
import { savedSession } from './saved-session.ts'
import { inSetUpWords } from './set-up-fault.ts'
import { type Identity, signDevice } from './sign-device.ts'

export type SetUpStep =
  | { readonly step: 'server'; readonly homeserver: string }
  | { readonly step: 'session'; readonly userId: string; readonly deviceId: string; readonly isNew: boolean }
  | { readonly step: 'identity'; readonly identity: Identity }

export interface SetUp {
  readonly session: Pick<Session, 'homeserver' | 'userId' | 'deviceId'>
  readonly identity: Identity
  /** Those that this one took the place of. */
  readonly former: readonly FormerDevice[]
  /** Other devices of the account that are called as Vigie's are. */
  readonly namesakes: readonly string[]
}

export interface SetUpSetting extends Credentials {
  readonly kept: KeptState
  /** Begins anew beside what the state holds: the way out when it cannot be used any more. */
  readonly newDevice: boolean
  readonly log: Log
  readonly onStep?: (step: SetUpStep) => void
  /** Shows the recovery key of a new identity, at the very end: nobody can be shown it again. */
  readonly show: (recoveryKey: string, done: SetUp) => Promise<void>
}

/** How long all of it may take once logged in, in milliseconds. The SDK itself would try for ever. */
const longest = 180_000

/** What the state holds, as far as it can be read: it is about to be replaced. */
const replaced = async (kept: KeptState): Promise<readonly Session[]> => {
  try {
    const session = savedSession(await kept.load())
    return session === undefined ? [] : [...(session.former ?? []), session]
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/** An address does not tell the account's name for certain: it is taken at its word. */
const isSameUser = (userId: string, name: string): boolean => {
  if (name.startsWith('@')) return name === userId
  return isAddress(name) || userId.startsWith(`@${name}:`)
}

/** Goes on with a set-up that was cut off, unless a new device is wanted. */
const openState = async (setting: SetUpSetting): Promise<{ state: MatrixState; isNew: boolean }> => {
  const { kept, fetch, home, newDevice, onStep = () => undefined } = setting
  const saved = newDevice ? undefined : await MatrixState.load(kept)
  const name = loginName(setting)
  const known = saved?.session.current
  if (known !== undefined && name !== undefined && !isSameUser(known.userId, name))
    throw new UserError((words) => words.matrixSetUp.otherAccount(known.userId, name))
  const homeserver = known?.homeserver ?? (await findHomeserver(home, { fetch }))
  await checkHomeserver(homeserver, fetch)
  onStep({ step: 'server', homeserver })
  if (saved !== undefined) return { state: saved, isNew: false }
  const former = newDevice ? await replaced(kept) : []
  const session = await openSession(homeserver, setting)
  const state = MatrixState.begin(kept, { ...session, ...(former.length > 0 && { former }) })
  // The token is worth a device: it is kept before anything else can fail.
  await state.save()
  return { state, isNew: true }
}

const logOutFormer = async (state: MatrixState, fetch: Credentials['fetch']): Promise<readonly FormerDevice[]> => {
  const { former = [], ...session } = state.session.current
  const results = await Promise.all(former.map((device) => logOutDevice(device, fetch)))
  const left = former.filter((_, index) => results[index]?.outcome === 'unreachable')
  state.session.set({ ...session, ...(left.length > 0 && { former: left }) })
  await state.save()
  return results
}

const finish = async (state: MatrixState, setting: SetUpSetting): Promise<SetUp> => {
  const { recoveryKey, fetch, onStep = () => undefined } = setting
  const { session } = state
  const connection = await listen(state, setting)
  try {
    const identity = await signDevice(connection.client, {
      ...setting,
      recoveryKey,
      pendingKey: session.current.recoveryKey,
      published: () => ownKeys(session.current, fetch),
      keep: async (key) => {
        session.set({ ...session.current, recoveryKey: key })
        await state.save()
      },
    })
    await state.save()
    onStep({ step: 'identity', identity })
    const former = await logOutFormer(state, fetch)
    const namesakes = await devicesNamed(deviceName, session.current, fetch)
    return { session: session.current, identity, former, namesakes }
  } finally {
    connection.stop()
    await state.save()
  }
}

const inTime = async <Result>(work: Promise<Result>, homeserver: string): Promise<Result> => {
  const done = new AbortController()
  const tooLong = pause(longest, undefined, { signal: done.signal }).then(() => {
    throw new UserError((words) => words.matrixSetUp.interrupted(homeserver, ''))
  })
  tooLong.catch(() => undefined)
  return Promise.race([work, tooLong]).finally(() => done.abort())
}

/**
 * Done again, it does what is left to do, and shows a recovery key that was
 * made and never shown. Throws a UserError with the way out, and leaves the
 * state as far as it came; a former state is replaced only by a whole session.
 */
export const setUp = async (setting: SetUpSetting): Promise<SetUp> => {
  let homeserver = setting.home.kind === 'homeserver' ? setting.home.url : ''
  try {
    const { state, isNew } = await openState(setting)
    const { session } = state
    const { userId, deviceId } = session.current
    homeserver = session.current.homeserver
    setting.onStep?.({ step: 'session', userId, deviceId, isNew })
    const done = await inTime(finish(state, setting), homeserver)
    const { recoveryKey, ...rest } = session.current
    if (recoveryKey === undefined) return done
    await setting.show(recoveryKey, done)
    session.set(rest)
    await state.save()
    return done
  } catch (error) {
    throw inSetUpWords(error, homeserver)
  }
}
