// What conversations hold, and who may write in them.

import { expect, test } from 'vitest'

import { jsonOf } from '../../../support/slack/json.ts'
import { plainCall } from '../../../support/slack/plain-call.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

test('metadata comes back to those who ask for it, and a page at a time', async () => {
  const slack = await useEmulator()
  const channel = slack.channel('qualité', [])
  const metadata = { event_type: 'digest', event_payload: { id: '7' } }
  for (const text of ['1', '2', '3'])
    await plainCall(slack, 'chat.postMessage', { channel: channel.id, text, metadata })
  const look = async (args: object) =>
    (await plainCall(slack, 'conversations.history', { channel: channel.id, ...args })).answer
  expect(await look({ limit: 2 })).toMatchObject({ has_more: true, messages: [{ text: '3' }, { text: '2' }] })
  const { response_metadata: next } = await look({ limit: 2 })
  expect(await look({ limit: 2, cursor: jsonOf(next)['next_cursor'] })).toMatchObject({
    has_more: false,
    messages: [{ text: '1' }],
  })
  expect(await look({ include_all_metadata: true, limit: 1 })).toMatchObject({ messages: [{ metadata }] })
  const [bare] = [await look({ limit: 1 })].map((page) => JSON.stringify(page))
  expect(bare).not.toContain('metadata":{"event')
})

test('messages are refused where the bot cannot write, each time for its own reason', async () => {
  const slack = await useEmulator()
  const camille = slack.join('camille')
  const post = async (channel: string, more: object = {}) =>
    (await plainCall(slack, 'chat.postMessage', { channel, text: 'x', ...more })).answer['error']
  const far = slack.channel('loin', [], { hasBot: false })
  expect(await post(far.id)).toBeUndefined()
  slack.app.botToken.scopes = new Set(['chat:write'])
  expect(await post(far.id)).toBe('not_in_channel')
  expect(await post(slack.channel('secret', [], { isPrivate: true, hasBot: false }).id)).toBe('channel_not_found')
  far.isArchived = true
  expect(await post(far.id)).toBe('is_archived')
  expect(await post(slack.channel('ici', []).id, { text: ' ' })).toBe('no_text')
  expect(await post(camille.id)).toBeUndefined()
  expect(camille.direct.messages).toMatchObject([{ text: 'x' }])
  const here = slack.channel('là', [])
  const alone = await plainCall(slack, 'chat.postEphemeral', { channel: here.id, user: camille.id, text: 'x' })
  expect(alone.answer['error']).toBe('user_not_in_channel')
})

test('timestamps of messages never repeat and always grow', async () => {
  const slack = await useEmulator({ standsStill: true })
  const channel = slack.channel('qualité', [])
  for (let count = 0; count < 20; count += 1) slack.world.workspace.say(channel, { text: 'x' })
  const stamps = channel.messages.map(({ ts }) => ts)
  expect(stamps).toEqual([...new Set(stamps)].sort())
  expect(stamps.every((ts) => /^\d{10}\.\d{6}$/.test(ts))).toBe(true)
})

test('a thread is told by its first message, and read from any of its messages', async () => {
  const slack = await useEmulator()
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille])
  const { message } = camille.says('Bonjour', channel)
  const post = (thread: string) =>
    plainCall(slack, 'chat.postMessage', { channel: channel.id, text: 'Oui', thread_ts: thread })
  const first = String((await post(message.ts)).answer['ts'])
  // An answer to an answer stands beside it.
  await post(first)
  const read = async (method: string, args: object) =>
    (await plainCall(slack, method, { channel: channel.id, ...args })).answer['messages']
  expect(await read('conversations.history', {})).toMatchObject([{ thread_ts: message.ts, reply_count: 2 }])
  const thread = await read('conversations.replies', { ts: message.ts })
  expect(thread).toMatchObject([{ text: 'Bonjour' }, { thread_ts: message.ts }, { thread_ts: message.ts }])
  expect(await read('conversations.replies', { ts: first })).toEqual(thread)
})

test('texts are cut as Slack cuts them: into several messages, and for ever after forty thousand characters', async () => {
  const slack = await useEmulator()
  const channel = slack.channel('qualité', [])
  const post = (length: number) =>
    plainCall(slack, 'chat.postMessage', { channel: channel.id, text: 'x'.repeat(length) })
  await post(4040)
  expect(channel.messages).toHaveLength(1)
  await post(41_000)
  expect(channel.messages.slice(1).map(({ text }) => text.length)).toEqual(Array.from({ length: 10 }, () => 4000))
})
