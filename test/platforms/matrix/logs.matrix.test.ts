// What a conversation leaves in the log: that it took place, and nothing of what was said.

import { expect, test } from 'vitest'

import { messageKey, roomId } from '../../../src/register/ids.ts'
import { textReply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { ChosenTime, LateKeys } from '../../support/matrix/held-keys.ts'
import { answerTo, ask, echo, meet, type Meeting } from '../../support/matrix/meeting.ts'
import { MortalWorld } from '../../support/matrix/mortal-world.ts'
import { sendPlain } from '../../support/matrix/rooms.ts'
import type { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** A word that stands nowhere else. */
const secret = 'Bartholomé'

/** Commands good and bad, their rewriting and deletion, talk, and contents that no client writes. */
const converse = async (marie: StrictClient, room: string): Promise<void> => {
  const id = await marie.say(room, `!courriel reçu libellé:"${secret}"`)
  await answerTo(marie, room, id)
  await marie.edit(room, id, `!courriel reçu 2 libellé:"${secret} bis"`)
  await marie.say(room, `!courriel ${secret}`)
  const talk = await marie.say(room, `bonjour ${secret}`)
  await sendPlain(marie.account, room, { msgtype: 'm.text', body: `!annuler ${secret}` })
  await sendPlain(marie.account, room, {
    msgtype: 'm.text',
    body: secret,
    'm.relates_to': { rel_type: 'm.replace', event_id: talk },
    'm.new_content': { msgtype: 'm.text', body: { [secret]: secret } },
  })
  await marie.redact(room, id)
  await ask(marie, room, `!voir 1`)
}

const expectSilence = (logged: readonly string[]): void => {
  expect(logged.length).toBeGreaterThan(0)
  for (const text of logged) expect(text).not.toMatch(/Barthol|courriel/i)
}

describeWithHomeserver('the log of a conversation', {}, (server) => {
  for (const encrypted of [true, false])
    test(`in ${encrypted ? 'an encrypted' : 'a plain'} room holds nothing of it, down to its least details`, async () => {
      const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'], room: { encrypted } })
      await converse(marie, room)
      await vigie.platform.post(roomId(`matrix:${room}`), textReply(line`relevé ${secret}`), messageKey('relevé'))
      await vigie.stop()
      expectSilence(vigie.logged)
      expect(vigie.fatal).toEqual([])
    })

  test('holds nothing of a message that could not be decrypted, or that the dispatcher failed on', async () => {
    const keys = new LateKeys()
    const time = new ChosenTime()
    const { marie, vigie, room }: Meeting = await meet(server.url, {
      platform: { fetch: keys.fetch, after: time.after },
      answer: (incoming) => (incoming.text === secret ? Promise.reject(new Error('no')) : echo(incoming)),
    })
    const id = await marie.say(room, `${secret} !`)
    await marie.say(room, secret)
    await time.waits(4)
    time.pass(30_000)
    await answerTo(marie, room, id)
    keys.release()
    await vigie.untilLogged('arrival not dealt with yet')
    await vigie.stop()
    expectSilence(vigie.logged)
  })

  test('in a process of its own is all that is written: the SDK says nothing', async () => {
    const world = await MortalWorld.open(server.url, ['encrypted'])
    const running = world.start()
    await converse(world.marie, world.room)
    await running.stop()
    const written = running.errors.split('\n').filter((text) => text !== '')
    for (const text of written) expect(JSON.parse(text)).toHaveProperty('event')
    expectSilence(written)
    expect(running.lines.map(({ told }) => told)).toEqual(['started', 'stopped'])
  })
})
