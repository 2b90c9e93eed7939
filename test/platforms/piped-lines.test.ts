// Lines out of a pipe, however it cuts them.

import { Readable } from 'node:stream'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { pipedLines } from '../../src/platforms/terminal/piped-lines.ts'

const linesOf = (chunks: readonly Uint8Array[]): Promise<string[]> => Array.fromAsync(pipedLines(Readable.from(chunks)))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('line feeds and carriage returns end a line, U+2028 stands inside one', async () => {
  expect(await linesOf([bytes('un\ndeux\r\ntrois\rquatre\u2028cinq')])).toEqual([
    'un',
    'deux',
    'trois',
    'quatre\u2028cinq',
  ])
})

test('a line is the same wherever the pipe cuts it, even inside a character', async () => {
  const text = 'réponse à 5 courriels\n!aide\n« é »'
  const whole = bytes(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: whole.length }), { maxLength: 8 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length]
      const chunks = places.slice(1).map((end, index) => whole.slice(places[index] ?? 0, end))
      expect(await linesOf(chunks)).toEqual(text.split('\n'))
    }),
    { numRuns: 100 },
  )
})

test('bytes that are no UTF-8 are shown as such, and the next line is read', async () => {
  expect(await linesOf([new Uint8Array([0xff, 0xfe, 0x0a]), bytes('!aide\n')])).toEqual(['\uFFFD\uFFFD', '!aide'])
})

test('a line of ten million characters is cut, not kept', async () => {
  const lines = await linesOf([...Array.from({ length: 100 }, () => bytes('x'.repeat(100_000))), bytes('\n!aide\n')])
  expect(lines[0]?.length).toBeLessThanOrEqual(200_000)
  expect(lines.at(-1)).toBe('!aide')
})
