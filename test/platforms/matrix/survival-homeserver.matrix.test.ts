// A homeserver that dies, that is away, or that asks to go slower: what people asked is answered once, in order.

import { expect, onTestFinished, test } from 'vitest'

import { textReply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { messageKey, roomId } from '../../../src/register/ids.ts'
import { bot, echo, meet, person } from '../../support/matrix/meeting.ts'
import { createRoom, kick, setPowerLevels } from '../../support/matrix/rooms.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import type { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const answersTo = async (texts: readonly string[], client: StrictClient, room: string): Promise<readonly string[]> => {
  for (const text of texts) await client.until(room, ({ body }) => body === `réponse à ${text}`, 60_000)
  const bodies = (await client.messages(room)).map(({ body }) => body)
  return bodies.filter((body) => body.startsWith('réponse'))
}

const expected = (texts: readonly string[]): readonly string[] => texts.map((text) => `réponse à ${text}`)

describeWithHomeserver('with a homeserver that dies', { own: true }, (server) => {
  test('a conversation goes on where it was', async () => {
    const { marie, room } = await meet(server.url, { answer: echo })
    const before = ['!1', '!2', '!3', '!4']
    for (const text of before) await marie.say(room, text)
    await marie.until(room, ({ body }) => body === 'réponse à !1')
    await server.kill()
    await server.restart()
    const after = ['!5', '!6']
    for (const text of after) await marie.say(room, text)
    expect(await answersTo([...before, ...after], marie, room)).toEqual(expected([...before, ...after]))
    expect(await marie.undecryptable(room)).toEqual([])
  })

  test('Vigie starts while it is away, and answers once it is back', async () => {
    const { marie, ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    await marie.say(room, '!avant')
    await server.kill()
    const restarted = await bot(ready, { rooms: { [room]: 'all' }, answer: echo })
    await server.restart()
    await marie.say(room, '!après')
    expect(await answersTo(['!avant', '!après'], marie, room)).toEqual(expected(['!avant', '!après']))
    expect(restarted.fatal).toEqual([])
  })
})

describeWithHomeserver('with a homeserver that keeps its limits', { defaultRateLimits: true }, (server) => {
  test('nothing is lost, and all comes in order', async () => {
    const paul = await person(server.url, 'paul')
    const other = await createRoom(paul.account, { encrypted: true })
    await paul.join(other)
    const { marie, room, ready } = await meet(server.url, { answer: echo, rooms: { [other]: 'all' } })
    await paul.sdk.invite(other, ready.userId)
    await untilMembership(paul, other, ready.userId, 'join')
    const texts = ['!1', '!2', '!3', '!4', '!5', '!6', '!7']
    await Promise.all(
      (
        [
          [marie, room],
          [paul, other],
        ] as const
      ).map(async ([client, where]) => {
        for (const text of texts) await client.say(where, text)
      }),
    )
    expect(await answersTo(texts, marie, room)).toEqual(expected(texts))
    expect(await answersTo(texts, paul, other)).toEqual(expected(texts))
  })
})

describeWithHomeserver('in rooms that differ', {}, (server) => {
  const post = (text: string) => [textReply(line`${text}`), messageKey(text)] as const

  test('one that refuses rejects its posts and does not hold up the others', async () => {
    const { marie, room, ready, vigie } = await meet(server.url, { answer: echo })
    const muted = await createRoom(marie.account, { invite: [ready.userId] })
    const closed = await createRoom(marie.account, { invite: [ready.userId], encrypted: true })
    await vigie.stop()
    const again = await bot(ready, { rooms: { [room]: 'all', [muted]: 'all', [closed]: 'all' }, answer: echo })
    for (const id of [muted, closed]) {
      await marie.join(id)
      await untilMembership(marie, id, ready.userId, 'join')
    }
    await setPowerLevels(marie.account, muted, { eventsDefault: 50 })
    await kick(marie.account, closed, ready.userId)
    for (const refusing of [muted, closed])
      await expect(again.platform.post(roomId(`matrix:${refusing}`), ...post('relevé'))).rejects.toThrow('M_FORBIDDEN')
    await marie.say(room, '!toujours')
    expect(await answersTo(['!toujours'], marie, room)).toEqual(['réponse à !toujours'])
    await again.platform.post(roomId(`matrix:${room}`), ...post('autre relevé'))
    await marie.until(room, ({ body }) => body === 'autre relevé')
  })

  test('a pause that the server asks for holds for all of them', async () => {
    const sent: string[] = []
    const asked = Promise.withResolvers<void>()
    const over = Promise.withResolvers<void>()
    let paused = 0
    const { marie, room, vigie, ready } = await meet(server.url, { answer: echo })
    const other = await createRoom(marie.account, { invite: [ready.userId] })
    await vigie.stop()
    const wait = 2_000
    const fetchOnce: typeof fetch = async (resource, options) => {
      const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
      if (!pathname.includes('/send/')) return fetch(resource, options)
      if (paused === 0) {
        paused += 1
        asked.resolve()
        setTimeout(over.resolve, wait - 200)
        return Response.json({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: wait }, { status: 429 })
      }
      sent.push(pathname)
      return fetch(resource, options)
    }
    const slowed = await bot(ready, {
      rooms: { [room]: 'all', [other]: 'all' },
      answer: echo,
      platform: { fetch: fetchOnce },
    })
    onTestFinished(() => slowed.stop())
    await marie.join(other)
    await untilMembership(marie, other, ready.userId, 'join')
    await marie.say(room, '!un')
    await asked.promise
    await marie.say(other, '!deux')
    await over.promise
    expect(sent).toEqual([])
    expect(await answersTo(['!un'], marie, room)).toEqual(['réponse à !un'])
    expect(await answersTo(['!deux'], marie, other)).toEqual(['réponse à !deux'])
  })
})
