// What Slack sends over sockets: to one of them, acknowledged in three seconds, told again where it is an event.

import { describe, expect, test } from 'vitest'

import { type PlainSocket, plainSocket } from '../../../support/slack/plain-socket.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const command = { command: '/état' }

describe('an envelope', () => {
  test('goes to one socket only, to each in its turn', async () => {
    const slack = await useEmulator({ standsStill: true })
    const sockets = [plainSocket(slack), plainSocket(slack)]
    for (const socket of sockets) await socket.hears('hello')
    for (let count = 0; count < 4; count += 1) void slack.link.deliver('slash_commands', command)
    const commandsOf = (socket: PlainSocket) => socket.heard.filter(({ type }) => type === 'slash_commands').length
    for (const socket of sockets) await socket.until(() => commandsOf(socket) === 2)
    expect(sockets.map(commandsOf)).toEqual([2, 2])
  })

  test('says whether its acknowledgement may hold an answer, and which attempt it is', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    void slack.link.deliver('slash_commands', command)
    for (const type of ['block_actions', 'view_submission', 'message_action', 'shortcut', 'view_closed'])
      void slack.link.deliver('interactive', { type })
    void slack.link.deliver('events_api', { type: 'event_callback' }, { attempt: 2, reason: 'timeout' })
    await socket.until(() => socket.heard.length === 8)
    expect(socket.heard.slice(1).map((frame) => frame['accepts_response_payload'])).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(socket.heard[7]).toMatchObject({ retry_attempt: 2, retry_reason: 'timeout' })
    expect(socket.heard[1]).not.toHaveProperty('retry_attempt')
  })

  test('comes twice, and its second acknowledgement is one too many', async () => {
    const slack = await useEmulator()
    slack.link.faults.copies = 2
    const socket = plainSocket(slack)
    await socket.hears('hello')
    const told = slack.link.deliver('slash_commands', command)
    await socket.until(() => socket.heard.length === 3)
    const [first, second] = socket.heard.slice(1).map((frame) => frame['envelope_id'])
    expect(first).toBe(second)
    socket.send({ envelope_id: first, payload: { text: 'Oui' } })
    socket.send({ envelope_id: second })
    expect(await told).toMatchObject({ kind: 'acknowledged', payload: { text: 'Oui' } })
    await slack.until(() => slack.link.acks.recorded.length === 2)
    expect(slack.link.acks.recorded.map(({ kind }) => kind)).toEqual(['in-time', 'again'])
  })

  test('comes again long after it was acknowledged', async () => {
    const slack = await useEmulator()
    const socket = plainSocket(slack)
    await socket.hears('hello')
    const told = slack.link.deliver('slash_commands', command)
    socket.send({ envelope_id: (await socket.hears('slash_commands'))['envelope_id'] })
    expect((await told).kind).toBe('acknowledged')
    for (const envelope of slack.link.sent) slack.link.resend(envelope)
    await socket.until(() => socket.heard.length === 3)
    expect(socket.heard[2]).toEqual(socket.heard[1])
  })

  test('overtakes those before it', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    slack.link.faults.holds = true
    for (const name of ['/un', '/deux', '/trois']) void slack.link.deliver('slash_commands', { command: name })
    slack.link.release()
    await socket.until(() => socket.heard.length === 4)
    expect(socket.heard.slice(1)).toMatchObject(
      ['/trois', '/deux', '/un'].map((name) => ({ payload: { command: name } })),
    )
  })

  test('is acknowledged too late, and an unknown one not at all', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    const told = slack.link.deliver('slash_commands', command)
    const { envelope_id: id } = await socket.hears('slash_commands')
    slack.clock.advance(3000)
    expect(await told).toEqual({ kind: 'timed-out' })
    socket.send({ envelope_id: id })
    socket.send({ envelope_id: 'none' })
    await slack.until(() => slack.link.acks.recorded.length === 2)
    expect(slack.link.acks.recorded.map(({ kind }) => kind)).toEqual(['late', 'unknown'])
  })

  test('reaches nobody when no socket is open: the person sees that', async () => {
    const slack = await useEmulator()
    const camille = slack.join('camille')
    expect((await camille.types('/état', slack.channel('qualité', [camille]))).error).toBe('dispatch_failed')
  })
})

describe('an event', () => {
  test('is told again at once, after a minute and after five more, under the same name', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    const camille = slack.join('camille')
    camille.mentions('état', slack.channel('qualité', [camille]))
    for (const [tries, wait] of [
      [1, 0],
      [2, 60_000],
      [3, 300_000],
      [4, 0],
    ] as const) {
      await socket.until(() => socket.heard.length === tries + 1)
      slack.clock.advance(3000)
      await slack.until(() => slack.world.events.told.length === tries)
      slack.clock.advance(wait)
    }
    const told = socket.heard.slice(1)
    expect(told.map((frame) => frame['retry_attempt'])).toEqual([0, 1, 2, 3])
    const names = told.map(({ payload }) => (payload as { readonly event_id: string }).event_id)
    expect(new Set(names).size).toBe(1)
  })

  test('travels as far as Slack is away, and its acknowledgement as far back', async () => {
    const slack = await useEmulator({ standsStill: true })
    slack.link.distance = 15
    const socket = plainSocket(slack)
    await socket.hears('hello')
    const camille = slack.join('camille')
    const typing = camille.types('/vigie', slack.channel('qualité', [camille]))
    slack.clock.advance(14)
    expect(socket.heard).toHaveLength(1)
    slack.clock.advance(1)
    const { envelope_id } = await socket.hears('slash_commands')
    socket.send({ envelope_id })
    // What came before the ping has reached the emulator's machine, and is still on its way.
    socket.ping()
    await socket.until(() => socket.pongs === 1)
    expect(slack.link.acks.recorded).toEqual([])
    slack.clock.advance(15)
    expect((await typing).result).toMatchObject({ kind: 'acknowledged', after: 30 })
  })

  test('was kept back: the notice of it holds no event', async () => {
    const slack = await useEmulator({ standsStill: true })
    const socket = plainSocket(slack)
    await socket.hears('hello')
    void slack.tellRateLimited()
    const { payload } = await socket.hears('events_api')
    expect(payload).toMatchObject({ type: 'app_rate_limited', team_id: slack.world.workspace.team })
    expect(payload).not.toHaveProperty('event')
  })
})
