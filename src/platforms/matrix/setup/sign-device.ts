// Gives the account an identity, or proves this device to be of the one that it has. An identity is never replaced.

import { type AuthDict, MatrixError, type MatrixClient, type UIAuthCallback } from 'matrix-js-sdk'
import { type CryptoApi, type CryptoCallbacks, decodeRecoveryKey } from 'matrix-js-sdk/lib/crypto-api/index.js'

import { UserError } from '../../../errors.ts'

export interface Signing {
  /** Opens what the account keeps for its new devices. */
  readonly recoveryKey?: string | undefined
  /** The server may ask for it before it takes a new identity. */
  readonly password?: string | undefined
  /** Called with the key of a new identity before it is of any use, so that it cannot be lost. */
  readonly keep: (recoveryKey: string) => Promise<void>
}

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
      const key = made.get(known) ?? (recoveryKey === undefined ? undefined : decodeRecoveryKey(recoveryKey))
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

/** Throws a UserError when the key does not open the account's secrets, or there are none to open. */
const checkRecoveryKey = async (client: MatrixClient, recoveryKey: string): Promise<void> => {
  const stored = await client.secretStorage.getKey()
  if (stored === null) throw new UserError((words) => words.matrixSetUp.nothingToRecover)
  const [, description] = stored
  if (!(await client.secretStorage.checkKey(decodeRecoveryKey(recoveryKey), description)))
    throw new UserError((words) => words.matrixSetUp.wrongRecoveryKey)
}

const createIdentity = async (client: MatrixClient, crypto: CryptoApi, { password, keep }: Signing): Promise<void> => {
  await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: withPassword(client, password) })
  await crypto.bootstrapSecretStorage({
    createSecretStorageKey: async () => {
      const key = await crypto.createRecoveryKeyFromPassphrase()
      if (key.encodedPrivateKey === undefined) throw new Error('the recovery key has no text')
      await keep(key.encodedPrivateKey)
      return key
    },
  })
}

/**
 * Resolves once this device carries the signature of its account. Throws a
 * UserError when the account has an identity and the key to it is not given:
 * the SDK itself would put a new one in its place, without a word.
 */
export const signDevice = async (
  client: MatrixClient,
  signing: Signing,
): Promise<'created' | 'recovered' | 'signed'> => {
  const crypto = client.getCrypto()
  if (crypto === undefined) throw new Error('the keys are not open')
  if (await crypto.isCrossSigningReady()) return 'signed'
  const hasIdentity = await crypto.userHasCrossSigningKeys(client.getSafeUserId(), true)
  if (!hasIdentity) {
    await createIdentity(client, crypto, signing)
    return 'created'
  }
  if (signing.recoveryKey === undefined) throw new UserError((words) => words.matrixSetUp.identityExists)
  await checkRecoveryKey(client, signing.recoveryKey)
  await crypto.bootstrapCrossSigning({})
  return 'recovered'
}
