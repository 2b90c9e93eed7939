// Gives the account an identity, or proves this device to be of the one that it has. An identity is never replaced.

import { type AuthDict, MatrixError, type MatrixClient, type UIAuthCallback } from 'matrix-js-sdk'
import type { CryptoApi, CryptoCallbacks } from 'matrix-js-sdk/lib/crypto-api/index.js'

import { UserError } from '../../../errors.ts'
import type { PublishedKeys } from './published-keys.ts'
import { checkRecoveryKey, opensSecrets, recoveryKeyBytes } from './recovery-key.ts'

export interface Signing {
  /** What the server knows of the account now. */
  readonly published: () => Promise<PublishedKeys>
  /** Opens what the account keeps for its new devices. */
  readonly recoveryKey?: string | undefined
  /** Of an identity made by a set-up that was cut off before it showed it. */
  readonly pendingKey?: string | undefined
  /** The server may ask for it before it takes a new identity. */
  readonly password?: string | undefined
  /** Called with the key of a new identity before it is of any use, so that it cannot be lost. */
  readonly keep: (recoveryKey: string) => Promise<void>
}

export type Identity = 'created' | 'recovered' | 'signed'

/** What the SDK asks when it opens the account's secrets: the key that was given, or the one just made. */
export const secretStorageKeys = (recoveryKey: string | undefined): CryptoCallbacks => {
  const made = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    cacheSecretStorageKey: (id, _, key) => {
      made.set(id, key)
    },
    getSecretStorageKey: ({ keys }) => {
      const ids = Object.keys(keys)
      const known = ids.find((id) => made.has(id)) ?? ids[0]
      if (known === undefined) return Promise.resolve(null)
      const key = made.get(known) ?? (recoveryKey === undefined ? undefined : recoveryKeyBytes(recoveryKey))
      return Promise.resolve(key === undefined ? null : [known, key])
    },
  }
}

const isRefusedForPassword = (error: unknown): error is MatrixError =>
  error instanceof MatrixError && error.httpStatus === 401 && error.data['flows'] !== undefined

/** Servers mostly take a first identity without more; where one asks for the password, it gets it. */
const withPassword =
  (client: MatrixClient, password: string | undefined): UIAuthCallback<void> =>
  async (makeRequest) => {
    try {
      await makeRequest(null)
    } catch (error) {
      if (!isRefusedForPassword(error)) throw error
      if (password === undefined) throw new UserError((words) => words.matrixSetUp.passwordNeeded, { cause: error })
      const proof: AuthDict = {
        type: 'm.login.password',
        identifier: { type: 'm.id.user', user: client.getSafeUserId() },
        password,
        session: error.data['session'] as string,
      }
      await makeRequest(proof)
    }
  }

/** The private keys are with this device, whether or not an earlier set-up came to the end with them. */
const holds = async (client: MatrixClient, crypto: CryptoApi, masterKey: string): Promise<boolean> => {
  // The crypto engine asks the server before it compares.
  await crypto.userHasCrossSigningKeys(client.getSafeUserId(), true)
  return (await crypto.getCrossSigningKeyId()) === masterKey
}

const takeIdentity = async (client: MatrixClient, crypto: CryptoApi, signing: Signing): Promise<Identity> => {
  const { recoveryKey, password } = signing
  const { masterKey, devices } = await signing.published()
  if (masterKey === undefined) {
    // The server has none: keys that are left of an earlier attempt never became anybody's identity.
    const authUploadDeviceSigningKeys = withPassword(client, password)
    await crypto.bootstrapCrossSigning({ setupNewCrossSigning: true, authUploadDeviceSigningKeys })
    return 'created'
  }
  if (await holds(client, crypto, masterKey)) {
    const own = client.getDeviceId() ?? ''
    if (!devices.some(({ id, isSigned }) => id === own && isSigned)) await crypto.crossSignDevice(own)
    return 'signed'
  }
  if (recoveryKey === undefined) throw new UserError((words) => words.matrixSetUp.identityExists)
  await checkRecoveryKey(client, recoveryKey)
  await crypto.bootstrapCrossSigning({})
  return 'recovered'
}

/** The identity's private keys go where a later device will find them, under a recovery key. */
const keepSecrets = async (client: MatrixClient, crypto: CryptoApi, { pendingKey, keep }: Signing): Promise<void> => {
  if (pendingKey === undefined && (await client.secretStorage.getKey()) !== null) return
  if (
    pendingKey !== undefined &&
    (await opensSecrets(client, pendingKey)) === 'yes' &&
    (await crypto.isSecretStorageReady())
  )
    return
  await crypto.bootstrapSecretStorage({
    setupNewSecretStorage: true,
    createSecretStorageKey: async () => {
      if (pendingKey !== undefined) return { privateKey: recoveryKeyBytes(pendingKey), encodedPrivateKey: pendingKey }
      const key = await crypto.createRecoveryKeyFromPassphrase()
      if (key.encodedPrivateKey === undefined) throw new Error('the recovery key has no text')
      await keep(key.encodedPrivateKey)
      return key
    },
  })
}

/**
 * Resolves once this device carries the signature of its account, as the server
 * shows it to others. Throws a UserError when the account has an identity and
 * the key to it is not given: the SDK itself would put a new one in its place,
 * without a word.
 */
export const signDevice = async (client: MatrixClient, signing: Signing): Promise<Identity> => {
  const crypto = client.getCrypto()
  if (crypto === undefined) throw new Error('the keys are not open')
  const identity = await takeIdentity(client, crypto, signing)
  if (identity !== 'recovered') await keepSecrets(client, crypto, signing)
  const { devices } = await signing.published()
  if (!devices.some(({ id, isSigned }) => id === client.getDeviceId() && isSigned))
    throw new Error('the device is not signed')
  return identity
}
