// The account's connection for the time of the set-up: with its secrets at hand, and answering nobody.

import { UserError } from '../../../errors.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Log } from '../../../log.ts'
import { checkSession } from '../connection/check-session.ts'
import { Connection, type ConnectionEnd } from '../connection/connection.ts'
import { arrivalsOf } from '../hearing/arrivals.ts'
import type { MatrixState } from '../connection/matrix-state.ts'
import { secretStorageKeys } from './sign-device.ts'

export interface ListeningSetting {
  readonly recoveryKey?: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  readonly now: () => Temporal.Instant
}

const endings: Readonly<Record<ConnectionEnd, (words: Words) => Line>> = {
  'key-conflict': (words) => words.matrixAccount.session.keyConflict,
  'account-expired': (words) => words.matrixAccount.session.expired,
  'logged-out': (words) => words.matrixAccount.session.loggedOut,
  'soft-logout': (words) => words.matrixAccount.session.softLogout,
}

/** Resolves once the account's rooms and secrets are known. What people wrote meanwhile is kept for the first start. */
export const listen = async (state: MatrixState, setting: ListeningSetting): Promise<Connection> => {
  const { session } = state
  const ready = Promise.withResolvers<void>()
  const connection = new Connection({
    ...setting,
    session: session.current,
    databases: state.databases,
    cryptoCallbacks: secretStorageKeys(setting.recoveryKey ?? session.current.recoveryKey),
    store: state.openStore(async (response, start) => {
      state.journal.arrive(arrivalsOf(response, start, session.current.userId))
      await state.save()
    }),
    isolation: 'all',
    save: () => state.save(),
    onReady: () => ready.resolve(),
    onEnd: (end) => ready.reject(new UserError((words) => endings[end](words))),
  })
  try {
    await checkSession(connection.client, session.current, setting.now().epochMilliseconds)
    await connection.start()
    await ready.promise
    return connection
  } catch (error) {
    connection.stop()
    throw error
  }
}
