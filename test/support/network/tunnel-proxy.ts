// The proxy of a closed network: it alone knows where names lead, and tells the test what it was asked for.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the machine of the tests has of its own is none of their business: these variables, taken from a process. */
export const withoutNetworkVariables: NodeJS.ProcessEnv = Object.fromEntries(
  [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
    'NODE_USE_ENV_PROXY',
    'NODE_USE_SYSTEM_CA',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
  ].flatMap((name) => [
    [name, undefined],
    [name.toLowerCase(), undefined],
  ]),
)

export interface TunnelProxy {
  readonly port: number
  /** `CONNECT host:port` for a tunnel, `GET http://…` for what passes in clear; who asked, after it, when they said so. */
  readonly asked: readonly string[]
}

/** Every tunnel leads to a port of this machine. With an account, `user:password`, it opens to nobody else. */
export const startTunnelProxy = async (target: number, account?: string): Promise<TunnelProxy> => {
  const asked: string[] = []
  const server = createServer(({ method = '', url = '' }, answer) => {
    asked.push(`${method} ${url}`)
    answer.writeHead(502).end()
  })
  server.on('connect', ({ url = '', headers }, socket) => {
    const [, given] = (headers['proxy-authorization'] ?? '').split(' ')
    const who = given === undefined ? undefined : Buffer.from(given, 'base64').toString()
    asked.push(who === undefined ? `CONNECT ${url}` : `CONNECT ${url} ${who}`)
    // Either end may go away first: the other then has nobody to speak to.
    socket.on('error', () => undefined)
    if (who !== account) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const tunnel = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    tunnel.on('error', () => socket.destroy())
    onTestFinished(() => void tunnel.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, asked }
}
