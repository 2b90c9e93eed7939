// Starts the real SDK for a person whose device is signed by its owner, which is what strict clients ask of others.

import { silent } from './quiet-sdk.ts'
import {
  ClientEvent,
  createClient,
  Filter,
  type MatrixClient,
  MatrixError,
  MemoryStore,
  PendingEventOrdering,
  SyncState,
} from 'matrix-js-sdk'
import { type CryptoApi, OnlySignedDevicesIsolationMode } from 'matrix-js-sdk/lib/crypto-api/index.js'
import type { Account } from './account.ts'

const sync = async (client: MatrixClient, userId: string): Promise<void> => {
  const filter = new Filter(userId)
  filter.setDefinition({ room: { timeline: { limit: 100 }, state: { lazy_load_members: true } } })
  const ready = Promise.withResolvers<void>()
  client.on(ClientEvent.Sync, (state, _, data) => {
    if (state === SyncState.Prepared) ready.resolve()
    if (state === SyncState.Error && data?.error) ready.reject(data.error)
  })
  await client.startClient({
    lazyLoadMembers: true,
    disablePresence: true,
    filter,
    // What this client says itself is then in the timeline once, when the homeserver has it.
    pendingEventOrdering: PendingEventOrdering.Detached,
  })
  await ready.promise
}

const sign = (crypto: CryptoApi, { userId, password }: Account): Promise<void> =>
  crypto.bootstrapCrossSigning({
    authUploadDeviceSigningKeys: async (makeRequest) => {
      try {
        await makeRequest(null)
      } catch (error) {
        if (!(error instanceof MatrixError) || error.httpStatus !== 401) throw error
        const identifier = { type: 'm.id.user', user: userId }
        await makeRequest({ type: 'm.login.password', identifier, password, session: String(error.data['session']) })
      }
    },
  })

export const cryptoOf = (sdk: MatrixClient): CryptoApi => {
  const crypto = sdk.getCrypto()
  if (!crypto) throw new Error('the client has no crypto')
  return crypto
}

/** Everything is kept in memory. Resolves once all that the homeserver has for the account has been received. */
export const startSigned = async (account: Account): Promise<MatrixClient> => {
  const { url, userId, deviceId, token } = account
  const sdk = createClient({
    baseUrl: url,
    userId,
    deviceId,
    accessToken: token,
    store: new MemoryStore(),
    logger: silent,
    disableVoip: true,
  })
  await sdk.initRustCrypto({ useIndexedDB: false })
  cryptoOf(sdk).setDeviceIsolationMode(new OnlySignedDevicesIsolationMode())
  await sign(cryptoOf(sdk), account)
  await sync(sdk, userId)
  return sdk
}
