// Work in an encrypted room through the real dispatcher: logged, listed, answered, counted, and who may do what.

import { expect, test } from 'vitest'

import type { Reply } from '../../../src/chat/reply.ts'
import { dayAt } from '../../../src/calendar/day-at.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { composeDigest } from '../../../src/digests/compose.ts'
import { words } from '../../../src/i18n/words.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { usualSettings } from '../../support/chat-setting.ts'
import { register } from '../../support/matrix/account.ts'
import { now, type TestBot } from '../../support/matrix/bot.ts'
import { ask, caughtUp, meet, person } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { createRoom, invite } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** The morning digest of Séjour on the day when something is due that the bot has registered: working days ahead. */
const morningWhenDue = async ({ directory }: TestBot, room: string): Promise<Reply> => {
  const { figures, timezone } = readConfig(usualSettings, {})
  const reader = await openReader({ directory, now: () => instantText(now()) })
  const asked = { content: 'morning', room: roomId(room), services: ['Séjour'], whenEmpty: 'silent' } as const
  for (let days = 1; days < 20; days += 1) {
    const today = dayAt(now().add({ hours: days * 24 }), timezone)
    const { reply } = await composeDigest({ ...asked, today }, reader, figures, words.fr)
    if (reply?.mentions !== undefined) return reply
  }
  throw new Error('nothing is ever due')
}

describeWithHomeserver('in an encrypted room', {}, (server) => {
  test('a request is logged, taken, listed, told in the digest that calls who took it, answered and counted', async () => {
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'] })
    await marie.sdk.setDisplayName('Marie Dupont [Intérieur]')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 1 : courriel reçu .*\(Séjour\)/)
    expect(await ask(marie, room, '!prendre 1')).toContain('Prise en charge enregistrée')
    expect(await ask(marie, room, '!moi')).toContain('n° 1 · courriel')
    const digest = await morningWhenDue(vigie, room)
    const key = messageKey('matin/1')
    await vigie.platform.post(roomId(`matrix:${room}`), digest, key)
    await vigie.platform.post(roomId(`matrix:${room}`), digest, key)
    const called = await marie.until(room, ({ mentions }) => mentions?.includes(marie.userId) === true)
    expect(called).toMatchObject({ sender: vigie.userId, kind: 'm.text', mentions: [marie.userId], encrypted: true })
    expect(called.thread).toBeUndefined()
    expect(called.html).toContain(`<a href="https://matrix.to/#/${encodeURIComponent(marie.userId)}">Marie Dupont</a>`)
    expect(called.body).toContain('n°\u00a01')
    expect(await ask(marie, room, '!répondre 1')).toContain('Réponse apportée au n° 1 : dans les délais.')
    expect(await ask(marie, room, '!taux courriel')).toContain('100 %')
    await caughtUp(marie, room)
    const posts = (await marie.messages(room)).filter(({ body }) => body === called.body)
    expect(posts).toHaveLength(1)
    expect(await marie.undecryptable(room)).toEqual([])
    expect(vigie.fatal).toEqual([])
  })

  test('an agent obeys the services of the room, an officer none', async () => {
    const referent = await person(server.url, 'referent')
    const { marie, vigie, room } = await meet(server.url, {
      services: ['Séjour'],
      officers: [referent.userId],
      room: { encrypted: true, invite: [referent.userId] },
    })
    await referent.join(room)
    expect(await ask(referent, room, '!courriel reçu service:Légalité')).toContain('N° 1')
    expect(await ask(marie, room, '!urgent 1')).toContain('Le n° 1 relève d’un autre service')
    expect(await ask(referent, room, '!urgent 1')).not.toContain('relève d’un autre service')
    expect(vigie.fatal).toEqual([])
  })

  test('alone with the bot, an agent acts for the services of the rooms they belong to', async () => {
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'] })
    const paul = await person(server.url, 'paul')
    await invite(marie.account, room, paul.userId)
    await paul.join(room)
    // Paul, who never spoke in the room of his service, writes to the bot alone.
    const direct = await createRoom(paul.account, { encrypted: true, direct: true, invite: [vigie.userId] })
    await paul.join(direct)
    await untilMembership(paul, direct, vigie.userId, 'join')
    await paul.say(direct, 'courriel reçu')
    const answer = await paul.until(direct, ({ sender }) => sender === vigie.userId)
    expect(answer.body).toContain('(Séjour)')
    expect(answer.thread).toBeUndefined()
  })
})

describeWithHomeserver('a stranger', {}, (server) => {
  test('gets one line an hour at most, and nothing is recorded', async () => {
    const [stranger, { marie, vigie, room }] = await Promise.all([
      person(server.url, 'inconnu'),
      meet(server.url, { services: ['Séjour'] }),
    ])
    const elsewhere = await createRoom(marie.account, { encrypted: true, invite: [vigie.userId, stranger.userId] })
    await Promise.all([marie.join(elsewhere), stranger.join(elsewhere)])
    await untilMembership(stranger, elsewhere, vigie.userId, 'join')
    await stranger.say(elsewhere, 'bonjour')
    await stranger.say(elsewhere, '!courriel reçu')
    await stranger.say(elsewhere, '!courriel reçu')
    const told = await stranger.until(elsewhere, ({ body }) => body.startsWith('Vigie ne répond ici'))
    expect(told).toMatchObject({ kind: 'm.notice', mentions: [] })
    // What a room says is dealt with in order: after this, all of the above was.
    await marie.say(elsewhere, '!courriel reçu')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 1 :/)
    await caughtUp(marie, elsewhere)
    const said = (await marie.messages(elsewhere)).filter(({ sender }) => sender === vigie.userId)
    expect(said.filter(({ body }) => body === told.body)).toHaveLength(1)
  })

  test('who left every room of the bot is not obeyed any more, not even alone with it', async () => {
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'] })
    const paul = await person(server.url, 'paul')
    await invite(marie.account, room, paul.userId)
    await paul.join(room)
    const direct = await createRoom(paul.account, { encrypted: true, direct: true, invite: [vigie.userId] })
    await paul.join(direct)
    await untilMembership(paul, direct, vigie.userId, 'join')
    await paul.sdk.leave(room)
    await untilMembership(marie, room, paul.userId, 'leave')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 1 :/)
    await paul.say(direct, 'courriel reçu')
    const answer = await paul.until(direct, ({ sender }) => sender === vigie.userId)
    expect(answer.body).toContain('Vigie ne répond ici')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 2 :/)
  })
})

describeWithHomeserver('a room that nobody configured', {}, (server) => {
  test('is given its id once, and nothing is recorded there', async () => {
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'] })
    const elsewhere = await createRoom(marie.account, {
      encrypted: true,
      invite: [vigie.userId, (await register(server.url, 'paul')).userId],
    })
    await marie.join(elsewhere)
    const greeting = await marie.until(elsewhere, ({ sender }) => sender === vigie.userId)
    expect(greeting).toMatchObject({ kind: 'm.notice', mentions: [], encrypted: true })
    expect(greeting.body).toContain(elsewhere)
    await marie.say(elsewhere, '!courriel reçu')
    await marie.say(elsewhere, '!courriel reçu')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 1 :/)
    await caughtUp(marie, elsewhere)
    expect((await marie.messages(elsewhere)).filter(({ sender }) => sender === vigie.userId)).toHaveLength(1)
  })
})
