// What Slack allows only for a while, or only so often: triggers, answer addresses, files that are not there yet.

import { expect, test } from 'vitest'

import type { Emulator } from '../../../support/slack/emulator.ts'
import { jsonOf } from '../../../support/slack/json.ts'
import { plainCall, plainPost } from '../../../support/slack/plain-call.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const view = { type: 'modal', title: { type: 'plain_text', text: 'Titre' }, blocks: [{ type: 'divider' }] }

const openWith = async (slack: Emulator, trigger: string) =>
  (await plainCall(slack, 'views.open', { trigger_id: trigger, view })).answer['error']

test('a trigger opens one form, within three seconds', async () => {
  const slack = await useEmulator({ standsStill: true })
  const camille = slack.join('camille')
  const trigger = slack.world.triggers.issue(camille.id)
  slack.clock.advance(3000)
  expect(await openWith(slack, trigger)).toBeUndefined()
  expect(await openWith(slack, trigger)).toBe('exchanged_trigger_id')
  const late = slack.world.triggers.issue(camille.id)
  slack.clock.advance(3001)
  expect(await openWith(slack, late)).toBe('expired_trigger_id')
  expect(await openWith(slack, 'none')).toBe('invalid_trigger_id')
})

test('an answer address is good for five answers', async () => {
  const slack = await useEmulator({ standsStill: true })
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille], { hasBot: false })
  const url = slack.world.answerAddresses.issue('commands', { user: camille.id, channel: channel.id })
  for (const text of ['1', '2', '3', '4', '5'])
    expect(await plainPost(url, { text })).toMatchObject({ status: 200, body: 'ok' })
  expect(await plainPost(url, { text: '6' })).toMatchObject({ status: 404, answer: { ok: false, error: 'used_url' } })
  expect(camille.sees(channel).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
})

test('an answer address is good for half an hour', async () => {
  const slack = await useEmulator({ standsStill: true })
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille])
  const url = slack.world.answerAddresses.issue('commands', { user: camille.id, channel: channel.id })
  slack.clock.advance(30 * 60_000)
  expect((await plainPost(url, { text: 'à temps', response_type: 'in_channel' })).status).toBe(200)
  expect(channel.messages).toMatchObject([{ text: 'à temps' }])
  slack.clock.advance(1)
  expect(await plainPost(url, { text: 'trop tard' })).toMatchObject({ status: 404, answer: { error: 'expired_url' } })
})

test('an answer can replace or take away what was clicked, also where only one person saw it', async () => {
  const slack = await useEmulator()
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille])
  const said = slack.world.workspace.say(channel, { text: 'Ancien' })
  const source = { ts: said.ts, isEphemeral: false }
  const url = slack.world.answerAddresses.issue('actions', { user: camille.id, channel: channel.id, source })
  await plainPost(url, { text: 'Nouveau', replace_original: true })
  expect(channel.messages).toMatchObject([{ ts: said.ts, text: 'Nouveau', edited: {} }])
  await plainPost(url, { delete_original: true })
  expect(channel.messages).toEqual([])
})

test('blocks that Slack would refuse are refused, with the place of the fault', async () => {
  const slack = await useEmulator()
  const channel = slack.channel('qualité', [])
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }]
  const { answer } = await plainCall(slack, 'chat.postMessage', { channel: channel.id, text: 'x', blocks })
  expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' })
  expect(jsonOf(answer['response_metadata'])['messages']).toEqual([
    expect.stringMatching(/^\[ERROR\] .* \[json-pointer:\/blocks\/0\/text\/text\]$/),
  ])
})

test('a file takes a while: until then it cannot be shown in a message', async () => {
  const slack = await useEmulator({ filesLag: 2 })
  const channel = slack.channel('qualité', [])
  const content = Buffer.from('png')
  const place = await plainCall(slack, 'files.getUploadURLExternal', {
    filename: 'courbe.png',
    length: '3',
    alt_txt: 'Taux',
  })
  const file = String(place.answer['file_id'])
  const complete = () => plainCall(slack, 'files.completeUploadExternal', { files: [{ id: file, title: 'Courbe' }] })
  expect((await complete()).answer['error']).toBe('file_not_found')
  const sent = await fetch(String(place.answer['upload_url']), { method: 'POST', body: new Uint8Array(content) })
  expect(await sent.text()).toBe('OK - 3')
  expect((await complete()).answer).toEqual({ ok: true, files: [{ id: file, title: 'Courbe' }] })
  const blocks = [{ type: 'image', slack_file: { id: file }, alt_text: 'Taux' }]
  const post = async () =>
    (await plainCall(slack, 'chat.postMessage', { channel: channel.id, text: 'x', blocks })).answer
  const look = async () => jsonOf((await plainCall(slack, 'files.info', { file })).answer['file'])['mimetype']
  expect(await post()).toMatchObject({
    error: 'invalid_blocks',
    errors: [expect.stringContaining('invalid slack file')],
  })
  expect(await look()).toBe('')
  expect(await look()).toBe('image/png')
  expect(await post()).toMatchObject({ ok: true })
})

test('a file that is shared lands after what was said meanwhile', async () => {
  const slack = await useEmulator({ filesLag: 2, standsStill: true })
  const channel = slack.channel('qualité', [])
  const place = await plainCall(slack, 'files.getUploadURLExternal', { filename: 'reste.csv', length: '1' })
  await (await fetch(String(place.answer['upload_url']), { method: 'POST', body: 'x' })).text()
  const files = [{ id: place.answer['file_id'] }]
  await plainCall(slack, 'files.completeUploadExternal', { files, channel_id: channel.id, initial_comment: 'Le reste' })
  slack.world.workspace.say(channel, { text: 'Entre-temps' })
  slack.clock.advance(1000)
  expect(channel.messages.map(({ text }) => text)).toEqual(['Entre-temps', 'Le reste'])
  expect(channel.messages[1]?.files).toMatchObject([{ name: 'reste.csv' }])
})
