// The bytes of a platform's state: the same come back, and anything else is refused.

import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeState, encodeState } from '../../storage/state-format.ts'

const key = randomBytes(32)
const whole = (state: Uint8Array) => ({ kind: 'whole', state: Buffer.from(state) })
const refused = (why: string) => ({ kind: 'refused', why })

const flipped = (file: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

test.each([
  ['sealed', key],
  ['plain', undefined],
])('a %s state is read as it was written', (_name, given) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (state) => {
      expect(decodeState(encodeState(state, given), given)).toEqual(whole(state))
    }),
    { numRuns: 50 },
  )
})

describe.each([
  ['sealed', key],
  ['plain', undefined],
])('a %s file', (_name, given) => {
  const file = encodeState(Buffer.from('what must not be forgotten'), given)

  test('is refused whichever of its bits is flipped', () => {
    for (let at = 0; at < file.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1)
        expect(decodeState(flipped(file, at, bit), given), `bit ${bit} of byte ${at}`).toMatchObject({
          kind: 'refused',
        })
  })

  test('is refused wherever it is cut, and with anything behind it', () => {
    for (let length = 0; length < file.length; length += 1)
      expect(decodeState(file.subarray(0, length), given)).toEqual(refused('damaged'))
    expect(decodeState(Buffer.concat([file, Buffer.of(0)]), given)).toEqual(refused('damaged'))
  })
})

test('any bytes at all are refused as damaged, and never thrown upon', () => {
  const start = fc.constantFrom('', 'vigie-state 1 plain\n', 'vigie-state 1 sealed \n', 'vigie-state 0 plain\n')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (line, rest) => {
      expect(decodeState(Buffer.concat([Buffer.from(line), rest]), key)).toEqual(refused('damaged'))
    }),
    { numRuns: 200 },
  )
})

describe('a sealed state', () => {
  const state = Buffer.from('the access token and the keys')

  test('shows nothing of its content, and never the same bytes twice', () => {
    const file = encodeState(state, key)
    expect(file.includes('token')).toBe(false)
    expect(file.equals(encodeState(state, key))).toBe(false)
  })

  test('needs its own key: another one and none are told apart', () => {
    expect(decodeState(encodeState(state, key))).toEqual(refused('no-key'))
    expect(decodeState(encodeState(state, key), randomBytes(32))).toEqual(refused('other-key'))
  })

  test('is sealed with its first line: another way to write the same is refused', () => {
    const file = encodeState(state, key)
    const other = Buffer.from(file.toString('latin1').replace('vigie-state 1 ', 'vigie-state 01 '), 'latin1')
    expect(other.length).toBe(file.length + 1)
    expect(decodeState(other, key)).toEqual(refused('damaged'))
  })
})

test('a file of a later version is told apart from a damaged one', () => {
  expect(decodeState(Buffer.from('vigie-state 2 sealed 0123456789abcdef\nwhatever'), key)).toEqual(refused('newer'))
})
