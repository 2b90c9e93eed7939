// A command's message rewritten or deleted: by its author it follows into the register, by others it does not.

import { describe, expect, test } from 'vitest'

import { ask, bot, caughtUp, meet, person, kindsOfRooms } from '../../support/matrix/meeting.ts'
import { call } from '../../support/matrix/homeserver-call.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { setPowerLevels } from '../../support/matrix/rooms.ts'
import { editContent } from '../../support/matrix/saying.ts'
import type { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** The next message of the thread that says so, in ordinary spaces. */
const answered = async (who: StrictClient, room: string, thread: string, part: string): Promise<string> => {
  const seen = await who.until(room, (message) => message.thread === thread && plain(message.body).includes(part))
  return plain(seen.body)
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describeWithHomeserver('a command’s message', {}, (server) => {
  describe.for(kindsOfRooms)('in $name', ({ encrypted }) => {
    test('rewritten by its author corrects the entry, deleted cancels it; both are said in its thread', async () => {
      const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'], room: { encrypted } })
      const id = await marie.say(room, '!courriel reçu 3')
      await answered(marie, room, id, 'N° 1 : 3 courriels')
      await marie.edit(room, id, '!courriel reçu 4')
      expect(await answered(marie, room, id, 'N° 1 : 4 courriels')).toMatch(/^Message modifié : n° 1 corrigé/)
      await marie.redact(room, id)
      expect(await answered(marie, room, id, 'n° 1 annulé')).toMatch(/^Message supprimé/)
      expect(await ask(marie, room, '!voir 1')).toContain('annulée')
      expect(vigie.fatal).toEqual([])
    })

    test('deleted by a moderator changes nothing, and one line says which command would', async () => {
      const paul = await person(server.url, 'paul')
      const { marie, room } = await meet(server.url, {
        services: ['Séjour'],
        room: { encrypted, invite: [paul.userId] },
      })
      await paul.join(room)
      await untilMembership(marie, room, paul.userId, 'join')
      await setPowerLevels(marie.account, room, { users: { [paul.userId]: 50 } })
      const id = await marie.say(room, '!courriel reçu 3')
      await answered(marie, room, id, 'N° 1')
      await paul.redact(room, id)
      expect(await answered(marie, room, id, '!annuler 1')).not.toContain('annulé :')
      expect(await ask(marie, room, '!voir 1')).not.toContain('annulée')
    })

    test('sent and rewritten before the bot looks is carried out once, as it says in the end', async () => {
      const { marie, vigie, ready, room } = await meet(server.url, { services: ['Séjour'], room: { encrypted } })
      await vigie.stop()
      const id = await marie.say(room, '!courriel reçu 3')
      await marie.edit(room, id, '!courriel reçu 4')
      const silent = await marie.say(room, '!courriel reçu 5')
      await marie.redact(room, silent)
      const again = await bot(ready, { rooms: { [room]: ['Séjour'] }, directory: vigie.directory })
      expect(await answered(marie, room, id, '4 courriels')).toContain('n° 1')
      expect(await ask(marie, room, '!courriel reçu 6')).toMatch(/^N° 2 : 6 courriels/)
      await caughtUp(marie, room)
      expect((await marie.messages(room)).filter(({ thread }) => thread === silent)).toEqual([])
      expect(again.fatal).toEqual([])
    })
  })

  test('that was ordinary talk becomes a command when it is rewritten as one', async () => {
    const { marie, room } = await meet(server.url, { services: ['Séjour'] })
    const id = await marie.say(room, 'courriel reçu')
    await marie.edit(room, id, '!courriel reçu')
    expect(await answered(marie, room, id, 'N° 1')).toContain('courriel reçu')
    const other = await marie.say(room, 'bonjour')
    await marie.edit(room, other, 'bonsoir')
    expect(await ask(marie, room, '!courriel reçu')).toMatch(/^N° 2/)
    await caughtUp(marie, room)
    expect((await marie.messages(room)).filter(({ thread }) => thread === other)).toEqual([])
  })

  test('is not rewritten by somebody else, whatever their client sends', async () => {
    const paul = await person(server.url, 'paul')
    const { marie, room } = await meet(server.url, {
      services: ['Séjour'],
      room: { encrypted: false, invite: [paul.userId] },
    })
    await paul.join(room)
    const id = await marie.say(room, '!courriel reçu 3')
    await answered(marie, room, id, 'N° 1')
    const path = `/rooms/${encodeURIComponent(room)}/send/m.room.message/edit`
    await call(paul.account, 'PUT', path, editContent(id, '!courriel reçu 400'))
    expect(await answered(marie, room, id, '!corriger 1')).not.toContain('400')
    expect(await ask(marie, room, '!voir 1')).toContain('3 courriels')
  })
})
