// Where a form was opened goes with it and comes back; what is no such place is none.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { callbackOf, formIdOf } from '../../../../src/platforms/slack/forms/form-id.ts'
import { metadataOf, originIn } from '../../../../src/platforms/slack/forms/origin.ts'
import { formIds } from '../../../grammar/forms/setting.ts'

test('a place comes back as it was', () => {
  for (const origin of [
    {},
    { channel: 'C0123456789' },
    {
      channel: 'C1',
      thread: '1700000000.000100',
      responseUrl: 'https://hooks.example/actions/T1/2/x',
      post: '0a1b2c3d',
    },
  ])
    expect(originIn(metadataOf(origin))).toEqual(origin)
})

test('what is too long to go with a form is left out, the rest stays', () => {
  const long = { channel: 'C1', thread: 'x'.repeat(41), responseUrl: `https://hooks.example/${'x'.repeat(600)}` }
  expect(originIn(metadataOf(long))).toEqual({ channel: 'C1' })
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.webUrl(), (id, responseUrl) => {
      const metadata = metadataOf({ channel: id, thread: id, post: id, responseUrl })
      expect(metadata.length).toBeLessThanOrEqual(3000)
      expect(originIn(metadata)).toBeDefined()
    }),
  )
})

test('a text that no form carries is no place', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '"C1"',
    '{',
    '{"channel":1}',
    '{"channel":"C1","other":"x"}',
    '{"responseUrl":"file:///x"}',
  ])
    expect(originIn(text)).toBeUndefined()
})

test('a callback id that is no form’s names none', () => {
  for (const id of formIds) expect(formIdOf(callbackOf(id))).toBe(id)
  for (const other of ['', 'form.', 'form.why', 'email', 'form.constructor', 'form.__proto__'])
    expect(formIdOf(other)).toBeUndefined()
})
