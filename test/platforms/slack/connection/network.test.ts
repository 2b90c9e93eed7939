// The sockets of a closed network: through its proxy, and to servers whose certificate its own authority signed.

import { readFile } from 'node:fs/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'

import { startPrivateFront, authorityFile } from '../../../support/network/private-server.ts'
import { startTunnelProxy } from '../../../support/network/tunnel-proxy.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { connectedTo, connectionTo } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const portOf = (slack: Emulator): number => Number(new URL(slack.apiUrl).port)

/** Where the calls say that sockets are to be opened. */
const socketsAt = (slack: Emulator, url: string): void => {
  slack.world.socketUrl = url
}

const trustAuthority = async (): Promise<void> => {
  const before = getCACertificates('default')
  onTestFinished(() => setDefaultCACertificates(before))
  setDefaultCACertificates([...before, await readFile(authorityFile, 'utf8')])
}

test('sockets go through the proxy, with its account, and their ends go through it too', async () => {
  const slack = await useEmulator()
  const proxy = await startTunnelProxy(portOf(slack), 'vigie:secret')
  socketsAt(slack, 'ws://slack.invalid:80')
  const { connection, told } = await connectedTo(slack, {
    proxies: { httpProxy: `http://vigie:secret@127.0.0.1:${proxy.port}` },
  })
  slack.link.open[0]?.halfOpen()
  await slack.until(() => slack.link.sockets.length === 3)
  await connection.stop()

  expect(proxy.asked.slice(0, 2)).toEqual(Array.from({ length: 2 }, () => 'CONNECT slack.invalid:80 vigie:secret'))
  expect(told.join('\n')).not.toContain('secret')
})

test('hosts that need no proxy are reached directly', async () => {
  const slack = await useEmulator()
  const proxy = await startTunnelProxy(1)
  await connectedTo(slack, {
    proxies: { httpProxy: `http://127.0.0.1:${proxy.port}`, noProxy: 'localhost,127.0.0.1' },
  })
  expect(proxy.asked).toEqual([])
})

test('a proxy that refuses is asked again', async () => {
  const slack = await useEmulator()
  const proxy = await startTunnelProxy(portOf(slack), 'vigie:secret')
  socketsAt(slack, 'ws://slack.invalid:80')
  const { connection, fatal } = connectionTo(slack, { proxies: { httpProxy: `http://127.0.0.1:${proxy.port}` } })
  await connection.start()
  await slack.until(() => proxy.asked.length >= 3)
  expect(connection.readiness()).toBe('reconnecting')
  expect(fatal).toEqual([])
})

test('a certificate of the network’s own authority is trusted once the process trusts it, through a proxy as well', async () => {
  const slack = await useEmulator()
  const front = await startPrivateFront(portOf(slack))
  const proxy = await startTunnelProxy(front)
  await trustAuthority()
  socketsAt(slack, `wss://localhost:${front}`)
  const direct = await connectedTo(slack)
  await direct.connection.stop()
  await connectedTo(slack, { proxies: { httpsProxy: `http://127.0.0.1:${proxy.port}` } })
  expect(proxy.asked).toContain(`CONNECT localhost:${front}`)
})

test('any other certificate is refused', async () => {
  const slack = await useEmulator()
  socketsAt(slack, `wss://localhost:${await startPrivateFront(portOf(slack))}`)
  const { connection } = connectionTo(slack)
  await connection.start()
  expect(connection.readiness()).toBe('reconnecting')
  expect(slack.link.sockets).toEqual([])
})
