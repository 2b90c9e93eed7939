// The diagnosis against the emulator: what is granted, whether a connection opens, where the bot is, and each refusal by its name.

import { describe, expect, test } from 'vitest'

import { createLog } from '../../../../src/log.ts'
import { diagnose, type DiagnosisSetting } from '../../../../src/platforms/slack/setup/diagnosis.ts'
import { neededScopes } from '../../../../src/platforms/slack/setup/scopes.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const lines: string[] = []
const log = createLog({
  level: 'debug',
  now: () => Temporal.Instant.fromEpochMilliseconds(0),
  write: (line) => lines.push(line),
})

const settingOf = (slack: Emulator, given: Partial<DiagnosisSetting> = {}): DiagnosisSetting => ({
  botToken: slack.botToken,
  appToken: slack.appToken,
  apiUrl: slack.apiUrl,
  fetch: globalThis.fetch,
  log,
  channels: [],
  people: [],
  ...given,
})

describe('a sound app', () => {
  test('is in its workspace with all it needs, and its connection says hello and is closed', async () => {
    const slack = await useEmulator()
    const marie = slack.join('marie')
    const channel = slack.channel('qualite', [marie])
    const found = await diagnose(settingOf(slack, { channels: [channel.id], people: [marie.id] }))
    expect(found).toMatchObject({
      bot: { kind: 'valid', missing: [] },
      socket: { kind: 'open' },
      channels: [{ channel: channel.id, state: 'joined', name: 'qualite', isShared: false }],
      people: [{ user: marie.id, state: 'known' }],
    })
    await slack.until(() => slack.link.open.length === 0, 'the connection to be closed')
    expect(slack.callsOf('chat.postMessage')).toEqual([])
  })

  test('that is called over HTTP, or runs already, has no connection tried', async () => {
    const slack = await useEmulator()
    const { appToken: _none, ...setting } = settingOf(slack)
    expect(await diagnose(setting)).not.toHaveProperty('socket')
    expect(slack.callsOf('apps.connections.open')).toEqual([])
  })
})

describe('permissions', () => {
  test('that were not granted are named, in the order of the manifest', async () => {
    const slack = await useEmulator()
    slack.app.botToken.scopes = new Set(neededScopes.filter((scope) => scope !== 'im:write' && scope !== 'files:read'))
    expect((await diagnose(settingOf(slack))).bot).toMatchObject({ kind: 'valid', missing: ['files:read', 'im:write'] })
  })

  test('that are more than is needed are no fault', async () => {
    const slack = await useEmulator()
    slack.app.botToken.scopes = new Set([...neededScopes, 'reactions:read'])
    expect((await diagnose(settingOf(slack))).bot).toMatchObject({ missing: [] })
  })
})

describe('a bot token', () => {
  test.each(['token_revoked', 'account_inactive'] as const)(
    'refused as %s leaves the channels unknown',
    async (state) => {
      const slack = await useEmulator()
      const channel = slack.channel('qualite', [])
      slack.app.botToken.state = state
      const found = await diagnose(settingOf(slack, { channels: [channel.id] }))
      expect(found).toMatchObject({ bot: { kind: 'refused', error: state }, socket: { kind: 'open' }, channels: [] })
    },
  )

  test('that Slack does not know is refused', async () => {
    const slack = await useEmulator()
    const found = await diagnose(settingOf(slack, { botToken: 'xoxb-other' }))
    expect(found.bot).toEqual({ kind: 'refused', error: 'invalid_auth' })
  })

  test('is undecided while Slack is unwell', async () => {
    const slack = await useEmulator()
    slack.faults.next('auth.test', { kind: 'answer', status: 503, body: '' })
    expect((await diagnose(settingOf(slack))).bot).toEqual({ kind: 'undecided', error: '' })
    slack.faults.next('auth.test', { kind: 'error', error: 'internal_error' })
    expect((await diagnose(settingOf(slack))).bot).toMatchObject({ kind: 'undecided' })
    slack.faults.next('auth.test', { kind: 'html' })
    expect((await diagnose(settingOf(slack))).bot).toMatchObject({ kind: 'undecided' })
  })
})

describe('a connection', () => {
  test('with a token of another kind is refused by name', async () => {
    const slack = await useEmulator()
    const found = await diagnose(settingOf(slack, { appToken: slack.botToken }))
    expect(found.socket).toEqual({ kind: 'refused', error: 'not_allowed_token_type' })
  })

  test('without the permission to open one is refused by name', async () => {
    const slack = await useEmulator()
    slack.app.appToken.scopes = new Set()
    expect((await diagnose(settingOf(slack))).socket).toEqual({ kind: 'refused', error: 'missing_scope' })
  })

  test('on which Slack says nothing is told after a while', async () => {
    const slack = await useEmulator()
    slack.link.faults.noHello = true
    expect((await diagnose(settingOf(slack, { patience: 300 }))).socket).toEqual({ kind: 'silent' })
  })
})

test('Slack that cannot be reached is told with what the system says, and nothing else is asked', async () => {
  const slack = await useEmulator()
  const setting = settingOf(slack, { channels: ['C1'] })
  await slack.stop()
  expect(await diagnose(setting)).toEqual({
    bot: { kind: 'unreachable', reason: 'ECONNREFUSED' },
    channels: [],
    people: [],
  })
})

describe('channels', () => {
  test('are told apart: joined, not joined, archived, private or wrong', async () => {
    const slack = await useEmulator()
    const inIt = slack.channel('qualite', [])
    const open = slack.channel('ouvert', [], { hasBot: false })
    const secret = slack.channel('secret', [], { hasBot: false, isPrivate: true })
    const old = slack.channel('ancien', [])
    old.isArchived = true
    const found = await diagnose(settingOf(slack, { channels: [inIt.id, open.id, secret.id, old.id, 'C0000NOWHERE'] }))
    expect(found.channels).toEqual([
      { channel: inIt.id, state: 'joined', name: 'qualite', isShared: false },
      { channel: open.id, state: 'absent', name: 'ouvert' },
      { channel: secret.id, state: 'not-found' },
      { channel: old.id, state: 'archived', name: 'ancien' },
      { channel: 'C0000NOWHERE', state: 'not-found' },
    ])
  })

  test('that the app may not ask about are unknown, and the missing permission is told', async () => {
    const slack = await useEmulator()
    const channel = slack.channel('qualite', [])
    slack.app.botToken.scopes = new Set(neededScopes.filter((scope) => scope !== 'channels:read'))
    expect(await diagnose(settingOf(slack, { channels: [channel.id] }))).toMatchObject({
      bot: { missing: ['channels:read'] },
      channels: [{ channel: channel.id, state: 'unknown', error: 'missing_scope' }],
    })
  })
})

test('people who left, robots and ids of nobody are told apart', async () => {
  const slack = await useEmulator()
  const gone = slack.world.workspace.addUser('ancienne', 'Ancienne')
  gone.isDeleted = true
  const found = await diagnose(settingOf(slack, { people: [gone.id, slack.app.botUser, 'U0000NOBODY'] }))
  expect(found.people).toMatchObject([
    { user: gone.id, state: 'gone' },
    { user: slack.app.botUser, state: 'bot' },
    { user: 'U0000NOBODY', state: 'not-found' },
  ])
})

test('no token was written to the log', async () => {
  const slack = await useEmulator()
  slack.faults.next('auth.test', { kind: 'answer', status: 500, body: '' })
  await diagnose(settingOf(slack))
  await diagnose(settingOf(slack))
  expect(lines.join('')).not.toMatch(/xoxb-|xapp-/)
})
