// Reactions as buttons: the bot offers them, a person's one carries the action out, taking it back undoes what it did.

import { expect, test } from 'vitest'

import { ask, caughtUp, meet, type Meeting, person } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { createRoom, invite } from '../../support/matrix/rooms.ts'
import type { SeenMessage } from '../../support/matrix/seen-message.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** Marie's open requests, with the actions that the bot offers under them. */
const offered = async ({ marie, vigie, room }: Meeting): Promise<SeenMessage> => {
  const id = await marie.say(room, '!moi')
  const list = await marie.until(room, ({ thread, sender }) => thread === id && sender === vigie.userId)
  await marie.until(room, ({ reaction, sender }) => reaction?.to === list.id && sender === vigie.userId)
  return list
}

const saidBy = async ({ marie, vigie, room }: Meeting): Promise<readonly SeenMessage[]> => {
  await caughtUp(marie, room)
  return (await marie.messages(room)).filter(({ sender, type }) => sender === vigie.userId && type === 'm.room.message')
}

describeWithHomeserver('an action under a message', {}, (server) => {
  test('is offered by a reaction of the bot for each, and carried out once by a person’s one, in the same thread', async () => {
    const meeting = await meet(server.url, { services: ['Séjour'] })
    const { marie, vigie, room } = meeting
    await ask(marie, room, '!courriel reçu')
    await ask(marie, room, '!prendre 1')
    const list = await offered(meeting)
    const keys = [...list.body.matchAll(/^(.\uFE0F\u20E3) /gmu)].map(([, key]) => key)
    expect(keys.length).toBeGreaterThan(1)
    await marie.until(room, ({ reaction }) => reaction?.to === list.id && reaction.key === keys.at(-1))
    const reactions = (await marie.messages(room)).filter(({ reaction }) => reaction?.to === list.id)
    expect(reactions.map(({ sender, reaction }) => [sender, reaction?.key])).toEqual(
      keys.map((key) => [vigie.userId, key]),
    )
    // Some clients leave out the sign that asks for the picture.
    await marie.react(room, list.id, '1\u20E3')
    const answer = await marie.until(room, ({ body }) => body.startsWith('Réponse apportée au n°\u00a01'))
    expect(answer).toMatchObject({ thread: list.thread, kind: 'm.notice', encrypted: true })
    const before = (await saidBy(meeting)).length
    expect(await ask(marie, room, '!historique 1')).toContain('épon')
    expect(await saidBy(meeting)).toHaveLength(before + 1)
  })

  test('is undone when the person takes the reaction back', async () => {
    const meeting = await meet(server.url, { services: ['Séjour'] })
    const { marie, room } = meeting
    await ask(marie, room, '!courriel reçu')
    await ask(marie, room, '!prendre 1')
    const list = await offered(meeting)
    const reaction = await marie.react(room, list.id, '1️⃣')
    await marie.until(room, ({ body }) => body.startsWith('Réponse apportée au n°\u00a01'))
    await marie.redact(room, reaction)
    const undone = await marie.until(room, ({ body }) => body.includes('son état précédent'))
    expect(undone.thread).toBe(list.thread)
    expect(undone.body).toMatch(/^Réaction retirée/)
    expect(await ask(marie, room, '!moi')).toContain('1 demande ouverte')
  })

  test('is carried out as whoever reacts; other keys and other messages’ reactions do nothing', async () => {
    const paul = await person(server.url, 'paul')
    const meeting = await meet(server.url, {
      services: ['Séjour'],
      room: { encrypted: true, invite: [paul.userId] },
    })
    const { marie, vigie, room } = meeting
    await paul.join(room)
    await ask(marie, room, '!courriel reçu')
    await ask(marie, room, '!prendre 1')
    const list = await offered(meeting)
    const before = (await saidBy(meeting)).length
    await paul.react(room, list.id, '👍')
    await paul.react(room, list.id, '9️⃣')
    const chat = await marie.say(room, 'bonjour')
    await paul.react(room, chat, '1️⃣')
    await paul.react(room, list.id, '1️⃣')
    await marie.until(room, ({ body }) => body.startsWith('Réponse apportée au n°\u00a01'))
    expect(await saidBy(meeting)).toHaveLength(before + 1)
    expect(await ask(marie, room, '!historique 1')).toContain(paul.userId.slice(1, paul.userId.indexOf(':')))
    expect(vigie.fatal).toEqual([])
  })

  test('does nothing when a stranger chooses it', async () => {
    const stranger = await person(server.url, 'inconnu')
    const meeting = await meet(server.url, { services: ['Séjour'] })
    const { marie, vigie, room } = meeting
    await ask(marie, room, '!courriel reçu')
    await ask(marie, room, '!prendre 1')
    const direct = await createRoom(marie.account, { encrypted: true, direct: true, invite: [vigie.userId] })
    await marie.join(direct)
    await untilMembership(marie, direct, vigie.userId, 'join')
    await marie.say(direct, 'moi')
    const list = await marie.until(direct, ({ body }) => body.includes('1\uFE0F\u20E3'))
    await invite(marie.account, direct, stranger.userId)
    await stranger.join(direct)
    await stranger.react(direct, list.id, '1️⃣')
    await marie.until(direct, ({ body }) => body.startsWith('Vigie ne répond ici'))
    expect(await ask(marie, room, '!moi')).toContain('1 demande ouverte')
  })
})
