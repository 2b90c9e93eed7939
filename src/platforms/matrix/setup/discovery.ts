// Where the account lives: the server that was named, or on Tchap the one that its directory gives for an e-mail address.

import { UserError } from '../../../errors.ts'
import { networkReason } from '../../network-reason.ts'

/** As the configuration gives it. */
export type Home =
  | { readonly kind: 'homeserver'; readonly url: string }
  | { readonly kind: 'email'; readonly address: string }

export interface Discovery {
  readonly fetch: typeof globalThis.fetch
  /** A server of the platform, whose directory knows them all; by default, that of the State's agents. */
  readonly entry?: string
}

const tchap = 'https://matrix.agent.tchap.gouv.fr'

/** Long enough for a slow proxy, short enough for somebody who waits in front of a terminal. */
const patience = 20_000

const serverName = /^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/i

/** The server of guests: Tchap answers it for any address that it does not know, and never says that there is none. */
const isGuests = (server: string): boolean => server.split('.').includes('externe')

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const ask = async (entry: string, address: string, fetch: Discovery['fetch']): Promise<Response> => {
  const query = new URLSearchParams({ medium: 'email', address: address.trim().toLowerCase() })
  try {
    return await fetch(`${entry}/_matrix/identity/api/v1/info?${query.toString()}`, {
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    throw new UserError((words) => words.matrixAccount.discovery.unreachable(entry, networkReason(error)), {
      cause: error,
    })
  }
}

const bodyOf = async (response: Response, entry: string): Promise<unknown> => {
  try {
    return await response.json()
  } catch (error) {
    // A page of a proxy, or an answer that was cut.
    const { status } = response
    throw new UserError((words) => words.matrixAccount.discovery.oddAnswer(entry, status), { cause: error })
  }
}

/**
 * The base address of the account's homeserver, without a slash at its end. One
 * that was named is taken as it is: nothing is asked, since on Tchap nothing
 * else would be answered. Throws a `UserError` when the address is not that of
 * an agent, when the directory cannot be reached, or does not answer as it does.
 */
export const findHomeserver = async (home: Home, { fetch, entry: given = tchap }: Discovery): Promise<string> => {
  if (home.kind === 'homeserver') return withoutSlash(home.url)
  const { address } = home
  const entry = withoutSlash(given)
  const response = await ask(entry, address, fetch)
  const body = await bodyOf(response, entry)
  const server = typeof body === 'object' && body !== null && 'hs' in body ? body.hs : undefined
  if (!response.ok || typeof server !== 'string' || !serverName.test(server))
    throw new UserError((words) => words.matrixAccount.discovery.oddAnswer(entry, response.status))
  if (isGuests(server)) throw new UserError((words) => words.matrixAccount.discovery.unknownAgent(address))
  return `https://matrix.${server}`
}
