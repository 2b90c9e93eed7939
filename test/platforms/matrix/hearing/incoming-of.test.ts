// From what an event says to the message that is answered: threads, edits, deletions, reactions, and strange clocks.

import { ConnectionError, type MatrixClient, MatrixError } from 'matrix-js-sdk'
import { describe, expect, test } from 'vitest'
import type { RawEvent } from '../../../../src/platforms/matrix/state/arrival.ts'
import type { Heard } from '../../../../src/platforms/matrix/hearing/heard.ts'
import { incomingOf } from '../../../../src/platforms/matrix/hearing/incoming-of.ts'
import { type Handled, Journal } from '../../../../src/platforms/matrix/state/journal.ts'

const [self, agent, other] = ['@vigie:a.fr', '@agent:a.fr', '@other:a.fr']
const now = Temporal.Instant.from('2026-11-18T08:00:00Z')
const sent = now.epochMilliseconds - 60_000

const event = (id: string, more: Partial<RawEvent> = {}): RawEvent => ({
  event_id: id,
  room_id: '!a',
  sender: agent,
  origin_server_ts: sent,
  type: '',
  content: {},
  unsigned: {},
  ...more,
})

/** A room with some messages, as the server has them. */
const settingWith = ({
  inRoom = {},
  failure,
  isDirect = false,
}: {
  readonly inRoom?: Readonly<Record<string, Partial<RawEvent>>>
  readonly failure?: Error
  readonly isDirect?: boolean
}) => {
  const client = {
    getSafeUserId: () => self,
    getRoom: () => null,
    fetchRoomEvent: (_room: string, id: string) => {
      const found = inRoom[id]
      if (failure !== undefined) return Promise.reject(failure)
      return found ? Promise.resolve(found) : Promise.reject(new MatrixError({ errcode: 'M_NOT_FOUND' }, 404))
    },
  } as unknown as MatrixClient
  const view = {
    isDirect: () => isDirect,
    roomsOf: () => Promise.resolve(['!q']),
    botNames: () => ['Vigie'],
    nameOf: () => '',
  }
  const journal = new Journal()
  return { client, view, journal, now: () => now }
}

const message = (more: object = {}): Heard => ({ kind: 'message', text: '!bilan', mentions: [], ...more })
const edit: Heard = { kind: 'edit', of: '$1', text: '!bilan mai', mentions: [] }
const deletion: Heard = { kind: 'deletion', of: '$1' }

const arrive = (journal: Journal, id: string, room = '!a') =>
  journal.arrive([{ kind: 'event', id, room, event: event(id, { room_id: room }) }])

const answered = (journal: Journal, root = '$root', as: Handled['as'] = 'message') => {
  arrive(journal, '$1')
  journal.answer('$1', [], { as, author: agent, sent, root })
}

describe('a message', () => {
  test('begins a thread of its own, or stays in the one that it is in', async () => {
    const setting = settingWith({})
    expect(await incomingOf(event('$1'), message(), setting)).toMatchObject({
      root: '$1',
      incoming: { key: 'matrix:$1', user: 'matrix:@agent:a.fr', room: 'matrix:!a', addressed: false, direct: false },
    })
    expect(await incomingOf(event('$2'), message({ thread: '$1' }), setting)).toMatchObject({ root: '$1' })
  })

  test('that mentions the bot is addressed to it', async () => {
    const heard = message({ mentions: [other, self] })
    expect(await incomingOf(event('$1'), heard, settingWith({}))).toMatchObject({ incoming: { addressed: true } })
  })

  test('to the bot alone needs no thread, and stands for the rooms of its author', async () => {
    expect(await incomingOf(event('$1'), message(), settingWith({ isDirect: true }))).toMatchObject({
      root: undefined,
      incoming: { direct: true, addressed: true, memberOf: ['matrix:!q'] },
    })
  })

  test.each([
    ['a minute ago', sent, now.subtract({ minutes: 1 })],
    ['in an hour: clocks differ', now.epochMilliseconds + 3_600_000, now],
    ['in no year', 2 ** 53, now],
    ['before all years', -(2 ** 53), now],
    ['between two milliseconds', 0.5, now],
  ])('was sent %s', async (_when, stamp, at) => {
    const given = await incomingOf(event('$1', { origin_server_ts: stamp }), message(), settingWith({}))
    expect(given?.incoming.at.toString()).toBe(at.toString())
  })
})

