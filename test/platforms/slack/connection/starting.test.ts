// How the connection begins and ends: with Slack away, with tokens that are worth nothing, and with a server that hangs.

import { describe, expect, test } from 'vitest'

import { UserError } from '../../../../src/errors.ts'
import { fr } from '../../../../src/i18n/fr.ts'
import { plainText } from '../../../../src/i18n/rich-text.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { closedFront } from './closed-front.ts'
import { connectedTo, connectionTo, quickRhythm } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const said = (error: unknown): string => (error instanceof UserError ? plainText(error.say(fr)) : String(error))

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => error,
  )

describe('Slack is away', () => {
  test('the start does not wait for it, and the bot is there as soon as Slack is', async () => {
    const slack = await useEmulator()
    const front = await closedFront(slack)
    const { connection, fatal } = connectionTo(slack, { apiUrl: front.apiUrl })
    await connection.start()
    expect(connection.readiness()).toBe('reconnecting')

    await front.open()
    await slack.until(() => slack.link.open.length === 2, 'two sockets')
    const camille = slack.join('camille')
    expect((await camille.types('/taux', slack.channel('qualité', [camille]))).error).toBeUndefined()
    expect(connection.readiness()).toBe('ready')
    expect(fatal).toEqual([])
  })

  test('while it is away, it is asked again and again, and nothing else goes wrong', async () => {
    const slack = await useEmulator()
    const { connection, fatal } = await connectedTo(slack)
    slack.faults.next('apps.connections.open', { kind: 'drop', applied: false }, 5)
    slack.faults.next('apps.connections.open', { kind: 'html' }, 2)
    slack.faults.next('apps.connections.open', { kind: 'truncated' }, 2)
    slack.faults.next('apps.connections.open', { kind: 'answer', status: 503, body: 'away' }, 2)
    slack.faults.next('apps.connections.open', { kind: 'rate-limited', retryAfter: 0 }, 2)
    slack.faults.next('apps.connections.open', { kind: 'error', error: 'internal_error' }, 2)
    for (const socket of slack.link.open) socket.cut()

    await slack.until(() => slack.callsOf('apps.connections.open').length >= 17, 'many attempts')
    await slack.until(() => connection.readiness() === 'ready' && slack.link.open.length === 2, 'to be back')
    expect(fatal).toEqual([])
  })

  test('no greeting: the socket is given up, and another one opened', async () => {
    const slack = await useEmulator()
    slack.link.faults.noHello = true
    const { connection } = connectionTo(slack, { rhythm: { ...quickRhythm, greeting: 50 } })
    await connection.start()
    expect(connection.readiness()).toBe('reconnecting')
    slack.link.faults.noHello = false
    await slack.until(() => connection.readiness() === 'ready', 'a greeting')
    expect(connection.readiness()).toBe('ready')
  })

  test('sockets that are refused are tried again', async () => {
    const slack = await useEmulator()
    slack.link.faults.refuseWith = 503
    const { connection } = connectionTo(slack)
    await connection.start()
    slack.link.faults.refuseWith = undefined
    await slack.until(() => connection.readiness() === 'ready')
    expect(connection.readiness()).toBe('ready')
  })
})

