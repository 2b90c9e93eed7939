// Sockets as Slack has them, and everything that can go wrong with them.

import { describe, expect, test } from 'vitest'

import { PlainSocket, plainSocket } from '../../../support/slack/plain-socket.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const command = { command: '/état' }

describe('a socket', () => {
  test('is greeted, told how many there are, and pinged', async () => {
    const slack = await useEmulator()
    const socket = plainSocket(slack)
    expect(await socket.hears('hello')).toMatchObject({
      num_connections: 1,
      connection_info: { app_id: slack.app.id },
      debug_info: { host: 'applink-1' },
    })
    await socket.until(() => socket.pings === 1)
    socket.ping()
    await socket.until(() => socket.pongs === 1)
  })

  test('needs a ticket, which is good once', async () => {
    const slack = await useEmulator()
    const url = slack.link.ticketUrl()
    await new PlainSocket(url).hears('hello')
    const again = new PlainSocket(url)
    expect(await again.until(() => again.refused)).toBe(401)
  })

  test('may be refused with any status', async () => {
    const slack = await useEmulator()
    slack.link.faults.refuseWith = 409
    const socket = plainSocket(slack)
    expect(await socket.until(() => socket.refused)).toBe(409)
  })

  test('is the eleventh, and told that there are too many', async () => {
    const slack = await useEmulator()
    for (let count = 0; count < 10; count += 1) await plainSocket(slack).hears('hello')
    const socket = plainSocket(slack)
    expect(await socket.hears('disconnect')).toMatchObject({ reason: 'too_many_websockets' })
    await socket.until(() => socket.closed === 1000)
  })

  test('is greeted late, or never', async () => {
    const slack = await useEmulator({ standsStill: true })
    slack.link.faults.helloAfter = 20_000
    const late = plainSocket(slack)
    await slack.until(() => slack.link.sockets.length === 1)
    expect(slack.link.open).toEqual([])
    slack.clock.advance(20_000)
    await late.hears('hello')
    slack.link.faults.noHello = true
    const never = plainSocket(slack)
    await slack.until(() => slack.link.sockets.length === 2)
    await never.opened()
    never.ping()
    await never.until(() => never.pongs === 1)
    expect(never.heard).toEqual([])
  })

  test('gets no answer to its pings, and none from the server', async () => {
    const slack = await useEmulator()
    Object.assign(slack.link.faults, { noPong: true, noServerPing: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    socket.ping()
    await slack.until(() => slack.link.sockets[0]?.pingsHeard === 1)
    const told = slack.link.deliver('slash_commands', command)
    socket.send({ envelope_id: (await socket.hears('slash_commands'))['envelope_id'] })
    await told
    expect([socket.pings, socket.pongs]).toEqual([0, 0])
  })

  test.each(['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets'] as const)(
    'is told to go: %s',
    async (reason) => {
      const slack = await useEmulator()
      const socket = plainSocket(slack)
      await socket.hears('hello')
      slack.link.open[0]?.disconnect(reason)
      expect(await socket.hears('disconnect')).toMatchObject({ reason, debug_info: { host: 'applink-1' } })
    },
  )

  test('is cut without a closing frame', async () => {
    const slack = await useEmulator()
    const socket = plainSocket(slack)
    await socket.hears('hello')
    slack.link.open[0]?.cut()
    expect(await socket.until(() => socket.closed)).toBe(1006)
    await slack.until(() => slack.link.open.length === 0)
  })

  test('carries nothing any more, and nobody has noticed', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    slack.link.open[0]?.halfOpen()
    const told = slack.link.deliver('slash_commands', command)
    slack.clock.advance(3000)
    expect(await told).toEqual({ kind: 'timed-out' })
    expect([socket.closed, socket.heard.length]).toEqual([undefined, 1])
  })

  test('is closed, and the connection under it stays', async () => {
    const slack = await useEmulator()
    slack.link.faults.keepsTcp = true
    const socket = plainSocket(slack)
    await socket.hears('hello')
    socket.close()
    await slack.until(() => slack.link.open.length === 0)
    expect(socket.closed).toBeUndefined()
    await slack.stop()
    await socket.until(() => socket.closed !== undefined)
  })
})

test('frames may be of another type, of no JSON, in binary, or empty', async () => {
  const slack = await useEmulator()
  const socket = plainSocket(slack)
  await socket.hears('hello')
  slack.link.sendRaw('{"type":"carrier_pigeon","envelope_id":"1"}')
  slack.link.sendRaw('{"type":')
  slack.link.sendRaw(Buffer.from([1, 2, 3]))
  slack.link.sendRaw('')
  await socket.until(() => socket.raw.length === 5)
  expect(socket.raw.slice(2)).toEqual(['{"type":', Buffer.from([1, 2, 3]), ''])
})
