// Servers of a private network: their certificate comes from an authority that nobody knows.

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { type AddressInfo, connect, type Server } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/private-authority/${name}`, import.meta.url))

/** The PEM file of whoever signed the servers' certificate. */
export const authorityFile = fixture('authority.pem')

const identity = async () => {
  const [key, cert] = await Promise.all(['server-key.pem', 'server.pem'].map((name) => readFile(fixture(name))))
  return { key, cert }
}

/** The port it was given, on every address of this machine. */
const listening = async (server: Server): Promise<number> => {
  server.listen(0)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Answers as Matrix does, and knows no account. Returns its port; it is gone after the test. */
export const startPrivateServer = async (): Promise<number> => {
  const server = createServer(await identity(), ({ url }, answer) => {
    const isVersions = url === '/_matrix/client/versions'
    answer.writeHead(isVersions ? 200 : 403, { 'content-type': 'application/json' })
    answer.end(JSON.stringify(isVersions ? { versions: ['v1.11'] } : { errcode: 'M_FORBIDDEN', error: 'no account' }))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return listening(server)
}

/** Stands before a server of this machine that speaks in clear. Returns its port; it is gone after the test. */
export const startPrivateFront = async (target: number): Promise<number> => {
  const server = createTlsServer(await identity(), (socket) => {
    const inner = connect(target, '127.0.0.1')
    socket.pipe(inner).pipe(socket)
    // Either end may go away first, the test's among them.
    socket.on('error', () => inner.destroy()).on('close', () => inner.destroy())
    inner.on('error', () => socket.destroy()).on('close', () => socket.destroy())
  })
  onTestFinished(() => void server.close())
  return listening(server)
}
