// What is said of the Matrix account: the state on disk, a server that is not found. In English.

import type { matrixAccount as french } from '../fr/matrix-account.ts'
import { code, type Line, line } from '../rich-text.ts'

const newDevice = line`Do not put an older copy back: its keys would be used twice, and answers could no longer be read. Declare Vigie as a new device instead: ${code('node bin/vigie.mjs matrix-setup --new-device')}. Nothing was changed.`

const state: typeof french.state = {
  noKey: (file: string): Line =>
    line`The file ${code(file)} is sealed: give its key in ${code('VIGIE_MATRIX_STATE_KEY')}. Nothing was changed.`,
  otherKey: (file: string): Line =>
    line`The file ${code(file)} was sealed with another key than that of ${code('VIGIE_MATRIX_STATE_KEY')}: put the former one back. If it is lost, declare Vigie as a new device: ${code('node bin/vigie.mjs matrix-setup --new-device')}. Nothing was changed.`,
  damaged: (file: string): Line =>
    line`The file ${code(file)} cannot be used: it is incomplete, damaged or was not written by Vigie. ${newDevice}`,
  newer: (file: string): Line =>
    line`The file ${code(file)} comes from a later version of Vigie. Install that version, then try again. ${newDevice}`,
  locked: (holder: string): Line =>
    line`The connection to Matrix is already held by another program${holder === '' ? '' : ` (${holder})`}. Stop it first: two programs on one device would lose messages. Nothing was changed.`,
  strayLock: (file: string): Line =>
    line`The file ${code(file)}, which keeps two programs from connecting at once, is not a lock of Vigie. Check that no other one is running, remove the file, then try again. Nothing was changed.`,
}

const discovery: typeof french.discovery = {
  unknownAgent: (address: string): Line =>
    line`Tchap does not know ${address} as the address of an agent: the account would be that of an external guest, who may not create rooms. Check the address in ${code('VIGIE_MATRIX_EMAIL')} and that its domain is open to Tchap; otherwise give the server of the account in ${code('VIGIE_MATRIX_HOMESERVER')}. Nothing was recorded.`,
  unreachable: (server: string, reason: string): Line =>
    line`The server ${server} could not be reached${reason === '' ? '' : ` (${reason})`}. Check the access to the network, the proxy (${code('HTTPS_PROXY')}) and the certificate authority (${code('NODE_EXTRA_CA_CERTS')}). Nothing was recorded.`,
  oddAnswer: (server: string, status: number): Line =>
    line`The server ${server} did not answer as Tchap does (HTTP status ${status}). Check that no proxy answers in its place, or give the server of the account in ${code('VIGIE_MATRIX_HOMESERVER')}. Nothing was recorded.`,
}

const session: typeof french.session = {
  tooOld: line`The state of the Matrix connection has not been used for more than three months: it is probably an old copy. ${newDevice}`,
  otherDevice: (kept: string, found: string): Line =>
    line`The saved state is that of device ${code(kept)}, but the access token opens ${code(found)}. ${newDevice}`,
  oldCopy: line`The state of the Matrix connection is an old copy: it was used more recently elsewhere. If another Vigie uses it, stop this one and keep the other. ${newDevice}`,
  otherVersion: line`The state of the Matrix connection was written by another version of Vigie, which this one cannot read. Install the latest version, then try again. Nothing was changed.`,
  keyConflict: line`The server already has other keys for this device: its state was lost, or another program uses it. Vigie stops so that its messages stay readable. ${newDevice}`,
  loggedOut: line`Vigie’s device was removed from its Matrix account: its keys are of no use any more. ${newDevice}`,
  softLogout: line`The server asks Vigie to log in again, and its password is not known: give it in ${code('VIGIE_MATRIX_PASSWORD')}, then restart.`,
  wrongPassword: line`The server refuses the name or the password of Vigie’s account. Check ${code('VIGIE_MATRIX_USER')} and ${code('VIGIE_MATRIX_PASSWORD')}. Nothing was recorded.`,
  expired: line`Vigie’s Tchap account has expired. Open the renewal message in its mailbox, click the link, then restart.`,
  notSetUp: line`Vigie’s Matrix account is not ready yet. Run ${code('node bin/vigie.mjs matrix-setup')} once, then start.`,
}

export const matrixAccount: typeof french = { state, discovery, session }