describe('an edit', () => {
  test('of an edit, or of a reaction, is nobody’s: clients name the first message', async () => {
    const answeredEdit = settingWith({})
    answered(answeredEdit.journal, '$root', 'edit')
    expect(await incomingOf(event('$2'), edit, answeredEdit)).toBeUndefined()
    const chosen = settingWith({})
    answered(chosen.journal, '$root', 'reaction')
    expect(await incomingOf(event('$2'), edit, chosen)).toBeUndefined()
    const content = { 'm.relates_to': { rel_type: 'm.replace', event_id: '$0' } }
    const inRoom = { $1: { sender: agent, origin_server_ts: sent, content } }
    expect(await incomingOf(event('$2'), edit, settingWith({ inRoom }))).toBeUndefined()
  })

  test('of what was answered says whose it was, in the thread of the answer', async () => {
    const setting = settingWith({})
    answered(setting.journal)
    expect(await incomingOf(event('$2', { sender: other }), edit, setting)).toMatchObject({
      root: '$root',
      incoming: { text: '!bilan mai', about: { kind: 'edited', message: 'matrix:$1', author: 'matrix:@agent:a.fr' } },
    })
  })

  test('of what was not is looked up in its room', async () => {
    const setting = settingWith({ inRoom: { $1: event('$1', { origin_server_ts: 2 ** 53 }) } })
    const given = await incomingOf(event('$2'), edit, setting)
    expect(given?.incoming.about).toMatchObject({ author: 'matrix:@agent:a.fr' })
    expect(given?.incoming.about?.sent?.toString()).toBe(now.toString())
  })

  test.each([
    ['never was', new MatrixError({ errcode: 'M_NOT_FOUND' }, 404)],
    ['the bot may not see', new MatrixError({ errcode: 'M_FORBIDDEN' }, 403)],
  ])('of what %s says nothing', async (_what, failure) => {
    expect(await incomingOf(event('$2'), edit, settingWith({ failure }))).toBeUndefined()
  })

  test('that the network hides for now is asked for again', async () => {
    const failure = new ConnectionError('fetch failed')
    await expect(incomingOf(event('$2'), edit, settingWith({ failure }))).rejects.toThrow(failure)
  })

  test.each([
    ['its author', agent, []],
    ['somebody else', other, ['$1']],
  ])('of what still waits for its key, by %s', async (_who, sender, pending) => {
    const setting = settingWith({ inRoom: { $1: event('$1') } })
    arrive(setting.journal, '$1')
    await incomingOf(event('$2', { sender }), edit, setting)
    expect(setting.journal.pending.map(({ id }) => id)).toEqual(pending)
  })
})

describe('a deletion', () => {
  test('of a reaction takes back a choice, not words', async () => {
    const setting = settingWith({})
    answered(setting.journal, '$root', 'reaction')
    const given = await incomingOf(event('$2'), deletion, setting)
    expect(given?.incoming.about).toMatchObject({ kind: 'deleted', isChoice: true })
  })

  test('of what was answered says whose it was', async () => {
    const setting = settingWith({})
    answered(setting.journal)
    expect(await incomingOf(event('$2'), deletion, setting)).toMatchObject({
      root: '$root',
      incoming: { text: '', about: { kind: 'deleted', message: 'matrix:$1', author: 'matrix:@agent:a.fr' } },
    })
  })

  test('of what was not says nothing', async () => {
    expect(await incomingOf(event('$2'), deletion, settingWith({}))).toBeUndefined()
  })

  test.each([
    ['of this room is not carried out any more', '!a', []],
    ['of another room still is', '!b', ['$1']],
  ])('of what waits for its key: what is %s', async (_what, room, pending) => {
    const setting = settingWith({})
    arrive(setting.journal, '$1', room)
    expect(await incomingOf(event('$2'), deletion, setting)).toBeUndefined()
    expect(setting.journal.pending.map(({ id }) => id)).toEqual(pending)
  })
})

describe('a reaction', () => {
  const reaction: Heard = { kind: 'reaction', to: '$answer', key: '1\u20E3' }

  test('to an offer is its command, said to the bot in the offer’s thread', async () => {
    const setting = settingWith({})
    setting.journal.offer('$answer', { offers: [{ key: '1️⃣', command: 'retards' }], root: '$root' })
    expect(await incomingOf(event('$2'), reaction, setting)).toMatchObject({
      root: '$root',
      incoming: { text: 'retards', addressed: true },
    })
    expect(await incomingOf(event('$3'), { ...reaction, key: '2\u20E3' }, setting)).toBeUndefined()
  })

  test('to anything else says nothing', async () => {
    expect(await incomingOf(event('$2'), reaction, settingWith({}))).toBeUndefined()
  })
})
