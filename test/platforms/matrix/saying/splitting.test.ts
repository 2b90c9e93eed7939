// Long answers in several messages: none too large, nothing lost, each readable by itself.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, textReply } from '../../../../src/chat/reply.ts'
import { code, line } from '../../../../src/i18n/rich-text.ts'
import type { Content } from '../../../../src/platforms/matrix/saying/outgoing.ts'
import { anyReply, textsOf } from './any-reply.ts'
import { readHtml } from './read-html.ts'
import { bodyOf, contentsOf, htmlOf, render } from './rendering.ts'

const bytes = (content: Content): number => Buffer.byteLength(JSON.stringify(content))

const thread = { thread: { root: `$${'r'.repeat(43)}`, last: `$${'l'.repeat(43)}` } }

/** Words as they are stored: what cannot be written is replaced, spaces of all kinds part them. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .split(/\s+/)
    .filter((word) => word !== '')

const items = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => line`n°${index + 1}. ${text} ${code('!voir')}`)

const numbersIn = (contents: readonly Content[]): readonly number[] =>
  contents.flatMap((content) => [...bodyOf(content).matchAll(/n°(\d+)\./g)].map(([, id]) => Number(id)))

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('whatever a reply holds', () => {
  const png = { png: new Uint8Array(3), width: 1, height: 1 }

  test.each([
    ['told in words', {}],
    ['with charts drawn', { draw: async () => png }],
  ])('%s: every part is below the limit, well formed, and no word is lost', async (_, setting) => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        const contents = contentsOf(await render(reply, thread, setting))
        for (const content of contents) expect(bytes(content)).toBeLessThanOrEqual(30_000)
        const bodies = wordsIn(contents.map(bodyOf).join('\n'))
        const seen = wordsIn(contents.map((content) => readHtml(htmlOf(content)).text).join('\n'))
        const inBodies = bodies.join(' ')
        const inHtml = seen.join(' ')
        for (const word of new Set(textsOf(reply).flatMap(wordsIn))) {
          expect(inBodies).toContain(word)
          expect(inHtml).toContain(word)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a long list', () => {
  const list: Block = {
    kind: 'list',
    heading: line`En retard`,
    items: items(600, 'courriel '.repeat(6)),
    rest: line`et 12 autres`,
  }
  const reply = { ...textReply(line`Retards`), blocks: [list] }

  test('goes on in order, its heading said again, cut between items', async () => {
    const contents = contentsOf(await render(reply))
    expect(contents.length).toBeGreaterThan(2)
    expect(numbersIn(contents)).toEqual(upTo(600))
    for (const content of contents) {
      expect(htmlOf(content)).toContain('<strong>En retard</strong><ul><li>')
      expect(htmlOf(content)).toMatch(/<\/li><\/ul>$/)
      expect(bytes(content)).toBeLessThanOrEqual(30_000)
    }
    expect(bodyOf(contents.at(-1))).toMatch(/\n- et 12 autres$/)
  })

  test('shows the offers under its last part only', async () => {
    const actions = [{ label: 'Retards', command: '!retards' }]
    const rendered = await render({ ...reply, actions })
    const contents = contentsOf(rendered)
    expect(rendered.offeredOn).toBe(contents.length - 1)
    expect(contents.map((content) => bodyOf(content).includes('1️⃣'))).toEqual(
      contents.map((_, at) => at === contents.length - 1),
    )
  })
})

test('what fits in one message is not parted to fill the one before', async () => {
  const half: Block = { kind: 'list', items: items(140, 'courriel '.repeat(6)) }
  const contents = contentsOf(await render({ ...textReply(line`Retards`), blocks: [half, half] }))
  expect(contents.map((content) => numbersIn([content]))).toEqual([upTo(140), upTo(140)])
})

test('a table that goes on says its titles again', async () => {
  const rows = upTo(1500).map((id) => [`n°${id}.`, 'Séjour'])
  const columns = ['demande', 'service'].map((title) => ({ title, align: 'left' as const }))
  const table: Block = { kind: 'table', caption: line`Par service`, columns, rows }
  const contents = contentsOf(await render({ ...textReply(line`Demandes`), blocks: [table] }))
  expect(contents.length).toBeGreaterThan(1)
  expect(numbersIn(contents)).toEqual(upTo(1500))
  for (const content of contents) expect(bodyOf(content)).toMatch(/Par service\ndemande +service\nn°/)
})

test('a line too long for a message is cut between words', async () => {
  const words = upTo(8000).map((id) => `n°${id}.`)
  const contents = contentsOf(await render(textReply(line`Ligne`, [[words.join(' ')]])))
  expect(contents.length).toBeGreaterThan(1)
  expect(numbersIn(contents)).toEqual(upTo(8000))
})

test('a word too long for a message is cut between characters', async () => {
  const word = '😀'.repeat(20_000)
  const contents = contentsOf(await render(textReply([code(word)])))
  for (const content of contents) expect(bytes(content)).toBeLessThanOrEqual(30_000)
  expect(contents.map(bodyOf).join('').replaceAll('\n', '')).toBe(word)
})

test('a heading too long to be repeated is said once', async () => {
  const list: Block = {
    kind: 'list',
    heading: line`${'titre '.repeat(900)}fin`,
    items: items(600, 'courriel '.repeat(6)),
  }
  const contents = contentsOf(await render({ ...textReply(line`Retards`), blocks: [list] }))
  expect(contents.map(bodyOf).join('\n').match(/fin/g)).toHaveLength(1)
})
