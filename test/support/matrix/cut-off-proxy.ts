// Stands between a process and its homeserver, and tells the test before or after each request that changes something.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface CutOffProxy {
  /** Without a slash at the end. */
  readonly url: string
  /** What was asked so far that changes something: `PUT /user/…`. */
  readonly changes: readonly string[]
  close(): void
}

export interface CutOff {
  /** Counted from 0, among the requests that change something. */
  readonly at: number
  readonly when: 'before' | 'after'
  /** Ends the process; nothing is answered any more. */
  readonly kill: () => Promise<unknown>
}

const isChange = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'PUT' || (method === 'POST' && !/\/keys\/query|\/filter/.test(url))

const forward = async (target: string, request: IncomingMessage): Promise<Response> => {
  const { method = 'GET', url = '' } = request
  const body = await buffer(request)
  const { authorization, 'content-type': type } = request.headers
  return fetch(`${target}${url}`, {
    method,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(method === 'GET' ? {} : { body }),
  })
}

const pass = async (response: Response, answer: ServerResponse): Promise<void> => {
  answer.writeHead(response.status, { 'content-type': response.headers.get('content-type') ?? 'application/json' })
  answer.end(await response.bytes())
}

/** `cut` may be set later: a process has to be started with the address before it can be killed. */
export const startCutOffProxy = async (target: string, cut: () => CutOff | undefined): Promise<CutOffProxy> => {
  const changes: string[] = []
  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const number = changes.length
    if (isChange(request)) changes.push(`${request.method} ${request.url}`)
    const cutting = cut()
    const isHere = isChange(request) && cutting?.at === number
    if (isHere && cutting.when === 'before') return void (await cutting.kill())
    const response = await forward(target, request)
    if (isHere) return void (await cutting.kill())
    await pass(response, answer)
  }
  const server = createServer((request, answer) => {
    // A process that was killed leaves requests that nobody waits for.
    serve(request, answer).catch(() => answer.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    changes,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
