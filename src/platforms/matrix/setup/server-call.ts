// One plain call to the homeserver, for what needs no SDK: whatever is answered comes back, a failure of the network is thrown.

export interface ServerAnswer<Body> {
  readonly status: number
  readonly ok: boolean
  /** Believed to have the shape asked for; empty when it is not a JSON object, as from a proxy. */
  readonly body: Partial<Body> & { readonly errcode?: string }
}

export type ServerCall = <Body extends object>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<ServerAnswer<Body>>

export interface ServerCallSetting {
  /** Without a slash at its end. */
  readonly homeserver: string
  readonly accessToken?: string
  readonly fetch: typeof globalThis.fetch
}

/** Long enough for a slow proxy, short enough for somebody who waits in front of a terminal: in milliseconds. */
const patience = 20_000

const objectIn = async (response: Response): Promise<object> => {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? body : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Paths begin after the address of the server: `/_matrix/client/versions`. */
export const serverCall =
  ({ homeserver, accessToken, fetch }: ServerCallSetting): ServerCall =>
  async (method, path, body) => {
    const response = await fetch(`${homeserver}${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { status, ok } = response
    return { status, ok, body: await objectIn(response) }
  }
