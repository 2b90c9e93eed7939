// The SDK's client as a bot needs it: quiet, without calls or presence, with a cursor of ours and no queue of its own.

import { silent } from './quiet-sdk.ts'

import { Filter, type IStartClientOpts, MatrixClient, PendingEventOrdering } from 'matrix-js-sdk'
import type { CryptoCallbacks } from 'matrix-js-sdk/lib/crypto-api/index.js'

import type { Session } from '../state/session.ts'
import type { SyncStore } from './sync-store.ts'

/** How long one request may take, in milliseconds. */
const patience = 60_000

/** How long the server may hold a sync open while nothing happens, in milliseconds. */
const poll = 30_000

/** Events of one room that a sync may bring; what is beyond is read afterwards. */
const eventsPerRoom = 50

export interface ClientSetting {
  readonly session: Session
  readonly fetch: typeof globalThis.fetch
  readonly store?: SyncStore
  readonly cryptoCallbacks?: CryptoCallbacks
}

/** A client for single requests, before or beside a connection: it keeps no keys and does not listen. */
export const makeCaller = (
  homeserver: string,
  fetch: typeof globalThis.fetch,
  session: Partial<Pick<Session, 'userId' | 'deviceId' | 'accessToken'>> = {},
): MatrixClient => new MatrixClient({ ...session, baseUrl: homeserver, fetchFn: fetch, logger: silent })

/** `MatrixClient` itself rather than `createClient`, which adds a queue that gives up on all rooms at once. */
export const makeClient = ({ session, fetch, store, cryptoCallbacks }: ClientSetting): MatrixClient =>
  new MatrixClient({
    baseUrl: session.homeserver,
    userId: session.userId,
    deviceId: session.deviceId,
    accessToken: session.accessToken,
    fetchFn: fetch,
    logger: silent,
    disableVoip: true,
    localTimeoutMs: patience,
    timelineSupport: false,
    ...(store && { store }),
    ...(cryptoCallbacks && { cryptoCallbacks }),
  })

/**
 * Asks for no more than commands need; room state stays whole, since encryption
 * needs it. The set-up also waits to see what it writes to the account.
 */
export const startOptions = (userId: string, withAccountData: boolean): IStartClientOpts => {
  const filter = new Filter(userId)
  filter.setDefinition({
    presence: { types: [] },
    ...(withAccountData ? {} : { account_data: { types: [] } }),
    room: {
      timeline: { limit: eventsPerRoom },
      ephemeral: { types: [] },
      account_data: { types: [] },
      state: { lazy_load_members: true },
    },
  })
  return {
    filter,
    pollTimeout: poll,
    lazyLoadMembers: true,
    disablePresence: true,
    threadSupport: false,
    includeArchivedRooms: false,
    pendingEventOrdering: PendingEventOrdering.Detached,
  }
}
