// What buttons carry, there and back, and what is no button of ours.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buttonValue, longestOptionValue, pressOf } from '../../../../src/platforms/slack/saying/button.ts'

const post = fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: undefined })
const does = fc.constantFrom('command' as const, 'form' as const)

test('what a button carries is read as it was written', () => {
  fc.assert(
    fc.property(post, does, fc.stringMatching(/^![a-zéè]{1,10}( [a-z0-9:.'é]{1,8}){0,6}$/), (key, what, command) => {
      const press = { ...(key !== undefined && { post: key }), does: what, command }
      const value = buttonValue(press)
      expect(value).toBeDefined()
      expect(pressOf(value ?? '')).toEqual(press)
    }),
  )
})

test('a value that is read is the one that its button has', () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `v1..c.${text}`),
        fc.string().map((text) => `v1.0a1b2c3d.f.!${text}`),
      ),
      (value) => {
        const press = pressOf(value)
        if (press === undefined) return
        read += 1
        expect(buttonValue(press)).toBe(value)
      },
    ),
  )
  expect(read).toBeGreaterThan(10)
})

describe('what is no value of ours is nothing', () => {
  test.each([
    '',
    'v1',
    'v1..c.',
    'v1..x.!retards',
    'v2..c.!retards',
    ' v1..c.!retards',
    'v1..c. !retards',
    'v1..c.!retards\n!annuler',
    'v1..c.!retards\u2028',
    'v1.0A1B2C3D.c.!retards',
    'v1.0a1b2c.c.!retards',
    'v1.../../../.c.!retards',
    `v1..c.${'a'.repeat(2000)}`,
    'v1..c.\uD83D',
  ])('%j', (value) => {
    expect(pressOf(value)).toBeUndefined()
  })
})

test('a command that an option cannot hold has no value for it', () => {
  const press = { post: '0a1b2c3d', does: 'command', command: `!corriger 1 ${'é'.repeat(60)}` } as const
  expect(buttonValue(press)).toBeDefined()
  expect(buttonValue(press, longestOptionValue)).toBeUndefined()
})

test('a command of a request with the longest number fits in an option', () => {
  const press = { post: '0a1b2c3d', does: 'form', command: '!transférer 99999999' } as const
  expect(buttonValue(press, longestOptionValue)).toBe('v1.0a1b2c3d.f.!transférer 99999999')
})
