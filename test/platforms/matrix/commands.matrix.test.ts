// Commands in Matrix rooms: each way of typing them, and an answer that is quiet and in its thread.

import { describe, expect, test } from 'vitest'

import { call } from '../../support/matrix/homeserver-call.ts'
import { answerTo, caughtUp, meet, person, unsigned, kindsOfRooms } from '../../support/matrix/meeting.ts'
import { untilMember, untilMembership } from '../../support/matrix/membership.ts'
import { createRoom, invite } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

describeWithHomeserver('commands', {}, (server) => {
  describe.for(kindsOfRooms)('in $name', ({ encrypted }) => {
    test('are heard after ! and /, and answered by a notice that calls nobody, in their thread', async () => {
      const { marie, vigie, room } = await meet(server.url, { room: { encrypted } })
      for (const text of ['!aide', '/aide', '  !AIDE']) {
        const id = await marie.say(room, text)
        const answer = await answerTo(marie, room, id)
        expect(answer).toMatchObject({ sender: vigie.userId, kind: 'm.notice', mentions: [], encrypted })
        expect(answer.body).toContain('!courrier')
      }
    })

    test('are heard after the name of the bot: a pill, its full id, a name with its organisation', async () => {
      const { marie, vigie, ready, room } = await meet(server.url, { room: { encrypted } })
      const name = 'Vigie Test [Intérieur]'
      const profile = `/profile/${encodeURIComponent(vigie.userId)}/displayname`
      await call(ready.account, 'PUT', profile, { displayname: name })
      await untilMember(marie, room, vigie.userId, ({ rawDisplayName }) => rawDisplayName === name)
      for (const [text, mentions] of [
        [`${name}: aide`, [vigie.userId]],
        [`${name} aide`, []],
        ['Vigie Test, aide', []],
        [`${vigie.userId} aide`, []],
        ['vigie aide', []],
      ] as const) {
        const answer = await answerTo(marie, room, await marie.say(room, text, { mentions }))
        expect(answer.body, text).toContain('!courrier')
      }
    })

    test('typed in a thread are answered in that thread, never in one of their own', async () => {
      const { marie, room } = await meet(server.url, { room: { encrypted } })
      const root = await marie.say(room, 'bonjour à tous')
      await marie.say(room, '!aide', { thread: root })
      const answer = await answerTo(marie, room, root)
      expect(answer.body).toContain('!courrier')
    })

    test('come from a client by others too, and it reads the answer', async () => {
      const { marie, vigie, room } = await meet(server.url, { room: { encrypted } })
      const nathan = await unsigned(server.url, 'nathan')
      await invite(marie.account, room, nathan.userId)
      await nathan.join(room)
      await untilMembership(marie, room, nathan.userId, 'join')
      const id = await nathan.say(room, '!aide')
      const heard = await nathan.until(
        (message) => message.sender === vigie.userId && JSON.stringify(message).includes(id),
      )
      expect(heard).toMatchObject({
        unreadable: false,
        encrypted,
        content: {
          msgtype: 'm.notice',
          'm.mentions': {},
          'm.relates_to': { rel_type: 'm.thread', event_id: id, 'm.in_reply_to': { event_id: id } },
        },
      })
    })

    test('are bare words in a conversation of two, answered there without a thread', async () => {
      const { marie, vigie, room } = await meet(server.url, { room: { encrypted } })
      const direct = await createRoom(marie.account, { encrypted, direct: true, invite: [vigie.userId] })
      await marie.join(direct)
      await untilMembership(marie, direct, vigie.userId, 'join')
      await marie.say(direct, 'aide')
      const answer = await marie.until(direct, ({ sender }) => sender === vigie.userId)
      expect(answer).toMatchObject({
        kind: 'm.notice',
        mentions: [],
        thread: undefined,
        repliesTo: undefined,
        encrypted,
      })
      expect(answer.body).toContain('!courrier')
      expect(room).not.toBe(direct)
    })
  })

  test('unknown are not answered, unless they are said to the bot', async () => {
    const { marie, vigie, room } = await meet(server.url)
    await marie.say(room, '!machin')
    const addressed = await marie.say(room, 'vigie machin', { mentions: [vigie.userId] })
    const answer = await answerTo(marie, room, addressed)
    expect(answer.body).toContain('!machin')
    const said = (await marie.messages(room)).filter(({ sender }) => sender === vigie.userId)
    expect(said).toHaveLength(1)
  })

  test('by other robots, in notices, and said by the bot itself are not heard', async () => {
    const robot = await person(server.url, 'robot')
    const { marie, vigie, ready, room } = await meet(server.url, {
      conduct: { robots: [robot.userId] },
      room: { encrypted: true, invite: [robot.userId] },
    })
    await robot.join(room)
    await robot.say(room, '!aide')
    await marie.say(room, '!aide', { kind: 'm.notice' })
    await marie.say(room, '!aide', { kind: 'm.emote' })
    const heard = await marie.say(room, '!aide')
    await answerTo(marie, room, heard)
    // From another session of the bot's own account.
    await call(ready.account, 'PUT', `/rooms/${encodeURIComponent(room)}/send/m.room.message/own`, {
      msgtype: 'm.text',
      body: '!aide',
    })
    const last = await marie.say(room, '!aide')
    await answerTo(marie, room, last)
    await caughtUp(marie, room)
    const answers = (await marie.messages(room)).filter(({ sender, thread }) => sender === vigie.userId && thread)
    expect(answers.map(({ thread }) => thread)).toEqual([heard, last])
  })

  test('typed under a quoted message are heard without the quote', async () => {
    const { marie, vigie, room } = await meet(server.url)
    const quoted = await marie.say(room, 'bonjour')
    const reply = await marie.say(room, `> <${marie.userId}> bonjour\n\n!aide`, { replyTo: quoted })
    expect((await answerTo(marie, room, reply)).body).toContain('!courrier')
    const quoting = await marie.say(room, `> <${marie.userId}> !aide\n\nmerci`, { replyTo: reply })
    const last = await marie.say(room, '!aide')
    await answerTo(marie, room, last)
    const threads = (await marie.messages(room)).filter(({ sender }) => sender === vigie.userId)
    expect(threads.map(({ thread }) => thread)).not.toContain(quoting)
  })
})
