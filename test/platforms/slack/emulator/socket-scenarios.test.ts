// The situations in which Slack's own Socket Mode client is tested by its makers, here against the emulator.
// Source of the list: the integration tests of slackapi/node-slack-sdk, packages/socket-mode.

import { describe, expect, test } from 'vitest'

import { hears, socketClient } from '../../../support/slack/bolt/socket-client.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const reasons = ['warning', 'refresh_requested', 'too_many_websockets'] as const

describe('connecting', () => {
  test('starts, and leaves again', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    await client.start()
    await slack.until(() => slack.link.open.length === 1)
    await client.disconnect()
    await slack.until(() => slack.link.open.length === 0)
    expect(slack.link.sockets).toHaveLength(1)
  })

  test('start resolves with the answer of apps.connections.open', async () => {
    const slack = await useEmulator()
    const result = await socketClient(slack).client.start()
    expect(result.ok).toBe(true)
    expect(result.url).toContain('/link/?ticket=')
  })

  test('leaving without having come is no fault', async () => {
    const slack = await useEmulator()
    await expect(socketClient(slack).client.disconnect()).resolves.toBeUndefined()
  })

  test('asks for an address until it gets one', async () => {
    const slack = await useEmulator()
    slack.faults.next('apps.connections.open', { kind: 'error', error: 'fatal_error' }, 2)
    await socketClient(slack).client.start()
    expect(slack.callsOf('apps.connections.open')).toHaveLength(3)
  })

  test('makes one attempt after another when the upgrade is refused', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    slack.link.faults.refuseWith = 409
    let closes = 0
    client.on('close', () => {
      closes += 1
      if (closes === 2) slack.link.faults.refuseWith = undefined
    })
    const connected = hears(client, 'connected')
    void client.start()
    await connected
    expect(slack.callsOf('apps.connections.open').length).toBe(closes + 1)
  })

  test('tells of every step', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    const steps: string[] = []
    for (const step of ['connecting', 'authenticated', 'connected', 'disconnecting', 'disconnected'])
      client.on(step, () => void steps.push(step))
    await client.start()
    await client.disconnect()
    expect(steps).toEqual(['authenticated', 'connecting', 'connected', 'disconnecting', 'disconnected'])
  })
})

describe('frames', () => {
  test('of any type reach those who listen for it', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    await client.start()
    const heard = hears(client, 'carrier_pigeon')
    slack.link.sendRaw('{"type":"carrier_pigeon","envelope_id":"12345"}')
    expect(await heard).toMatchObject({ envelope_id: '12345' })
  })

  test.each([
    ['binary', Buffer.from([1, 2, 3, 4]), 'Unexpected binary message received'],
    ['empty', '', 'Unable to parse an incoming WebSocket message'],
  ])('that are %s are left alone', async (_kind, frame, line) => {
    const slack = await useEmulator()
    const { client, lines } = socketClient(slack)
    await client.start()
    const after = hears(client, 'carrier_pigeon')
    slack.link.sendRaw(frame)
    slack.link.sendRaw('{"type":"carrier_pigeon","envelope_id":"1"}')
    await after
    expect(lines).toContainEqual(expect.stringContaining(line))
  })

  test.each(reasons)('that ask to go because of %s are no events', async (reason) => {
    const slack = await useEmulator()
    const { client } = socketClient(slack, { autoReconnectEnabled: false })
    let events = 0
    client.on('slack_event', () => (events += 1))
    await client.start()
    const left = hears(client, 'disconnected')
    slack.link.open[0]?.disconnect(reason)
    await left
    expect(events).toBe(0)
  })
})

