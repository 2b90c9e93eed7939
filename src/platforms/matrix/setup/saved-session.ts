// Who the account is according to a state, without opening its keys: for a look from outside, and for what takes its place.

import { SessionPart, type Session } from '../state/session.ts'
import { readParts } from '../../keeping/state-keeper.ts'

/** Nothing when the state holds no session that this version knows. */
export const savedSession = (state: Uint8Array | undefined): Session | undefined => {
  const session = state && readParts(state)?.['session']
  return session && SessionPart.read(session).current
}
