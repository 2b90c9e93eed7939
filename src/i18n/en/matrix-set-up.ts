// The set-up of the Matrix account, in English.

import type { matrixSetUp as french } from '../fr/matrix-set-up.ts'
import { code, type Line, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const away = (server: string, reason: string): Line =>
  line`The server ${server} could not be reached${reason === '' ? '' : ` (${reason})`}. Check its address, the access to the network, the proxy (${code('HTTPS_PROXY')}) and the certificate authority (${code('NODE_EXTRA_CA_CERTS')}).`

const odd = (server: string, status: number): Line =>
  line`The server ${server} does not answer as a Matrix server does (HTTP status ${status}). Check the address in ${code('VIGIE_MATRIX_HOMESERVER')}.`

export const matrixSetUp: typeof french = {
  passwordNeeded: line`The server asks for the account’s password to create its identity: give it in ${code('VIGIE_MATRIX_PASSWORD')}, then try again.`,
  notConfigured: line`No Matrix account is configured: give its server in ${code('VIGIE_MATRIX_HOMESERVER')} or, on Tchap, its e-mail address in ${code('VIGIE_MATRIX_EMAIL')}, with its password in ${code('VIGIE_MATRIX_PASSWORD')} (see ${code('.env.example')}). Nothing was done.`,
  away,
  unreachable: (server, reason) => line`${away(server, reason)} Nothing was recorded.`,
  odd,
  notMatrix: (server, status) => line`${odd(server, status)} Nothing was recorded.`,
  interrupted: (server, reason) =>
    line`The server ${server} does not answer any more${reason === '' ? '' : ` (${reason})`}. What was done is kept: run ${code('node bin/vigie.mjs matrix-setup')} again to finish.`,
  tooManyAttempts: (seconds) =>
    line`The server asks to wait ${numbers.integer(seconds)} ${seconds === 1 ? 'second' : 'seconds'} before another attempt. What was done is kept: run the same command again then.`,
  deactivated: line`This account was deactivated: another one is needed. Nothing was recorded.`,
  refused: (server, status, errcode) =>
    line`The server ${server} refused a request (HTTP status ${status}${errcode === '' ? '' : `, ${errcode}`}). If logging in with a password is closed there, give an access token in ${code('VIGIE_MATRIX_TOKEN')}. What was done is kept.`,
  keysRefused: (server) =>
    line`The server ${server} does not answer about the account’s keys. Run the same command again in a few minutes.`,
  otherAccount: (kept, asked) =>
    line`The saved state is that of the account ${kept}, but the configuration names ${asked}. Correct ${code('VIGIE_MATRIX_USER')} or, to change accounts, run ${code('node bin/vigie.mjs matrix-setup --new-device')}. Nothing was changed.`,
  miscopiedRecoveryKey: line`The recovery key in ${code('VIGIE_MATRIX_RECOVERY_KEY')} was not copied right: a character is missing or differs. Nothing was changed.`,
  credentialsNeeded: line`The account’s name and password are needed (${code('VIGIE_MATRIX_USER')}, ${code('VIGIE_MATRIX_PASSWORD')}), or an access token (${code('VIGIE_MATRIX_TOKEN')}). Nothing was recorded.`,
  wrongToken: line`The server refuses the access token in ${code('VIGIE_MATRIX_TOKEN')}. Nothing was recorded.`,
  tokenWithoutDevice: line`This access token belongs to no device and cannot be used for encryption. Give the password instead. Nothing was recorded.`,
  tokenOfUsedDevice: line`This token is that of a device already in use, whose keys Vigie does not have. Create a token for Vigie alone, or give the password. Nothing was recorded.`,
  identityExists: line`This account already has an encrypted identity: give its recovery key in ${code('VIGIE_MATRIX_RECOVERY_KEY')}, then try again. Vigie never replaces an identity.`,
  nothingToRecover: line`This account has an encrypted identity, but no recovery key can open it. In Tchap or Element, set up recovery for this account, then try again with the key that you get.`,
  wrongRecoveryKey: line`The recovery key in ${code('VIGIE_MATRIX_RECOVERY_KEY')} is not that of this account. Nothing was changed.`,
  server: (homeserver) => line`Server of the account: ${homeserver}`,
  session: (user, device, isNew) => line`${isNew ? 'Logged in' : 'Logged in already'}: ${user}, device ${device}`,
  identity: {
    created: line`Encrypted identity: created, and the device is signed`,
    recovered: line`Encrypted identity: found again by the recovery key, and the device is signed`,
    signed: line`Encrypted identity: in place, and the device is signed`,
  },
  former: {
    'logged-out': (device) => line`Former device ${device}: logged out`,
    gone: (device) => line`Former device ${device}: it was logged out already`,
    unreachable: (device) =>
      line`Former device ${device}: it could not be logged out. Run ${code('node bin/vigie.mjs matrix-setup')} to try again.`,
  },
  namesakes: (devices) =>
    line`This account has other devices called Vigie: ${devices.join(', ')}. If they are of no use any more, remove them in Tchap or Element.`,
  recoveryKey: line`Recovery key of the account, shown this one time:`,
  aboutRecoveryKey: [
    line`Keep it away from this machine: in the préfecture’s safe or password manager.`,
    line`It will be needed if this machine or its data folder is lost: ${code('VIGIE_MATRIX_RECOVERY_KEY')}, then ${code('node bin/vigie.mjs matrix-setup --new-device')}.`,
  ],
  ready: line`Vigie’s account is ready. Then:`,
  next: (user) => [
    line`1. In Tchap or Element, invite ${user} into the team’s room.`,
    line`2. Put the id of the room (it begins with ${code('!')}) into ${code('vigie.json')}: ${code('"rooms": [{ "platform": "matrix", "id": "!…" }]')}`,
    line`3. Check: ${code('node bin/vigie.mjs doctor')}`,
    line`4. Start: ${code('npm start')} (as a service: ${code('docs/tchap.md')}, in French)`,
  ],
}
