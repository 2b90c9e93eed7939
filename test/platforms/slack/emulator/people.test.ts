// What people can do in the emulator's Slack, and how Slack tells the app of it.

import { describe, expect, test } from 'vitest'

import type { Emulator } from '../../../support/slack/emulator.ts'
import { type Json, jsonOf, textOf } from '../../../support/slack/json.ts'
import { markupOf } from '../../../support/slack/people/markup.ts'
import { plainCall } from '../../../support/slack/plain-call.ts'
import { type PlainSocket, plainSocket } from '../../../support/slack/plain-socket.ts'
import { payloadKeys } from '../../../support/slack/reference/payload-keys.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const option = (text: string, value: string) => ({ text: plain(text), value })
const input = (id: string, label: string, element: Json, more: Json = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { action_id: 'value', ...element },
  ...more,
})
const view = {
  type: 'modal',
  callback_id: 'mail',
  notify_on_close: true,
  title: plain('Courriel'),
  submit: plain('Noter'),
  blocks: [
    input('service', 'Service', { type: 'static_select', options: [option('Titres', 't'), option('Étrangers', 'e')] }),
    input('count', 'Nombre', { type: 'number_input', is_decimal_allowed: false, min_value: '1', initial_value: '1' }),
    input('on', 'Reçu le', { type: 'datepicker' }, { optional: true }),
  ],
}

/** An app that acknowledges everything, with what the test gives for the kind of payload. */
const obliging = async (slack: Emulator, answers: Readonly<Record<string, Json>> = {}): Promise<PlainSocket> => {
  const socket = plainSocket(slack)
  await socket.hears('hello')
  let dealt = 0
  void (async () => {
    for (;;) {
      const frame = await socket
        .until(() => socket.heard.filter((one) => 'envelope_id' in one)[dealt])
        .catch(() => undefined)
      if (frame === undefined) return
      dealt += 1
      const type = textOf(jsonOf(frame['payload'])['type']) ?? 'command'
      socket.send({ envelope_id: frame['envelope_id'], payload: answers[type] ?? {} })
    }
  })()
  return socket
}

const payloads = (socket: PlainSocket): readonly Json[] =>
  socket.heard.filter((frame) => 'payload' in frame).map((frame) => jsonOf(frame['payload']))

const scene = async (answers: Readonly<Record<string, Json>> = {}) => {
  const slack = await useEmulator()
  const socket = await obliging(slack, answers)
  const camille = slack.join('camille', 'Camille Martin')
  return { slack, socket, camille, channel: slack.channel('qualité', [camille]) }
}

const openForm = async (slack: Emulator, user: string) => {
  const trigger = slack.world.triggers.issue(user)
  const { answer } = await plainCall(slack, 'views.open', { trigger_id: trigger, view })
  const form = slack.world.workspace.views.get(String(jsonOf(answer['view'])['id']))
  if (form === undefined) throw new Error(JSON.stringify(answer))
  return form
}

describe('every delivery', () => {
  test('has the fields that Slack gives it, and no other', async () => {
    const { slack, socket, camille, channel } = await scene()
    const elements = [{ type: 'button', action_id: 'go', text: plain('Répondu') }]
    slack.world.workspace.say(channel, { text: 'Bilan', blocks: [{ type: 'actions', block_id: 'a', elements }] })
    const message = await camille.waitsFor(channel, () => true)
    await camille.types('/courriel', channel)
    await camille.presses('Répondu', message)
    await camille.usesShortcut('follow', message)
    await camille.closes(await openForm(slack, camille.id))
    await camille.submits(await openForm(slack, camille.id), { Service: 'Titres' })
    await camille.mentions('état', channel).told
    const kinds = payloads(socket).map((payload) => {
      const kind = textOf(payload['type']) ?? 'slash_command'
      expect(payloadKeys[kind]).toEqual(expect.arrayContaining(Object.keys(payload)))
      return kind
    })
    expect(kinds.sort()).toEqual(Object.keys(payloadKeys).sort())
  })
})