describe('tokens that are worth nothing', () => {
  test.for([
    ['auth.test', 'invalid_auth', 'VIGIE_SLACK_BOT_TOKEN'],
    ['auth.test', 'account_inactive', 'VIGIE_SLACK_BOT_TOKEN'],
    ['auth.test', 'team_disabled', 'espace de travail'],
    ['apps.connections.open', 'invalid_auth', 'VIGIE_SLACK_APP_TOKEN'],
    ['apps.connections.open', 'missing_scope', 'connections:write'],
    ['apps.connections.open', 'not_allowed_token_type', 'VIGIE_SLACK_APP_TOKEN'],
  ] as const)('%s says %s: the start fails, and says what to renew', async ([method, error, word]) => {
    const slack = await useEmulator()
    slack.faults.next(method, { kind: 'error', error }, Infinity)
    const { connection, fatal } = connectionTo(slack)

    const failure = await failureOf(connection.start())

    expect(said(failure)).toContain(word)
    expect(fatal).toEqual([])
    expect(connection.readiness()).toBe('stopped')
  })

  test('the application’s token in the place of the bot’s', async () => {
    const slack = await useEmulator()
    const { connection } = connectionTo(slack, { access: { botToken: slack.botToken, appToken: slack.botToken } })
    expect(said(await failureOf(connection.start()))).toContain('VIGIE_SLACK_APP_TOKEN')
  })

  test('revoked while it runs: told once, whatever was being done', async () => {
    const slack = await useEmulator()
    const { connection, fatal } = await connectedTo(slack)
    slack.app.botToken.state = 'token_revoked'
    const calls = await Promise.all([1, 2, 3].map(() => failureOf(connection.web.openDirect('U1'))))

    expect(calls.map(String)).toEqual(Array.from({ length: 3 }, () => 'CallFailed: conversations.open: token_revoked'))
    expect(fatal.map(said)).toEqual([expect.stringContaining('VIGIE_SLACK_BOT_TOKEN')])
  })

  test('the one for sockets revoked while it runs', async () => {
    const slack = await useEmulator()
    const { fatal, connection } = await connectedTo(slack)
    slack.app.appToken.state = 'token_revoked'
    for (const socket of slack.link.open) socket.disconnect('refresh_requested')
    await slack.until(() => connection.readiness() === 'stopped')
    expect(fatal.map(said)).toEqual([expect.stringContaining('VIGIE_SLACK_APP_TOKEN')])
  })
})

describe('the end', () => {
  test('waits for what is under way, and takes nothing new', async () => {
    const slack = await useEmulator()
    const held = Promise.withResolvers<void>()
    const { connection, deliveries } = await connectedTo(slack, {
      deal: async (delivery) => {
        await held.promise
        await delivery.ack()
      },
    })
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])
    const first = camille.types('/taux', channel)
    await slack.until(() => deliveries.length === 1)
    const stopping = connection.stop()
    const second = camille.types('/taux', channel)
    held.resolve()

    expect((await first).error).toBeUndefined()
    await stopping
    expect(slack.link.open).toEqual([])
    slack.clock.advance(3_000)
    expect((await second).error).toBe('operation_timeout')
    expect(deliveries).toHaveLength(1)
    expect(connection.readiness()).toBe('stopped')
  })

  test('while it is still beginning', async () => {
    const slack = await useEmulator()
    slack.link.faults.noHello = true
    const { connection, fatal } = connectionTo(slack, { rhythm: { ...quickRhythm, greeting: 60_000 } })
    const starting = connection.start()
    await slack.until(() => slack.link.sockets.length === 1)
    await connection.stop()
    await starting
    expect(fatal).toEqual([])
  })

  test('while nobody answers at all', async () => {
    const slack = await useEmulator()
    const until = Promise.withResolvers<void>()
    const { connection } = await connectedTo(slack)
    slack.faults.next('apps.connections.open', { kind: 'hold', until: until.promise }, Infinity)
    for (const socket of slack.link.open) socket.disconnect('refresh_requested')
    await slack.until(() => slack.link.open.length === 0)
    await connection.stop()
    until.resolve()
    expect(connection.readiness()).toBe('stopped')
    expect(slack.link.open).toEqual([])
  })

  test('what never ends holds nobody up, on sockets that carry nothing any more', async () => {
    const slack = await useEmulator()
    const { connection, deliveries } = await connectedTo(slack, { deal: () => new Promise(() => undefined) })
    const camille = slack.join('camille')
    void camille.types('/taux', slack.channel('qualité', [camille]))
    await slack.until(() => deliveries.length === 1)
    for (const socket of slack.link.open) socket.halfOpen()
    await connection.stop()
    expect(connection.readiness()).toBe('stopped')
  }, 1_500)

  test('secrets and texts are told nowhere', async () => {
    const slack = await useEmulator()
    const { connection, told, deliveries } = await connectedTo(slack)
    const camille = slack.join('camille')
    await camille.types('/courriel Mme Dupont attend', slack.channel('qualité', [camille]))
    for (const socket of slack.link.open) socket.cut()
    await slack.until(() => slack.link.sockets.length === 4)
    await connection.stop()

    const all = told.join('\n')
    expect(deliveries).toHaveLength(1)
    expect(all).not.toContain('Dupont')
    expect(all).not.toMatch(/xoxb-|xapp-|ticket=/)
  })
})
