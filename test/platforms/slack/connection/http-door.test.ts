// Slack calling the bot: what is let in, what is turned away, and what is answered when nobody deals with it.

import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'

import { UserError } from '../../../../src/errors.ts'
import { fr } from '../../../../src/i18n/fr.ts'
import { plainText } from '../../../../src/i18n/rich-text.ts'
import type { ConnectionSetting } from '../../../../src/platforms/slack/connection/connection.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { connectionTo } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const calledBy = async (slack: Emulator, setting: Partial<ConnectionSetting> = {}) => {
  const port = await freePort()
  const access = { botToken: slack.botToken, signingSecret: slack.app.signingSecret, port, address: '127.0.0.1' }
  const connected = connectionTo(slack, { access, ...setting })
  const origin = `http://127.0.0.1:${port}`
  return { ...connected, port, origin, delivery: slack.deliverTo(`${origin}/slack/events`) }
}

describe('deliveries', () => {
  test('come in as over sockets, and the answer goes back with the acknowledgement', async () => {
    const slack = await useEmulator()
    const { connection, deliveries } = await calledBy(slack, {
      deal: (delivery) => (delivery.kind === 'command' ? delivery.ack({ text: 'Voici', blocks: [] }) : delivery.ack()),
    })
    await connection.start()
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])

    const typed = await camille.types('/taux & <x>', channel)
    const said = await camille.mentions('retards', channel).told

    expect((await typed.answer()).text).toBe('Voici')
    expect(said.kind).toBe('acknowledged')
    expect(deliveries.map(({ kind }) => kind)).toEqual(['command', 'message'])
    expect(slack.link.sockets).toEqual([])
    expect(connection.readiness()).toBe('ready')
  })

  test('that were dealt with too late: whoever did it is told', async () => {
    const slack = await useEmulator()
    const late: unknown[] = []
    const held = Promise.withResolvers<void>()
    const { connection, deliveries } = await calledBy(slack, {
      now: () => Temporal.Instant.fromEpochMilliseconds(slack.clock.now()),
      deal: async (delivery) => {
        await held.promise
        await delivery.ack().catch((error: unknown) => late.push(error))
        slack.world.changes.announce()
      },
    })
    await connection.start()
    const camille = slack.join('camille')
    const typing = camille.types('/taux', slack.channel('qualité', [camille]))
    await slack.until(() => deliveries.length === 1)
    slack.clock.advance(3_001)
    held.resolve()
    await slack.until(() => late.length === 1)
    expect((await typing).error).toBe('operation_timeout')
  })

  test('that are nobody’s business are acknowledged', async () => {
    const slack = await useEmulator()
    const { connection, deliveries, delivery } = await calledBy(slack)
    await connection.start()
    await slack.tellRateLimited()
    const statuses = []
    for (const body of ['{"type":"event_callback","event":{"type":"team_join"}}', '{}', '{"type":"app_rate_limited"}'])
      statuses.push((await delivery.post(body, json)).status)
    expect(statuses).toEqual([200, 200, 200])
    expect(deliveries).toEqual([])
  })
})

describe('Slack’s own checks', () => {
  test('of the address and of the certificate', async () => {
    const slack = await useEmulator()
    const { connection, delivery } = await calledBy(slack)
    await connection.start()
    expect(await delivery.verifyUrl()).toEqual({ status: 200, isRight: true })
    expect(await delivery.checkSsl()).toBe(200)
  })
})

describe('what is turned away', () => {
  test.for([
    ['signed with another secret', { isForged: true }, 401],
    ['not signed', { isUnsigned: true }, 401],
    ['six minutes old', { skew: -360 }, 401],
    ['of six minutes ahead', { skew: 360 }, 401],
    ['four minutes old', { skew: -240 }, 200],
    ['of four minutes ahead', { skew: 240 }, 200],
  ] as const)('%s: %o gets %i', async ([, faults, status]) => {
    const slack = await useEmulator()
    const { connection, delivery, deliveries } = await calledBy(slack)
    await connection.start()
    Object.assign(delivery.faults, faults)
    expect((await delivery.post('{"type":"event_callback","event":{"type":"x"}}', json)).status).toBe(status)
    expect(deliveries).toEqual([])
  })

  test.for([
    ['null', json, 400],
    ['5', json, 400],
    ['{', json, 400],
    ['', json, 400],
    ['payload=null', form, 400],
    ['payload=%7B', form, 400],
    ['payload=%7B%7D&payload=%7B%7D', form, 400],
    [`{"a":"${'x'.repeat(1_100_000)}"}`, json, 413],
  ] as const)('%s with %o gets %i', async ([body, headers, status]) => {
    const slack = await useEmulator()
    const { connection, delivery } = await calledBy(slack)
    await connection.start()
    expect((await delivery.post(body, headers)).status).toBe(status)
  })

  test('too much, sent without saying how much', async () => {
    const slack = await useEmulator()
    const { connection, port } = await calledBy(slack)
    await connection.start()
    const call = request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers: json })
    call.on('error', () => undefined)
    const answered = once(call, 'response') as Promise<[IncomingMessage]>
    for (let piece = 0; piece < 12; piece += 1) call.write('x'.repeat(100_000))
    const [{ statusCode }] = await answered
    call.destroy()
    expect(statusCode).toBe(413)
  })

  test.for([
    ['GET', '/slack/events', 404],
    ['POST', '/', 404],
    ['POST', '//', 404],
    ['GET', '/health', 200],
  ] as const)('%s %s gets %i', async ([method, path, status]) => {
    const slack = await useEmulator()
    const { connection, origin } = await calledBy(slack)
    await connection.start()
    expect((await fetch(`${origin}${path}`, { method })).status).toBe(status)
  })
})

describe('beginning and end', () => {
  test('before Slack said who the bot is, deliveries are to come again', async () => {
    const slack = await useEmulator()
    slack.faults.next('auth.test', { kind: 'drop', applied: false }, Infinity)
    const { connection, delivery, origin } = await calledBy(slack)
    await connection.start()
    expect((await delivery.post('{}', json)).status).toBe(503)
    expect((await fetch(`${origin}/health`)).status).toBe(503)
    slack.faults.clear()
    await slack.until(() => connection.readiness() === 'ready')
    expect((await delivery.post('{}', json)).status).toBe(200)
  })

  test('a port that another program has', async () => {
    const slack = await useEmulator()
    const { connection, port } = await calledBy(slack)
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const failure = await connection.start().catch((error: unknown) => error)
    expect(failure instanceof UserError && plainText(failure.say(fr))).toContain(`Le port ${port}`)
  })

  test('connections that are kept open do not hold the end up', async () => {
    const slack = await useEmulator()
    const { connection, origin, port } = await calledBy(slack)
    await connection.start()
    await fetch(`${origin}/health`)
    const halfSaid = request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers: json })
    halfSaid.on('error', () => undefined)
    halfSaid.write('{')
    await connection.stop()
    await expect(fetch(`${origin}/health`)).rejects.toThrow('fetch failed')
  })
})
