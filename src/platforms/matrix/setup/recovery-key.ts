// The key that opens what the account keeps for its new devices: read, and tried before anything depends on it.

import type { MatrixClient } from 'matrix-js-sdk'
import { decodeRecoveryKey } from 'matrix-js-sdk/lib/crypto-api/index.js'

import { UserError } from '../../../errors.ts'

/** Throws a UserError when it was not copied right: the text carries a check of its own. */
export const recoveryKeyBytes = (recoveryKey: string): Uint8Array<ArrayBuffer> => {
  try {
    return decodeRecoveryKey(recoveryKey)
  } catch (error) {
    throw new UserError((words) => words.matrixSetUp.miscopiedRecoveryKey, { cause: error })
  }
}

/** Whether the account has secrets, and the key opens them. */
export const opensSecrets = async (client: MatrixClient, recoveryKey: string): Promise<'yes' | 'no' | 'no-secrets'> => {
  const bytes = recoveryKeyBytes(recoveryKey)
  const stored = await client.secretStorage.getKey()
  if (stored === null) return 'no-secrets'
  const [, description] = stored
  return (await client.secretStorage.checkKey(bytes, description)) ? 'yes' : 'no'
}

/** Throws a UserError when the key does not open the account's secrets, or there are none to open. */
export const checkRecoveryKey = async (client: MatrixClient, recoveryKey: string): Promise<void> => {
  const opens = await opensSecrets(client, recoveryKey)
  if (opens === 'no-secrets') throw new UserError((words) => words.matrixSetUp.nothingToRecover)
  if (opens === 'no') throw new UserError((words) => words.matrixSetUp.wrongRecoveryKey)
}
