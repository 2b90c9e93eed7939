// One life of the session: the SDK's client on the kept keys and cursor, from its first check to its stop.

import { ClientEvent, HttpApiEvent, type MatrixClient, SyncState } from 'matrix-js-sdk'
import {
  AllDevicesIsolationMode,
  type CryptoCallbacks,
  OnlySignedDevicesIsolationMode,
} from 'matrix-js-sdk/lib/crypto-api/index.js'

import type { Log } from '../../../log.ts'
import type { Session } from '../state/session.ts'
import { makeClient, startOptions } from './client.ts'
import type { CryptoDatabases } from './crypto-databases.ts'
import { fencedFetch } from './fence.ts'
import { heldSync } from './held-sync.ts'
import { soundFetch } from './sound-fetch.ts'
import type { SyncStore } from './sync-store.ts'
import { type DeadlyAnswer, watchedFetch } from './watched-fetch.ts'

/** Why a connection ended by itself. */
export type ConnectionEnd =
  | DeadlyAnswer
  /** The token is no longer good, the device still is: a new login goes on with the same keys. */
  | 'soft-logout'
  /** The device was deleted: its keys are worth nothing any more. */
  | 'logged-out'

export interface ConnectionSetting {
  readonly session: Session
  readonly databases: CryptoDatabases
  readonly store: SyncStore
  readonly isolation: 'all' | 'signed'
  /** For the set-up, which opens the account's secrets. */
  readonly cryptoCallbacks?: CryptoCallbacks
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  /** Makes everything durable. */
  readonly save: () => Promise<void>
  /** The client knows its rooms: from the state at once, or from its first sync. */
  readonly onReady: () => void
  /** Called at most once. */
  readonly onEnd: (end: ConnectionEnd) => void
}

export class Connection {
  readonly client: MatrixClient
  readonly #setting: ConnectionSetting
  #ended = false
  #isStopped = false
  #isReady = false

  constructor(setting: ConnectionSetting) {
    this.#setting = setting
    const { session, store, save, cryptoCallbacks } = setting
    const fetch = fencedFetch(
      save,
      watchedFetch(
        (answer) => this.#end(answer),
        heldSync(
          store,
          soundFetch((...request) => this.#request(...request)),
        ),
      ),
    )
    this.client = makeClient({ session, store, fetch, ...(cryptoCallbacks && { cryptoCallbacks }) })
    this.client.on(HttpApiEvent.SessionLoggedOut, ({ data }) =>
      this.#end(data['soft_logout'] === true ? 'soft-logout' : 'logged-out'),
    )
  }

  /** Opens the keys and begins to listen. Throws what the network or the server throws before that, and when stopped. */
  async start(): Promise<void> {
    const { databases, store, isolation, log, session, onReady } = this.#setting
    await this.client.initRustCrypto({ cryptoDatabasePrefix: databases.prefix })
    this.#endIfStopped()
    this.client
      .getCrypto()
      ?.setDeviceIsolationMode(
        isolation === 'signed' ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false),
      )
    this.client.on(ClientEvent.Sync, (state, before) => {
      if (state === SyncState.Prepared && !this.#isReady) {
        this.#isReady = true
        onReady()
      }
      if (state !== before && (state === SyncState.Error || state === SyncState.Reconnecting))
        log.warn('homeserver does not answer', { state })
      if (state === SyncState.Stopped) store.close()
      if (state === SyncState.Syncing && before !== SyncState.Syncing) log.info('listening', { user: session.userId })
    })
    this.client.on(ClientEvent.SyncUnexpectedError, (error) => {
      // Its keys were perhaps not read, the engine being closed: the next start must be given them again.
      if (this.#isStopped) store.close()
      else log.error('sync could not be read', { error })
    })
    await this.client.startClient(startOptions(session.userId, this.#setting.cryptoCallbacks !== undefined))
    this.#endIfStopped()
  }

  /** Ends for good: no request leaves any more, and the keys can be put away. */
  stop(): void {
    this.#ended = true
    this.#isStopped = true
    this.client.stopClient()
    this.client.http.abort()
  }

  /** The SDK gives up the requests that are under way, but what it is in the middle of goes on and makes others. */
  #request(...request: Parameters<typeof globalThis.fetch>): Promise<Response> {
    if (this.#isStopped) return Promise.reject(new Error('the connection was stopped'))
    return this.#setting.fetch(...request)
  }

  /** Stopped while it was starting, the client has what it made since. */
  #endIfStopped(): void {
    if (!this.#isStopped) return
    this.client.clientRunning = true
    this.client.stopClient()
    throw new Error('the connection was stopped while it began')
  }

  #end(end: ConnectionEnd): void {
    if (this.#ended) return
    this.#ended = true
    this.#setting.onEnd(end)
  }
}
