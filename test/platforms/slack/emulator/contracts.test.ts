// The emulator's methods against Slack's public reference: arguments, tokens, scopes, tiers, names of errors.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { carryOut } from '../../../support/slack/api/carry-out.ts'
import { startEmulator } from '../../../support/slack/emulator.ts'
import { jsonOf } from '../../../support/slack/json.ts'
import { plainCall } from '../../../support/slack/plain-call.ts'
import type { Contract } from '../../../support/slack/reference/contract.ts'
import { commonErrors, contracts } from '../../../support/slack/reference/contracts.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const all: readonly (readonly [string, Contract])[] = Object.entries(contracts)
const goodToken = { bot: 'botToken', app: 'appToken' } as const
const otherToken = { bot: 'appToken', app: 'botToken' } as const

describe.each(all)('%s', (method, contract) => {
  test('refuses bad tokens, and says which kind of bad', async () => {
    const slack = await useEmulator()
    const token = slack.app[goodToken[contract.token]]
    const errorWith = async (text: string) => (await plainCall(slack, method, {}, text)).answer['error']
    expect(await errorWith('')).toBe('not_authed')
    expect(await errorWith('xoxb-another')).toBe('invalid_auth')
    expect(await errorWith(slack[otherToken[contract.token]])).toBe('not_allowed_token_type')
    token.state = 'token_revoked'
    expect(await errorWith(token.text)).toBe('token_revoked')
    token.state = 'account_inactive'
    expect(await errorWith(token.text)).toBe('account_inactive')
  })

  test('needs its scope, and says what it needs and what it has', async () => {
    const slack = await useEmulator()
    const token = slack.app[goodToken[contract.token]]
    token.scopes = new Set(['commands'])
    const { answer, headers } = await plainCall(slack, method, {}, token.text)
    const refusal = { error: 'missing_scope', needed: contract.scopes.join(','), provided: 'commands' }
    expect(answer).toMatchObject(contract.scopes.length > 0 ? refusal : {})
    expect(answer['error'] === 'missing_scope').toBe(contract.scopes.length > 0)
    expect(headers.get('x-oauth-scopes')).toBe('commands')
    expect(headers.get('x-accepted-oauth-scopes')).toBe(contract.scopes.join(','))
  })

  test('refuses to go without a required argument', async () => {
    const slack = await useEmulator()
    const required = Object.keys(contract.required)
    const { answer } = await plainCall(slack, method, {}, slack[goodToken[contract.token]])
    const messages = jsonOf(answer['response_metadata'])['messages']
    const named = required.map((name) => `[ERROR] missing required field: ${name}`)
    expect(required.length === 0 ? [] : messages).toEqual(named)
  })

  test('takes as many calls a minute as its tier', async () => {
    const slack = await useEmulator({ standsStill: true })
    slack.rates.isStrict = true
    const token = slack[goodToken[contract.token]]
    const most = { 1: 1, 2: 20, 3: 50, 4: 100, special: 3 }[contract.tier]
    const decoded = { method, token, headerToken: token, args: {} }
    for (let call = 0; call < most; call += 1) expect(carryOut(slack.world, decoded).status).toBe(200)
    const { status, headers, answer } = await plainCall(slack, method, {}, token)
    expect({ status, answer }).toEqual({ status: 429, answer: { ok: false, error: 'ratelimited' } })
    slack.clock.advance(Number(headers.get('retry-after')) * 1000)
    expect((await plainCall(slack, method, {}, token)).status).toBe(200)
  })
})

test('no method answers with an error that its reference does not name', async () => {
  await using slack = await startEmulator()
  const { workspace, triggers } = slack.world
  const camille = slack.join('camille')
  const stranger = slack.join('inconnue')
  const open = slack.channel('qualité', [camille])
  const archived = slack.channel('ancien', [camille])
  archived.isArchived = true
  const others = [
    slack.channel('secret', [camille], { isPrivate: true, hasBot: false }),
    slack.channel('loin', [], { hasBot: false }),
  ]
  const own = workspace.say(open, { text: 'Bonjour' })
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Titre' }, blocks: [{ type: 'divider' }] }
  const channels = [open.id, archived.id, camille.id, 'C0NONE', ...others.map(({ id }) => id)]
  const timestamps = [own.ts, camille.says('Bonsoir', open).message.ts, '1.000000', 'hier']
  const blocks = [
    '[{"type":"divider"}]',
    '[{"type":"section"}]',
    '{',
    '[]',
    '[{"type":"image","alt_text":"x","slack_file":{"id":"F00000000"}}]',
  ]
  const pool: Readonly<Record<string, readonly string[]>> = {
    channel: channels,
    channel_id: channels,
    user: [camille.id, stranger.id, 'U0NONE'],
    user_id: [camille.id, 'U0NONE'],
    users: [camille.id, 'U0NONE', `${camille.id},${stranger.id}`],
    ts: timestamps,
    thread_ts: timestamps,
    oldest: timestamps,
    latest: timestamps,
    blocks,
    text: ['', 'Bonjour', 'x'.repeat(4500)],
    markdown_text: ['**x**'],
    metadata: ['{"event_type":"digest","event_payload":{"id":"1"}}', '{"event_type":1}', '{}', '['],
    limit: ['0', '20', '5000', 'x'],
    cursor: ['dXNlcjox', 'bmV4dDox'],
    types: ['public_channel', 'im,mpim', 'rooms'],
    view: [JSON.stringify(view), JSON.stringify({ ...view, type: 'home' }), '{"type":"modal"}', '{', '[]'],
    trigger_id: [triggers.issue(camille.id), 'none'],
    hash: ['other'],
    view_id: ['V0NONE'],
    files: ['[{"id":"F0NONE"}]', '[]', '{'],
    file: ['F0NONE'],
    filename: ['a.png'],
    length: ['0', '10', 'x'],
    alt_txt: ['x'.repeat(1001), 'Courbe'],
  }
  const seen = new Set<string>()
  const callOf = (method: string, { required, optional }: Contract) =>
    fc
      .record(
        Object.fromEntries(
          Object.keys({ ...required, ...optional }).map((name) => [name, fc.constantFrom(...(pool[name] ?? ['x']))]),
        ),
        { requiredKeys: [] },
      )
      .map((args) => ({ method, args }))
  fc.assert(
    fc.property(fc.oneof(...all.map(([method, contract]) => callOf(method, contract))), ({ method, args }) => {
      const contract = all.find(([name]) => name === method)?.[1]
      const token = slack[goodToken[contract?.token ?? 'bot']]
      const { answer } = carryOut(slack.world, { method, args, token, headerToken: token })
      if (answer['ok'] === true) return
      seen.add(String(answer['error']))
      expect([...(contract?.errors ?? []), ...commonErrors]).toContain(answer['error'])
    }),
    { numRuns: 3000 },
  )
  expect(seen.size).toBeGreaterThan(20)
})

test('what no method is called is unknown', async () => {
  const slack = await useEmulator()
  expect((await plainCall(slack, 'chat.shout', {})).answer).toMatchObject({ ok: false, error: 'unknown_method' })
})
