// The set-up of the Matrix account, in English.

import type { matrixSetUp as french } from '../fr/matrix-set-up.ts'
import { code, line } from '../rich-text.ts'

export const matrixSetUp: typeof french = {
  passwordNeeded: line`The server asks for the account’s password to create its identity: give it in ${code('VIGIE_MATRIX_PASSWORD')}, then try again.`,
  credentialsNeeded: line`The account’s name and password are needed (${code('VIGIE_MATRIX_USER')}, ${code('VIGIE_MATRIX_PASSWORD')}), or an access token (${code('VIGIE_MATRIX_TOKEN')}). Nothing was recorded.`,
  wrongToken: line`The server refuses the access token in ${code('VIGIE_MATRIX_TOKEN')}. Nothing was recorded.`,
  tokenWithoutDevice: line`This access token belongs to no device and cannot be used for encryption. Give the password instead. Nothing was recorded.`,
  tokenOfUsedDevice: line`This token is that of a device already in use, whose keys Vigie does not have. Create a token for Vigie alone, or give the password. Nothing was recorded.`,
  identityExists: line`This account already has an encrypted identity: give its recovery key in ${code('VIGIE_MATRIX_RECOVERY_KEY')}, then try again. Vigie never replaces an identity.`,
  nothingToRecover: line`This account has an encrypted identity, but no recovery key can open it. In Tchap or Element, set up recovery for this account, then try again with the key that you get.`,
  wrongRecoveryKey: line`The recovery key in ${code('VIGIE_MATRIX_RECOVERY_KEY')} is not that of this account. Nothing was changed.`,
}
