// What events say to a bot, written by well-behaved clients and by others.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEvent } from '../../../../src/platforms/matrix/hearing/heard.ts'

const heard = (content: Record<string, unknown>, type = 'm.room.message', redacts?: unknown) =>
  readEvent({ type, content, redacts })

const text = (body: string, more: object = {}) => ({ msgtype: 'm.text', body, ...more })

describe('a message', () => {
  test('says its text', () => {
    expect(heard(text('!bilan'))).toEqual({ kind: 'message', text: '!bilan', mentions: [] })
  })

  test('says whom it mentions; what is no id is nobody', () => {
    const mentions = { 'm.mentions': { user_ids: ['@a:b.fr', 3, null, '@c:d.fr'] } }
    expect(heard(text('x', mentions))).toMatchObject({ mentions: ['@a:b.fr', '@c:d.fr'] })
    expect(heard(text('x', { 'm.mentions': { user_ids: '@a:b.fr' } }))).toMatchObject({ mentions: [] })
    expect(heard(text('x', { 'm.mentions': { room: true } }))).toMatchObject({ mentions: [] })
  })

  test('of a thread says which; the reply that older clients see there quotes nothing', () => {
    const relation = {
      rel_type: 'm.thread',
      event_id: '$root',
      is_falling_back: true,
      'm.in_reply_to': { event_id: '$last' },
    }
    expect(heard(text('!bilan', { 'm.relates_to': relation }))).toEqual({
      kind: 'message',
      text: '!bilan',
      mentions: [],
      thread: '$root',
    })
  })

  test.each([
    ['one line', '> <@a:b.fr> before\n\n!bilan', '!bilan'],
    ['several lines', '> <@a:b.fr> before\n> more\n\n!bilan\nmai', '!bilan\nmai'],
    ['no empty line', '> <@a:b.fr> before\n!bilan', '!bilan'],
    ['nothing', '!bilan', '!bilan'],
    ['its own words further down', '!note\n> cited', '!note\n> cited'],
  ])('that answers another is read without the quote: %s', (_what, body, expected) => {
    expect(heard(text(body, { 'm.relates_to': { 'm.in_reply_to': { event_id: '$1' } } }))).toMatchObject({
      text: expected,
    })
  })

  test('that answers nothing keeps what looks like a quote', () => {
    expect(heard(text('> so it is\n\n!bilan'))).toMatchObject({ text: '> so it is\n\n!bilan' })
  })

  test.each(['m.notice', 'm.emote', 'm.image', 'm.bad.encrypted', undefined, 7])(
    'of another kind says nothing: %s',
    (msgtype) => {
      expect(heard({ msgtype, body: '!bilan' })).toBeUndefined()
    },
  )
})

describe('an edit', () => {
  const edit = (rewritten: unknown, of: unknown = '$1') =>
    heard(text('* !bilan mai', { 'm.new_content': rewritten, 'm.relates_to': { rel_type: 'm.replace', event_id: of } }))

  test('says what the message says now', () => {
    expect(edit(text('!bilan mai', { 'm.mentions': { user_ids: ['@a:b.fr'] } }))).toEqual({
      kind: 'edit',
      of: '$1',
      text: '!bilan mai',
      mentions: ['@a:b.fr'],
    })
  })

  test('that became a notice, or lacks its parts, says nothing, and is not taken for a new message', () => {
    expect(edit({ msgtype: 'm.notice', body: 'x' })).toBeUndefined()
    expect(edit(undefined)).toBeUndefined()
    expect(edit('x')).toBeUndefined()
    expect(edit(text('x'), 7)).toBeUndefined()
  })
})

describe('a reaction', () => {
  const reaction = (relation: unknown) => heard({ 'm.relates_to': relation }, 'm.reaction')

  test('says its key, however the client writes it', () => {
    for (const key of ['1️⃣', '1\u20E3'])
      expect(reaction({ rel_type: 'm.annotation', event_id: '$1', key })).toEqual({
        kind: 'reaction',
        to: '$1',
        key: '1\u20E3',
      })
  })

  test('without key or target says nothing', () => {
    expect(reaction({ event_id: '$1' })).toBeUndefined()
    expect(reaction({ key: '1' })).toBeUndefined()
    expect(reaction(null)).toBeUndefined()
  })
})

describe('a deletion', () => {
  const deletion = { kind: 'deletion', of: '$1' }
  test.each([
    ['in older rooms, beside the content', {}, '$1', deletion],
    ['in newer rooms, inside', { redacts: '$1' }, undefined, deletion],
    ['in both', { redacts: '$1', reason: 'x' }, '$1', deletion],
    ['nowhere', {}, undefined, undefined],
    ['as something else', { redacts: ['$1'] }, 7, undefined],
  ])('says what it deletes: %s', (_where, content, redacts, expected) => {
    expect(heard(content, 'm.room.redaction', redacts)).toEqual(expected)
  })
})

test('whatever an event holds, it says something of the right shape or nothing', () => {
  const wild = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        msgtype: fc.oneof(fc.constant('m.text'), fc.jsonValue()),
        body: fc.oneof(fc.string(), fc.jsonValue()),
        'm.relates_to': fc.oneof(
          fc.record(
            {
              rel_type: fc.constantFrom('m.replace', 'm.thread', 'm.annotation'),
              event_id: fc.oneof(fc.string(), fc.jsonValue()),
              key: fc.oneof(fc.string(), fc.jsonValue()),
              'm.in_reply_to': fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
          fc.jsonValue(),
        ),
        'm.new_content': fc.oneof(fc.record({ msgtype: fc.constant('m.text'), body: fc.jsonValue() }), fc.jsonValue()),
        'm.mentions': fc.oneof(fc.record({ user_ids: fc.jsonValue() }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  )
  const type = fc.constantFrom('m.room.message', 'm.reaction', 'm.room.redaction', 'm.sticker', '__proto__')
  fc.assert(
    fc.property(type, wild, fc.jsonValue(), (kind, content, redacts) => {
      // An encrypted event's content is whatever its sender put there, an object or not.
      const said = readEvent({ type: kind, content: (content ?? {}) as Record<string, unknown>, redacts })
      if (said === undefined) return
      for (const [name, part] of Object.entries(said))
        if (name === 'mentions') expect(part).toSatisfy((ids: unknown[]) => ids.every((id) => typeof id === 'string'))
        else expect(part).toBeTypeOf('string')
    }),
    { numRuns: 300 },
  )
})

describe('an event that another one is about', () => {
  const about = (event_id: unknown) => ({ 'm.relates_to': { rel_type: 'm.replace', event_id } })

  test.each(['$143:old.server', `$${'a'.repeat(254)}`, '$Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg'])(
    'is named by its id: %s',
    (of) => {
      expect(heard({ ...about(of), 'm.new_content': text('!bilan') })).toMatchObject({ kind: 'edit', of })
    },
  )

  test.each([`$${'a'.repeat(255)}`, '$', '', 'a', '../..', '$a b', '$\u0000', '$é', '$\ud800'])(
    'is none without one: %j',
    (of) => {
      expect(heard({ ...about(of), 'm.new_content': text('!bilan') })).toBeUndefined()
      expect(heard({ redacts: of }, 'm.room.redaction', of)).toBeUndefined()
      expect(heard({ 'm.relates_to': { event_id: of, key: '1' } }, 'm.reaction')).toBeUndefined()
      expect(heard(text('!bilan', { 'm.relates_to': { rel_type: 'm.thread', event_id: of } }))).toEqual({
        kind: 'message',
        text: '!bilan',
        mentions: [],
      })
    },
  )
})
