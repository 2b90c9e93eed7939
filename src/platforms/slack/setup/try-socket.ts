// Whether Slack lets the app open a connection: one is opened, listened to until Slack says hello, and closed.

import { networkReason } from '../../network-reason.ts'

export type SocketDiagnosis =
  | { readonly kind: 'open' }
  /** It opened, and Slack said nothing on it. */
  | { readonly kind: 'silent' }
  /** The address was given, and no connection to it stands. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** Slack's name for why. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unreachable'; readonly reason: string }

export interface SocketTrial {
  readonly appToken: string
  /** With a slash at its end. */
  readonly apiUrl: string
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds that Slack has to say hello, and before that to give the address. */
  readonly patience: number
}

interface Opened {
  readonly ok?: unknown
  readonly url?: unknown
  readonly error?: unknown
}

/** What Slack answers; nothing when it is not Slack that answers. */
const askForAddress = async ({ appToken, apiUrl, fetch, patience }: SocketTrial): Promise<Opened> => {
  const response = await fetch(`${apiUrl}apps.connections.open`, {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
    headers: { authorization: `Bearer ${appToken}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
  const body: unknown = await response.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? body : { error: `HTTP ${response.status}` }
}

interface Said {
  readonly type?: unknown
  readonly reason?: unknown
}

const readSaid = (data: unknown): Said => {
  try {
    const said: unknown = typeof data === 'string' ? JSON.parse(data) : undefined
    return typeof said === 'object' && said !== null ? said : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Closed as soon as it is known: each delivery goes to one connection, and this one deals with none. */
const listen = (url: string, patience: number): Promise<SocketDiagnosis> => {
  const { promise, resolve } = Promise.withResolvers<SocketDiagnosis>()
  const socket = new WebSocket(url)
  let isOpen = false
  const timer = setTimeout(() => resolve(isOpen ? { kind: 'silent' } : { kind: 'blocked', reason: '' }), patience)
  socket.addEventListener('open', () => {
    isOpen = true
  })
  socket.addEventListener('message', ({ data }) => {
    const { type, reason } = readSaid(data)
    if (type === 'hello') resolve({ kind: 'open' })
    else if (type === 'disconnect') resolve({ kind: 'refused', error: String(reason) })
  })
  socket.addEventListener('error', (event) => resolve({ kind: 'blocked', reason: networkReason(event.error) }))
  socket.addEventListener('close', () => resolve(isOpen ? { kind: 'silent' } : { kind: 'blocked', reason: '' }))
  return promise.finally(() => {
    clearTimeout(timer)
    socket.close()
  })
}

export const trySocket = async (trial: SocketTrial): Promise<SocketDiagnosis> => {
  try {
    const { url, error } = await askForAddress(trial)
    if (typeof url !== 'string' || !URL.canParse(url)) return { kind: 'refused', error: String(error) }
    return await listen(url, trial.patience)
  } catch (error) {
    return { kind: 'unreachable', reason: networkReason(error) }
  }
}
