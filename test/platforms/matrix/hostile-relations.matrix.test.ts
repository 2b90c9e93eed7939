// Messages that say they are about others, as no client writes them, or in ways that a homeserver takes no answer to.

import { MatrixEvent } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'

import { call } from '../../support/matrix/homeserver-call.ts'
import { answerTo, ask, kindsOfRooms, meet } from '../../support/matrix/meeting.ts'
import { editContent } from '../../support/matrix/saying.ts'
import { cryptoOf } from '../../support/matrix/signed-sdk.ts'
import type { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/** Encrypted whole: the relation too, which clients leave in clear and homeservers check there. */
const sendSealed = async (who: StrictClient, room: string, type: string, content: object): Promise<string> => {
  const event = new MatrixEvent({ type, content: { ...content }, room_id: room, sender: who.userId, event_id: '~' })
  const known = who.sdk.getRoom(room)
  if (known === null) throw new Error('the room is not known')
  // The engine that the SDK's interface leaves out of its type.
  await (cryptoOf(who.sdk) as unknown as { encryptEvent(...given: unknown[]): Promise<void> }).encryptEvent(
    event,
    known,
  )
  const { 'm.relates_to': _inClear, ...sealed } = event.getWireContent()
  const path = `/rooms/${encodeURIComponent(room)}/send/m.room.encrypted/${event.getLocalAge()}${Math.random()}`
  return (await call<{ event_id: string }>(who.account, 'PUT', path, sealed)).event_id
}

const text = (body: string, relation: object): object => ({ msgtype: 'm.text', body, 'm.relates_to': relation })

describeWithHomeserver('a message about another one', {}, (server) => {
  test.for(kindsOfRooms)('in a thread of $name, rewritten into a command, is answered in that thread', async (kind) => {
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'], room: kind })
    const root = await marie.say(room, 'bonjour')
    const id = await marie.say(room, 'courriel reçu 3', { thread: root })
    await marie.edit(room, id, '!courriel reçu 4')
    expect(plain((await answerTo(marie, room, root)).body)).toMatch(/^N° 1 : 4 courriels/)
    expect(vigie.logged.join('')).not.toContain('message given up')
  })

  test('in which no thread can begin is answered beside it', async () => {
    const { marie, room } = await meet(server.url, { services: ['Séjour'], room: { encrypted: false } })
    const other = await marie.say(room, 'bonjour')
    const relation = { rel_type: 'm.reference', event_id: other }
    const id = await marie.send(room, 'm.room.message', text('!courriel reçu 3', relation))
    const answer = await marie.until(room, ({ repliesTo }) => repliesTo === id)
    expect(answer.thread).toBeUndefined()
    expect(plain(answer.body)).toMatch(/^N° 1 : 3 courriels/)
  })

  describe('whose relation the homeserver cannot check', () => {
    test('about an event that no address can name holds up nobody', async () => {
      const { marie, room } = await meet(server.url, { services: ['Séjour'] })
      await ask(marie, room, '!courriel reçu 1')
      for (const id of [`$${'a'.repeat(20_000)}`, '$\u0000', '../../sync'])
        await sendSealed(marie, room, 'm.room.message', editContent(id, '!courriel reçu 9'))
      expect(await ask(marie, room, '!courriel reçu 2')).toMatch(/^N° 2 : 2 courriels/)
    })

    test('in a thread that is none is answered beside it', async () => {
      const { marie, room } = await meet(server.url, { services: ['Séjour'] })
      await ask(marie, room, '!courriel reçu 1')
      const relation = { rel_type: 'm.thread', event_id: '$never' }
      const id = await sendSealed(marie, room, 'm.room.message', text('!courriel reçu 3', relation))
      const answer = await marie.until(room, ({ repliesTo }) => repliesTo === id)
      expect(plain(answer.body)).toMatch(/^N° 2 : 3 courriels/)
    })

    test('that only says it deletes changes nothing', async () => {
      const { marie, room } = await meet(server.url, { services: ['Séjour'] })
      const id = await marie.say(room, '!courriel reçu 3')
      await answerTo(marie, room, id)
      await sendSealed(marie, room, 'm.room.redaction', { redacts: id })
      expect(await ask(marie, room, '!voir 1')).not.toContain('annulée')
    })
  })
})
