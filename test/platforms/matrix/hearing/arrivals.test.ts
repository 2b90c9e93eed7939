// What a sync brings that has to be dealt with: in order, none of our own, nothing from before our time.

import type { ISyncResponse } from 'matrix-js-sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivalsOf } from '../../../../src/platforms/matrix/hearing/arrivals.ts'

const self = '@vigie:a.fr'

const message = (id: string, sender = '@agent:a.fr', type = 'm.room.message') => ({
  type,
  event_id: id,
  sender,
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: id },
})

const member = (id: string, of: string, membership: string) => ({
  ...message(id, of, 'm.room.member'),
  state_key: of,
  content: { membership },
})

const response = (rooms: object): ISyncResponse => ({ next_batch: 't2', rooms }) as unknown as ISyncResponse

const timeline = (events: readonly object[], more: object = {}) => ({ timeline: { events, ...more } })

const since = (token: string | undefined, ...joined: readonly string[]) => ({ since: token, joined: new Set(joined) })

const told = (rooms: object, start = since('t1', '!known')) =>
  arrivalsOf(response(rooms), start, self).map(({ kind, id }) => [kind, id])

describe('a room that we were in', () => {
  test('brings messages, encrypted ones, reactions and deletions of others, in their order', () => {
    const events = [
      message('$1'),
      message('$2', '@agent:a.fr', 'm.room.encrypted'),
      message('$mine', self),
      message('$3', '@agent:a.fr', 'm.reaction'),
      message('$topic', '@agent:a.fr', 'm.call.invite'),
      { ...message('$state'), state_key: '' },
      message('$4', '@agent:a.fr', 'm.room.redaction'),
    ]
    expect(told({ join: { '!known': timeline(events) } })).toEqual(['$1', '$2', '$3', '$4'].map((id) => ['event', id]))
  })

  test('brings what was left out, before what was told', () => {
    const rooms = { join: { '!known': timeline([message('$9')], { limited: true, prev_batch: 'p1' }) } }
    expect(arrivalsOf(response(rooms), since('t1', '!known'), self)).toMatchObject([
      { kind: 'gap', id: 'gap !known p1', room: '!known', from: 'p1', to: 't1', hasArrival: false },
      { kind: 'event', id: '$9' },
    ])
  })

  test('brings what came before our display name changed', () => {
    const events = [message('$1'), member('$name', self, 'join'), message('$2')]
    expect(told({ join: { '!known': timeline(events) } })).toEqual([
      ['event', '$1'],
      ['event', '$2'],
    ])
  })

  test.each(['leave', 'ban'])('brings that somebody is gone: %s', (membership) => {
    const events = [member('$gone', '@agent:a.fr', membership)]
    expect(told({ join: { '!known': timeline(events, { prev_batch: 'p1' }) } })).toEqual([
      ['departure', 'departure !known p1'],
    ])
  })
})

describe('a room where we were not', () => {
  test('brings that we are there now, and what followed', () => {
    const events = [message('$before'), member('$join', self, 'join'), message('$after')]
    expect(told({ join: { '!new': timeline(events) } })).toEqual([
      ['joined', 'joined !new'],
      ['event', '$after'],
    ])
  })

  test('brings what was left out since our arrival, when that lies further back', () => {
    const rooms = { join: { '!new': timeline([message('$1')], { limited: true, prev_batch: 'p' }) } }
    expect(told(rooms)).toEqual([
      ['joined', 'joined !new'],
      ['gap', 'gap !new p'],
      ['event', '$1'],
    ])
    expect(arrivalsOf(response(rooms), since('t1'), self)[1]).toMatchObject({ hasArrival: true })
  })

  test('brings no gap when our arrival is among what is told, nor takes a new name of ours for it', () => {
    const named = { ...member('$name', self, 'join'), unsigned: { prev_content: { membership: 'join' } } }
    const events = [member('$join', self, 'join'), message('$1'), named, message('$2')]
    expect(told({ join: { '!new': timeline(events, { limited: true, prev_batch: 'p' }) } })).toEqual([
      ['joined', 'joined !new'],
      ['event', '$1'],
      ['event', '$2'],
    ])
  })

  test('brings nothing of the others’ arrivals', () => {
    const events = [message('$1'), member('$join', '@agent:a.fr', 'join'), message('$2')]
    expect(told({ join: { '!new': timeline(events) } }).slice(1)).toEqual([
      ['event', '$1'],
      ['event', '$2'],
    ])
  })
})

test('the very first sync brings invitations only', () => {
  const rooms = { invite: { '!x': {} }, join: { '!known': timeline([message('$1')], { limited: true }) } }
  expect(told(rooms, since(undefined))).toEqual([['invitation', 'invitation !x']])
})

test('rooms that we left bring nothing', () => {
  expect(told({ leave: { '!known': timeline([message('$1')]) } })).toEqual([])
})

test('whatever is left out of an answer is taken as empty', () => {
  expect(told({})).toEqual([])
  expect(told({ join: { '!known': {} } })).toEqual([])
  expect(told({ join: { '!known': { timeline: {} } } })).toEqual([])
  expect(arrivalsOf({ next_batch: 't2' } as ISyncResponse, since('t1'), self)).toEqual([])
})

test('whatever events hold, each is dealt with by its own name and room, and ours never', () => {
  const event = fc.record({
    type: fc.constantFrom('m.room.message', 'm.room.encrypted', 'm.room.member', 'm.sticker'),
    event_id: fc.uuid(),
    sender: fc.constantFrom(self, '@a:a.fr', '@b:a.fr'),
    origin_server_ts: fc.integer(),
    content: fc.dictionary(fc.string(), fc.jsonValue()),
  })
  fc.assert(
    fc.property(fc.uniqueArray(event, { selector: ({ event_id: id }) => id }), (events) => {
      const arrivals = arrivalsOf(response({ join: { '!known': timeline(events) } }), since('t1', '!known'), self)
      const expected = events.filter(
        ({ type, sender }) => sender !== self && (type === 'm.room.message' || type === 'm.room.encrypted'),
      )
      expect(arrivals.filter(({ kind }) => kind === 'event')).toEqual(
        expected.map((heard) => ({
          kind: 'event',
          id: heard.event_id,
          room: '!known',
          event: { ...heard, room_id: '!known' },
        })),
      )
    }),
    { numRuns: 50 },
  )
})
