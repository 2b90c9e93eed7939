// Telling one person alone: in the direct room that they have with the bot, else in one made for it.

import { expect, test } from 'vitest'

import { textReply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { messageKey, userId } from '../../../src/register/ids.ts'
import { call } from '../../support/matrix/homeserver-call.ts'
import { bot, echo, meet, person } from '../../support/matrix/meeting.ts'
import { readyAccount } from '../../support/matrix/bot.ts'
import { joinedMembers, roomState } from '../../support/matrix/rooms.ts'
import type { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const notice = textReply(line`le relevé n’est pas parti`)

/** The first room that somebody is invited to. */
const invited = async (client: StrictClient): Promise<string> => {
  for (;;) {
    const found = client.sdk.getRooms().find((room) => room.getMyMembership() === 'invite')
    if (found) return found.roomId
    await new Promise((resolve) => client.sdk.once('sync' as never, resolve as never))
  }
}

describeWithHomeserver('one person', {}, (server) => {
  test('who never wrote to Vigie is invited to an encrypted room and told there, once for each key', async () => {
    const [paul, ready] = await Promise.all([person(server.url, 'paul'), readyAccount(server.url)])
    const vigie = await bot(ready, { answer: echo })
    const officer = userId(`matrix:${paul.userId}`)
    // Two failures at the same moment are told in one room.
    await Promise.all(['one', 'two'].map((key) => vigie.platform.tell(officer, notice, messageKey(key))))
    await vigie.platform.tell(officer, notice, messageKey('one'))
    const room = await invited(paul)
    await paul.join(room)
    expect(await joinedMembers(paul.account, room)).toHaveLength(2)
    expect(await roomState(paul.account, room, 'm.room.encryption')).toMatchObject({
      algorithm: 'm.megolm.v1.aes-sha2',
    })
    // Said before they came in, and theirs to read all the same.
    await paul.until(room, ({ body }) => body.includes('le relevé'))
    const told = (await paul.messages(room)).filter(({ sender }) => sender === ready.userId)
    expect(told.map(({ encrypted }) => encrypted)).toEqual([true, true])
    const { joined_rooms: rooms } = await call<{ joined_rooms: string[] }>(paul.account, 'GET', '/joined_rooms')
    expect(rooms).toEqual([room])
  })

  test('who has a direct room with Vigie is told there', async () => {
    const conduct = { invitations: { homeservers: ['test.local'] } }
    const room = { direct: true }
    const meeting = await meet(server.url, { room, services: 'none', answer: echo, conduct })
    await meeting.marie.say(meeting.room, 'bonjour')
    await meeting.marie.until(meeting.room, ({ body }) => body.includes('bonjour'))
    await meeting.vigie.platform.tell(userId(`matrix:${meeting.marie.userId}`), notice, messageKey('one'))
    const heard = await meeting.marie.until(meeting.room, ({ body }) => body.includes('le relevé'))
    expect(heard).toMatchObject({ sender: meeting.vigie.userId, encrypted: false })
  })

  test('is not told in a configured room, though the two are alone in it', async () => {
    const { marie, vigie, room } = await meet(server.url, { answer: echo })
    await vigie.platform.tell(userId(`matrix:${marie.userId}`), notice, messageKey('one'))
    expect(await invited(marie)).not.toBe(room)
  })

  test('on a server that refuses the invitation is an error', async () => {
    const ready = await readyAccount(server.url)
    const vigie = await bot(ready, { answer: echo })
    const nobody = userId('matrix:not-a-user')
    await expect(vigie.platform.tell(nobody, notice, messageKey('one'))).rejects.toThrow('user_id')
  })
})