describe('a person', () => {
  test('is understood as Slack writes it: entities, people, conversations, links', async () => {
    const { socket, camille, channel, slack } = await scene()
    const secret = slack.channel('secret', [camille], { isPrivate: true, hasBot: false })
    await camille.types('/courriel <b> & @camille #qualité #secret a@b.fr https://a.fr/x', channel)
    expect(payloads(socket)[0]?.['text']).toBe(
      `&lt;b&gt; &amp; <@${camille.id}> <#${channel.id}|qualité> <#${secret.id}|> a@b.fr <https://a.fr/x>`,
    )
  })

  test('changes and takes back what they wrote, and the app hears of both', async () => {
    const { socket, camille } = await scene()
    const { message, told } = camille.writes('retards')
    await told
    await camille.edits(message, 'rappels')
    await camille.deletes(message)
    const events = payloads(socket).map((payload) => jsonOf(payload['event']))
    expect(events).toMatchObject([
      { type: 'message', channel_type: 'im', text: 'retards', ts: message.ts },
      { subtype: 'message_changed', message: { text: 'rappels' }, previous_message: { text: 'retards' } },
      { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: { text: 'rappels' } },
    ])
    expect(camille.sees(camille.direct)).toEqual([])
  })

  test('is not heard where the bot is not, nor where nobody names it', async () => {
    const { slack, camille, channel } = await scene()
    const far = slack.channel('loin', [camille], { hasBot: false })
    expect(await camille.mentions('état', far).told).toEqual({ kind: 'undelivered' })
    expect(await camille.says('bonjour', channel).told).toEqual({ kind: 'undelivered' })
  })

  test('takes a choice of a menu, and of the second button called alike', async () => {
    const { slack, socket, camille, channel } = await scene()
    const button = (value: string) => ({ type: 'button', action_id: value, value, text: plain('Répondu') })
    const menu = { type: 'overflow', action_id: 'more', options: [option('Attente…', 'w'), option('Pourquoi ?', 'y')] }
    const blocks = [{ type: 'actions', block_id: 'a', elements: [button('1'), button('2'), menu] }]
    slack.world.workspace.say(channel, { text: 'Bilan', blocks })
    const message = await camille.waitsFor(channel, () => true)
    await camille.presses('Pourquoi ?', message)
    await camille.presses('Répondu', message, 1)
    expect(payloads(socket).map((payload) => payload['actions'])).toMatchObject([
      [{ type: 'overflow', action_id: 'more', selected_option: { value: 'y' } }],
      [{ type: 'button', action_id: '2', value: '2' }],
    ])
    await expect(camille.presses('Transférer…', message)).rejects.toThrow('"Attente…"')
  })

  test('fills a form in: what it held at first stays, what the client refuses is not sent', async () => {
    const { slack, socket, camille } = await scene()
    const form = await openForm(slack, camille.id)
    expect(await camille.submits(form)).toEqual({ kind: 'incomplete', missing: ['service'] })
    expect(await camille.submits(form, { Service: 'Titres', Nombre: '0' })).toMatchObject({ missing: ['count'] })
    await expect(camille.submits(form, { Service: 'Autre' })).rejects.toThrow('"Étrangers"')
    await expect(camille.submits(form, { Objet: 'x' })).rejects.toThrow('no field')
    expect(await camille.submits(form, { service: 'e', on: '2026-11-16' })).toEqual({ kind: 'closed' })
    expect(jsonOf(jsonOf(payloads(socket)[0]?.['view'])['state'])['values']).toEqual({
      service: { value: { type: 'static_select', selected_option: option('Étrangers', 'e') } },
      count: { value: { type: 'number_input', value: '1' } },
      on: { value: { type: 'datepicker', selected_date: '2026-11-16' } },
    })
    await expect(camille.submits(form, { service: 'e' })).rejects.toThrow('no longer on the screen')
  })

  test.each([
    [
      'puts errors on their fields',
      { response_action: 'errors', errors: { count: 'Trop' } },
      { kind: 'errors', errors: { count: 'Trop' } },
    ],
    ['names a field that is not there', { response_action: 'errors', errors: { none: 'Trop' } }, { kind: 'failed' }],
    [
      'shows another form in its place',
      { response_action: 'update', view: { ...view, title: plain('Suite') } },
      { kind: 'updated' },
    ],
    ['shows another form over it', { response_action: 'push', view }, { kind: 'pushed' }],
    [
      'shows a form that cannot be',
      { response_action: 'update', view: { type: 'modal' } },
      { kind: 'failed', why: 'invalid_arguments' },
    ],
    ['closes all forms', { response_action: 'clear' }, { kind: 'cleared' }],
  ])('sends a form to an app that %s', async (_what, answer, outcome) => {
    const { slack, camille } = await scene({ view_submission: answer })
    expect(await camille.submits(await openForm(slack, camille.id), { Service: 't' })).toMatchObject(outcome)
  })

  test('finds Slack answering nothing, and then again', async () => {
    const { slack } = await scene()
    await slack.goDown()
    await expect(plainCall(slack, 'auth.test', {})).rejects.toThrow('fetch failed')
    await slack.comeBack()
    expect((await plainCall(slack, 'auth.test', {})).answer['ok']).toBe(true)
  })
})

test('whom a message calls and where it links is read as Slack reads it', () => {
  const section = (text: string, verbatim = false) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim } })
  expect(markupOf({ text: '<!channel> <@U1> &lt;!here&gt; https://a.fr' })).toEqual({
    calls: ['@channel', 'U1'],
    links: ['https://a.fr'],
  })
  expect(
    markupOf({ text: 'x', blocks: [section('<https://b.fr|b> https://c.fr'), section('https://d.fr', true)] }),
  ).toEqual({
    calls: [],
    links: ['https://b.fr', 'https://c.fr'],
  })
  const rich = [
    {
      type: 'rich_text',
      elements: [
        { type: 'broadcast', range: 'here' },
        { type: 'text', text: '<!channel>' },
      ],
    },
  ]
  expect(markupOf({ text: 'x', blocks: rich })).toEqual({ calls: ['@here'], links: [] })
  expect(markupOf({ text: 'x', blocks: [{ type: 'section', text: plain('<!everyone>') }] })).toEqual({
    calls: [],
    links: [],
  })
})
