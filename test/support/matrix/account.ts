// Users of a test homeserver: registered, logged in and out.

import { randomUUID } from 'node:crypto'
import { call } from './homeserver-call.ts'

export interface Account {
  /** The homeserver's address, without a slash at the end. */
  readonly url: string
  /** `@marie-1f0c…:test.local`. */
  readonly userId: string
  readonly deviceId: string
  readonly token: string
  readonly password: string
}

interface Session {
  readonly user_id: string
  readonly device_id: string
  readonly access_token: string
}

const account = (url: string, password: string, session: Session): Account => ({
  url,
  userId: session.user_id,
  deviceId: session.device_id,
  token: session.access_token,
  password,
})

/** A new user whose name starts with `name`; tests that share a homeserver do not meet. */
export const register = async (url: string, name: string): Promise<Account> => {
  const password = randomUUID()
  const username = `${name}-${randomUUID().slice(0, 8)}`
  const asked = { username, password, auth: { type: 'm.login.dummy' }, initial_device_display_name: name }
  return account(url, password, await call<Session>({ url }, 'POST', '/register', asked))
}

/** The same user on another device. */
export const logIn = async ({ url, userId, password }: Account, deviceName = 'other device'): Promise<Account> => {
  const identifier = { type: 'm.id.user', user: userId }
  const asked = { type: 'm.login.password', identifier, password, initial_device_display_name: deviceName }
  return account(url, password, await call<Session>({ url }, 'POST', '/login', asked))
}

/** Ends the session of this device: its token is refused from then on. */
export const logOut = (user: Account): Promise<object> => call(user, 'POST', '/logout', {})