describe('connecting again', () => {
  test('after the connection was cut', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    await client.start()
    const [reconnecting, connected] = [hears(client, 'reconnecting'), hears(client, 'connected')]
    slack.link.open[0]?.cut()
    await reconnecting
    await connected
    expect(slack.link.sockets).toHaveLength(2)
  })

  test.each(reasons)('after being asked to go because of %s', async (reason) => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    await client.start()
    const connected = hears(client, 'connected')
    slack.link.open[0]?.disconnect(reason)
    await connected
    expect(slack.link.sockets).toHaveLength(2)
  })

  test.each([
    ['the server pinged once and never again', { pingsOnce: true }],
    ['the server never answers a ping', { noPong: true, noServerPing: true }],
    ['the server answered one ping and then no more', { noPong: true, pongsFirst: 1, noServerPing: true }],
  ])('because %s', async (_why, faults) => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    Object.assign(slack.link.faults, faults)
    await client.start()
    const connected = hears(client, 'connected')
    Object.assign(slack.link.faults, { noPong: false, pingsOnce: false, noServerPing: true })
    await connected
    expect(slack.link.sockets).toHaveLength(2)
  })

  test('because the server answers nothing at all, not even a closing frame', async () => {
    const slack = await useEmulator()
    const { client } = socketClient(slack)
    slack.link.faults.noServerPing = true
    await client.start()
    let closes = 0
    client.on('close', () => (closes += 1))
    const connected = hears(client, 'connected')
    slack.link.open[0]?.halfOpen()
    await connected
    expect(closes).toBe(1)
  })
})

describe('two clients', () => {
  test('one that gets no pongs leaves, the other stays', async () => {
    const slack = await useEmulator()
    Object.assign(slack.link.faults, { noPong: true, noServerPing: true })
    const first = socketClient(slack, { autoReconnectEnabled: false }).client
    await first.start()
    slack.link.faults.noPong = false
    const second = socketClient(slack, { autoReconnectEnabled: false }).client
    await second.start()
    await hears(first, 'disconnected')
    expect(slack.link.sockets.map(({ isOpen }) => isOpen)).toEqual([false, true])
  })

  test('one that gets no pings leaves, the other stays', async () => {
    const slack = await useEmulator()
    slack.link.faults.pingsOnce = true
    const first = socketClient(slack, { autoReconnectEnabled: false }).client
    await first.start()
    const left = hears(first, 'disconnected')
    Object.assign(slack.link.faults, { pingsOnce: false, pingEvery: 20 })
    await socketClient(slack, { autoReconnectEnabled: false }).client.start()
    await left
    await slack.until(() => slack.link.sockets[0]?.isOpen === false)
    expect(slack.link.sockets[1]?.isOpen).toBe(true)
  })

  test('one comes back, the other notices nothing', async () => {
    const slack = await useEmulator()
    slack.link.faults.pingEvery = 20
    const first = socketClient(slack).client
    await first.start()
    const second = socketClient(slack, { clientPingTimeout: 5000, serverPingTimeout: 5000 }).client
    await second.start()
    let closes = 0
    second.on('close', () => (closes += 1))
    const connected = hears(first, 'connected')
    slack.link.sockets[0]?.cut()
    await connected
    const other = slack.link.sockets[1]
    await slack.until(() => (other?.pongsHeard ?? 0) > 5)
    expect([closes, other?.isOpen]).toEqual([0, true])
  })

  test('one that left hears nothing of the other', async () => {
    const slack = await useEmulator()
    slack.link.faults.pingEvery = 20
    const { client, lines } = socketClient(slack, { pingPongLoggingEnabled: true, autoReconnectEnabled: false })
    await client.start()
    const second = socketClient(slack, {
      autoReconnectEnabled: false,
      clientPingTimeout: 5000,
      serverPingTimeout: 5000,
    })
    await second.client.start()
    const other = slack.link.sockets[1]
    await client.disconnect()
    const said = lines.length
    const before = other?.pongsHeard ?? 0
    await slack.until(() => (other?.pongsHeard ?? 0) > before + 3)
    expect(lines.slice(said).filter((line) => /ping|pong/.test(line))).toEqual([])
  })
})
