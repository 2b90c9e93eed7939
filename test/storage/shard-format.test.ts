// A shard's file: open requests first, so that a start finds them without reading the others.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { currentSchema } from '../../storage/schema.ts'
import {
  decodeShard,
  decodeStart,
  encodeShard,
  type ShardContent,
  summarize,
  untouched,
} from '../../storage/shard-format.ts'
import { request } from '../support/commits.ts'

const outcome = { kind: 'replied', on: localDate('2026-11-16') } as const
const stamp = { version: currentSchema.version, shard: 0, sequence: 7, ...untouched }

const contentOf = (entries: ShardContent['entries']): ShardContent => ({ entries, summary: summarize(entries, stamp) })

const mixed = contentOf([
  request(1, { outcome }),
  request(2, { theme: 'carte d’identité' }),
  request(3, { outcome }),
  request(4),
])

const start = (bytes: Buffer) => decodeStart(bytes, 'shard', currentSchema)

describe('a shard with open requests among others', () => {
  const bytes = encodeShard(mixed)

  test('reads back in order of number', () => {
    expect(decodeShard(bytes, 'shard', currentSchema)).toEqual(mixed)
  })

  test('shows its summary and its open requests from its start alone', () => {
    const whole = bytes.indexOf('{"id":1,')
    expect(start(bytes.subarray(0, whole))).toEqual({
      summary: mixed.summary,
      open: mixed.entries.filter(({ id }) => id === 2 || id === 4),
    })
    expect(start(bytes.subarray(0, bytes.indexOf('{"id":4,') + 5))).toBeUndefined()
    expect(start(bytes.subarray(0, 20))).toBeUndefined()
  })

  test('is refused by line when an open request was edited', () => {
    const edited = Buffer.from(bytes.toString().replace('carte', 'perte').replace('"email"', '"fax"'))
    expect(() => start(edited)).toThrow('shard:2: checksum')
    expect(() => decodeShard(edited, 'shard', currentSchema)).toThrow('shard:2: checksum')
  })
})

test('a shard without open requests, or without any, starts with its summary alone', () => {
  for (const content of [contentOf([request(1, { outcome })]), contentOf([])]) {
    const bytes = encodeShard(content)
    expect(start(bytes.subarray(0, bytes.indexOf('\n') + 1))).toEqual({ summary: content.summary, open: [] })
  }
})
