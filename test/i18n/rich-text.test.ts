// Lines of text: what a user typed is plain text in them, whatever it looks like.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  code,
  type Inline,
  joinLines,
  type Line,
  line,
  merged,
  plainText,
  soft,
  strong,
  withText,
} from '../../src/i18n/rich-text.ts'

/** The pieces that stand out. */
const emphasis = (text: Line): readonly Inline[] => text.filter((piece) => typeof piece !== 'string')

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('`code`', '*gras*', '<b>x</b>', '<@U123>', '{0}', '[object Object]', '\u001B[31m', '&lt;', ''),
)

describe('what a user typed', () => {
  test('is never markup, and is shown as typed', () => {
    fc.assert(
      fc.property(hostile, hostile, (label, name) => {
        const text = line`N° ${1042}, ${label} : ${code('!voir 1042')} ${name}.`
        expect(emphasis(text)).toEqual([{ code: '!voir 1042' }])
        expect(plainText(text)).toBe(`N° 1042, ${label} : !voir 1042 ${name}.`)
      }),
    )
  })

  test('stays one piece inside something to type, a result or an aside', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const text = line`${code(typed)}${strong(typed)}${soft(typed)}`
        expect(text).toEqual([{ code: typed }, { strong: typed }, { soft: typed }])
        expect(plainText(text)).toBe(typed + typed + typed)
      }),
    )
  })
})

test('a line put into another keeps its emphasis', () => {
  const inner = line`voir ${code('!aide')}`
  expect(line`Sinon, ${inner}.`).toEqual(['Sinon, ', 'voir ', { code: '!aide' }, '.'])
})

test('nothing put in leaves nothing', () => {
  expect(line`${''}`).toEqual([])
  expect(plainText(line`${0}`)).toBe('0')
})

test('lines are joined by a separator between them only', () => {
  expect(joinLines([line`a`, [code('b')], line`c`], ' · ')).toEqual(['a', ' · ', { code: 'b' }, ' · ', 'c'])
  expect(joinLines([], ' · ')).toEqual([])
})

test('another text stands out as the one before it did', () => {
  expect([line`a`, [code('a')], [strong('a')], [soft('a')]].flat().map((piece) => withText(piece, 'b'))).toEqual([
    'b',
    code('b'),
    strong('b'),
    soft('b'),
  ])
})

test('pieces of one kind side by side become one, and nothing that was said or stood out changes', () => {
  expect(merged(['a', 'b', code('c'), code('d'), strong('e'), soft('f'), soft('g'), 'h'])).toEqual([
    'ab',
    code('cd'),
    strong('e'),
    soft('fg'),
    'h',
  ])
  const piece = fc
    .tuple(
      fc.constantFrom((text: string): Inline => text, code, strong, soft),
      hostile,
    )
    .map(([make, text]) => make(text))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const one = merged(pieces)
      const signs = (text: Line) =>
        text.flatMap((inline) => Array.from(plainText([inline]), (sign) => JSON.stringify(withText(inline, sign))))
      expect(signs(one)).toEqual(signs(pieces))
      expect(merged(one)).toEqual(one)
    }),
  )
})
