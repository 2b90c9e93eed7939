// A file's bytes survive the JSON in which replies are kept.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileBytes } from '../../src/chat/file-bytes.ts'

test('bytes are those that were put in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const block = { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' } as const
      expect(fileBytes(JSON.parse(JSON.stringify(block)) as typeof block)).toEqual(bytes)
    }),
  )
})

test('a block kept before bytes were known is its text', () => {
  expect(new TextDecoder().decode(fileBytes({ content: '\uFEFFn°;été' }))).toBe('n°;été')
})
