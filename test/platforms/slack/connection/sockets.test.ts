// Two sockets to Slack: what ends one of them loses nothing, fails nowhere, and leaves nothing behind.

import { describe, expect, test } from 'vitest'

import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { connectedTo } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

describe('two sockets', () => {
  test('are opened, and each delivery comes over one of them', async () => {
    const slack = await useEmulator()
    const { connection, deliveries, readiness } = await connectedTo(slack)
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])

    const outcomes = []
    for (let turn = 0; turn < 4; turn += 1) outcomes.push(await camille.types('/taux', channel))

    expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined, undefined, undefined])
    expect(deliveries.map(({ kind }) => kind)).toEqual(['command', 'command', 'command', 'command'])
    expect(connection.readiness()).toBe('ready')
    expect(readiness).toEqual(['ready'])
  })

  test.for(['warning', 'refresh_requested'] as const)(
    '%s: a fresh one stands, and nothing was lost meanwhile',
    async (reason) => {
      const slack = await useEmulator()
      const { connection, readiness } = await connectedTo(slack)
      const camille = slack.join('camille')
      const channel = slack.channel('qualité', [camille])
      const [first] = slack.link.open

      first?.disconnect(reason)
      const meanwhile = await Promise.all(Array.from({ length: 6 }, () => camille.types('/taux', channel)))
      await slack.until(() => slack.link.sockets.length === 3 && slack.link.open.length === 2, 'a fresh socket')

      expect(first?.isOpen).toBe(false)
      expect(meanwhile.filter(({ error }) => error !== undefined)).toEqual([])
      expect(connection.readiness()).toBe('ready')
      expect(readiness).toEqual(['ready'])
    },
  )

  test('what a socket brought is acknowledged over it before it goes', async () => {
    const slack = await useEmulator()
    const held = Promise.withResolvers<void>()
    const { deliveries } = await connectedTo(slack, {
      deal: async (delivery) => {
        await held.promise
        await delivery.ack()
      },
    })
    const camille = slack.join('camille')
    const typing = camille.types('/taux', slack.channel('qualité', [camille]))
    await slack.until(() => deliveries.length === 1)
    for (const socket of slack.link.open) socket.disconnect('refresh_requested')
    await slack.until(() => slack.link.open.length >= 3, 'both being replaced')
    held.resolve()

    expect((await typing).error).toBeUndefined()
    await slack.until(() => slack.link.open.length === 2, 'the former ones gone')
  })

  test.for(['cut', 'close'] as const)('%s: another one takes its place', async (end) => {
    const slack = await useEmulator()
    await connectedTo(slack)
    slack.link.open[0]?.[end]()
    await slack.until(() => slack.link.sockets.length === 3 && slack.link.open.length === 2, 'a fresh socket')
    expect(slack.link.open).toHaveLength(2)
  })

  test('a server that keeps the connection open after the farewell holds nobody up', async () => {
    const slack = await useEmulator()
    slack.link.faults.keepsTcp = true
    const { connection } = await connectedTo(slack)
    slack.link.open[0]?.disconnect('refresh_requested')
    await slack.until(() => slack.link.sockets.length === 3 && slack.link.open.length === 2, 'a fresh socket')
    await connection.stop()
    expect(slack.link.open).toEqual([])
  })

  test('Socket Mode switched off: it is told, tried again slowly, and comes back', async () => {
    const slack = await useEmulator()
    const { connection, readiness, fatal } = await connectedTo(slack)
    slack.faults.next('apps.connections.open', { kind: 'error', error: 'socket_mode_off' }, 3)
    for (const socket of slack.link.open) socket.disconnect('link_disabled')
    await slack.until(() => readiness.includes('refused'), 'to be told')
    await slack.until(() => connection.readiness() === 'ready', 'to be back')

    expect(connection.readiness()).toBe('ready')
    expect(fatal).toEqual([])
  })

  test('too many sockets elsewhere: the second waits, the first goes on', async () => {
    const slack = await useEmulator()
    const { connection } = await connectedTo(slack)
    slack.link.open[1]?.disconnect('too_many_websockets')
    await slack.until(() => slack.link.sockets.length === 3 && slack.link.open.length === 2)
    expect(connection.readiness()).toBe('ready')
  })
})

describe('frames that are none', () => {
  test('events kept back by Slack are acknowledged and told', async () => {
    const slack = await useEmulator()
    const { told, deliveries } = await connectedTo(slack)
    await slack.tellRateLimited()
    await slack.until(() => slack.link.acks.recorded.length === 1)

    expect(slack.link.acks.recorded[0]).toMatchObject({ kind: 'in-time', payload: {} })
    expect(told).toContainEqual(expect.stringContaining('app_rate_limited'))
    expect(deliveries).toEqual([])
  })

  test.for([
    '{',
    'null',
    '[]',
    '"text"',
    '{"type":"close"}',
    '{"type":"error","envelope_id":"e"}',
    '{"type":"events_api","envelope_id":"e"}',
    '{"type":"events_api","envelope_id":"e","payload":{"event":null}}',
    '{"type":"interactive","envelope_id":"e","payload":null}',
    '{"type":"interactive","envelope_id":"e","payload":{}}',
    '{"type":"slash_commands","envelope_id":"e","payload":{"command":5}}',
    '{"type":"slash_commands","envelope_id":"e","payload":{"command":"/x"}}',
    Buffer.from([1, 2, 3]),
  ])('%j changes nothing', async (frame) => {
    const slack = await useEmulator()
    const { connection, deliveries, fatal } = await connectedTo(slack)
    const camille = slack.join('camille')
    slack.link.sendRaw(frame)

    const outcome = await camille.types('/taux', slack.channel('qualité', [camille]))

    expect(outcome.error).toBeUndefined()
    expect(deliveries).toHaveLength(1)
    expect(slack.link.sockets).toHaveLength(2)
    expect(connection.readiness()).toBe('ready')
    expect(fatal).toEqual([])
  })
})

describe('a socket that carries nothing any more', () => {
  test.for([
    ['the connection stands and is silent', { noServerPing: true }, true],
    ['the server answers no ping', { noPong: true, noServerPing: true }, false],
    ['the server stops sending pings', { pingsOnce: true }, false],
  ] as const)('%s: another one takes its place', async ([, faults, isSilent]) => {
    const slack = await useEmulator()
    Object.assign(slack.link.faults, faults)
    const { connection } = await connectedTo(slack)
    Object.assign(slack.link.faults, { noPong: false, noServerPing: false, pingsOnce: false })
    if (isSilent) slack.link.open[0]?.halfOpen()

    await slack.until(() => slack.link.sockets.length > 2 && connection.readiness() === 'ready', 'a fresh socket')
    await slack.until(() => slack.link.sockets[0]?.isOpen === false || isSilent)
    expect(slack.link.sockets.length).toBeGreaterThan(2)
  })
})
