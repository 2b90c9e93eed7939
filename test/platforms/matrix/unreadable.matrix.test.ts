// Messages that the bot cannot read, and devices that cannot read it.

import { expect, test } from 'vitest'

import { ChosenTime, LateKeys } from '../../support/matrix/held-keys.ts'
import { answerTo, ask, caughtUp, echo, meet, type Meeting, unsigned } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { invite, sendPlain } from '../../support/matrix/rooms.ts'
import type { SeenMessage } from '../../support/matrix/seen-message.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** What the bot has said, but for its answers. */
const notices = async ({ marie, vigie, room }: Meeting): Promise<readonly SeenMessage[]> => {
  await caughtUp(marie, room)
  return (await marie.messages(room)).filter(
    ({ sender, body }) => sender === vigie.userId && body.includes('n’a pas pu être déchiffré'),
  )
}

describeWithHomeserver('a message whose key is late', {}, (server) => {
  test('is told about once after half a minute, and answered when the key comes', async () => {
    const keys = new LateKeys()
    const time = new ChosenTime()
    const meeting = await meet(server.url, { platform: { fetch: keys.fetch, after: time.after }, answer: echo })
    const { marie, vigie, room } = meeting
    await marie.sdk.setDisplayName('Marie Dupont [Intérieur]')
    const first = await marie.say(room, 'un')
    const second = await marie.say(room, 'deux')
    // For each, one time to tell and one to give up.
    await time.waits(4)
    time.pass(29_999)
    time.pass(1)
    const told = await answerTo(marie, room, first)
    expect(told).toMatchObject({ kind: 'm.notice', mentions: [], encrypted: true })
    expect(told.body).toContain('Un message de Marie Dupont n’a pas pu être déchiffré')
    expect(told.body).not.toContain('Intérieur')
    keys.release()
    for (const [id, text] of [
      [first, 'un'],
      [second, 'deux'],
    ] as const)
      await marie.until(room, ({ thread, body }) => thread === id && body === `réponse à ${text}`)
    expect(await notices(meeting)).toHaveLength(1)
    expect(vigie.logged.filter((line) => line.includes('"message not decrypted"'))).toHaveLength(1)
    expect(vigie.fatal).toEqual([])
  })

  test('that comes in time is not told about', async () => {
    const keys = new LateKeys()
    const time = new ChosenTime()
    const meeting = await meet(server.url, { platform: { fetch: keys.fetch, after: time.after }, answer: echo })
    const { marie, room } = meeting
    const first = await marie.say(room, 'un')
    await time.waits(2)
    time.pass(29_999)
    keys.release()
    expect(await ask(marie, room, 'deux')).toBe('réponse à deux')
    await marie.until(room, ({ thread }) => thread === first)
    time.pass(600_000)
    expect(await notices(meeting)).toEqual([])
  })
})

describeWithHomeserver('a device that its owner has not signed', {}, (server) => {
  test('can talk with a bot that trusts all devices', async () => {
    const { marie, vigie, room } = await meet(server.url, { conduct: { isolation: 'all' } })
    const nathan = await unsigned(server.url, 'nathan')
    await invite(marie.account, room, nathan.userId)
    await nathan.join(room)
    await untilMembership(marie, room, nathan.userId, 'join')
    const id = await nathan.say(room, '!aide')
    await marie.until(room, ({ thread }) => thread === id)
    const heard = await nathan.until(({ sender, room: where }) => sender === vigie.userId && where === room)
    expect(heard).toMatchObject({ unreadable: false, encrypted: true })
  })

  test('neither reads a bot that trusts signed ones nor is read, and its owner is told once', async () => {
    const time = new ChosenTime()
    const meeting = await meet(server.url, { conduct: { isolation: 'signed' }, platform: { after: time.after } })
    const { marie, vigie, room } = meeting
    const nathan = await unsigned(server.url, 'nathan')
    await invite(marie.account, room, nathan.userId)
    await nathan.join(room)
    await untilMembership(marie, room, nathan.userId, 'join')
    await nathan.say(room, '!aide')
    await nathan.say(room, '!aide')
    await time.waits(4)
    time.pass(30_000)
    await marie.until(room, ({ body }) => body.includes('n’a pas pu être déchiffré'))
    // A signed device is answered all the same, and the unsigned one cannot read it.
    const answer = await answerTo(marie, room, await marie.say(room, '!aide'))
    expect(await nathan.until(({ id }) => id === answer.id)).toMatchObject({ sender: vigie.userId, unreadable: true })
    time.pass(600_000)
    expect(await ask(marie, room, '!aide')).toContain('!courrier')
    expect(await notices(meeting)).toHaveLength(1)
    const said = (await marie.messages(room)).filter(({ sender }) => sender === vigie.userId)
    expect(said).toHaveLength(3)
    expect(vigie.fatal).toEqual([])
  })
})

describeWithHomeserver('a message in clear in an encrypted room', {}, (server) => {
  test('is not obeyed by a bot that trusts signed devices only, and its sender is told', async () => {
    const { marie, vigie, room } = await meet(server.url, { conduct: { isolation: 'signed' } })
    await sendPlain(marie.account, room, { msgtype: 'm.text', body: '!courriel reçu 3' })
    await marie.until(room, ({ body, sender }) => sender === vigie.userId && body.includes('n’était pas chiffré'))
    expect(await ask(marie, room, '!voir 1')).toContain('Il n’y a pas de n° 1')
  })

  test('is obeyed by one that trusts all', async () => {
    const { marie, room } = await meet(server.url, { conduct: { isolation: 'all' } })
    const id = await sendPlain(marie.account, room, { msgtype: 'm.text', body: '!aide' })
    expect((await answerTo(marie, room, id)).body).toContain('!courrier')
  })
})
