// Calls to Slack on the emulator: what arrives there, and what is read of the answers.

import { describe, expect, test } from 'vitest'

import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { message, webOf } from './web-on.ts'

describe('what is said', () => {
  test('carries its name, unfolds no address, and is found again by its name', async () => {
    const slack = await useEmulator()
    const channel = slack.channel('qualité', [])
    const { web } = webOf(slack)
    const before = slack.clock.now() - 1_000

    const ts = await web.postMessage({ channel: channel.id }, message, 'p1/0')
    const reply = await web.postMessage({ channel: channel.id, thread: ts }, message, 'p1/1')

    expect(slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({
      text: 'Bonjour',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: '{"event_type":"vigie_message","event_payload":{"id":"p1/0"}}',
    })
    const found = await Array.fromAsync(web.messagesSince({ channel: channel.id }, before))
    expect(found).toEqual([expect.objectContaining({ ts, name: 'p1/0' })])
    const answers = await Array.fromAsync(web.messagesSince({ channel: channel.id, thread: ts }, before))
    expect(answers.map(({ name }) => name)).toEqual(['p1/0', 'p1/1'])
    expect(answers[1]?.ts).toBe(reply)
  })

  test('is read back page by page', async () => {
    const slack = await useEmulator()
    const channel = slack.channel('qualité', [])
    const { web } = webOf(slack)
    for (let index = 0; index < 205; index += 1) await web.postMessage({ channel: channel.id }, message, `p/${index}`)

    const found = await Array.fromAsync(web.messagesSince({ channel: channel.id }, 0))

    expect(new Set(found.map(({ name }) => name)).size).toBe(205)
    expect(slack.callsOf('conversations.history')).toHaveLength(2)
  })

  test('is changed in its place', async () => {
    const slack = await useEmulator()
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])
    const { web } = webOf(slack)
    const ts = await web.postMessage({ channel: channel.id }, message)
    await web.updateMessage(channel.id, ts, { ...message, text: 'Bonsoir' })
    expect(camille.sees(channel).map(({ text }) => text)).toEqual(['Bonsoir'])
  })

  test('to one person alone', async () => {
    const slack = await useEmulator()
    const [camille, dominique] = [slack.join('camille'), slack.join('dominique')]
    const channel = slack.channel('qualité', [camille, dominique])
    await webOf(slack).web.postEphemeral({ channel: channel.id }, camille.id, message)
    expect(camille.sees(channel)).toHaveLength(1)
    expect(dominique.sees(channel)).toHaveLength(0)
  })
})

describe('what is known', () => {
  test('the bot, its channels and people', async () => {
    const slack = await useEmulator()
    const camille = slack.join('camille', 'Camille Martin')
    const channel = slack.channel('qualité', [camille], { isPrivate: true })
    const { web } = webOf(slack)

    const self = await web.authTest()
    expect(self.userId).toBe(slack.app.botUser)
    expect(self.scopes).toContain('chat:write')
    expect(await web.channelInfo(channel.id)).toMatchObject({
      name: 'qualité',
      isPrivate: true,
      isMember: true,
      isDirect: false,
    })
    expect(await web.members(channel.id)).toEqual(expect.arrayContaining([camille.id, self.userId]))
    expect(await web.userInfo(camille.id)).toMatchObject({ teamId: self.teamId, isBot: false })
    const direct = await web.openDirect(camille.id)
    expect(await web.channelInfo(direct)).toMatchObject({ isDirect: true })
  })

  test('a file goes up in three steps, with its words', async () => {
    const slack = await useEmulator()
    const channel = slack.channel('qualité', [slack.join('camille')])
    const { web } = webOf(slack)
    const bytes = new TextEncoder().encode('a;b\n')

    const place = await web.getUploadUrl({ name: 'a.csv', length: bytes.length, altText: 'deux colonnes' })
    await web.sendBytes(place, bytes)
    await web.completeUpload({ id: place.fileId, title: 'A' }, { channel: channel.id })

    expect(await web.fileInfo(place.fileId)).toMatchObject({ id: place.fileId, sharedIn: [channel.id] })
    expect(slack.callsOf('files.getUploadURLExternal')[0]?.args).toMatchObject({
      alt_txt: 'deux colonnes',
      alt_text: 'deux colonnes',
    })
  })
})
