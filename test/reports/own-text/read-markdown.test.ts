// What officers write becomes pieces of a report; what is not in the small part that is read stays text.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { plainText } from '../../../src/i18n/rich-text.ts'
import { htmlPiece } from '../../../src/reports/html/html-pieces.ts'
import { readMarkdown } from '../../../src/reports/own-text/read-markdown.ts'

const noDraw = () => Promise.reject(new Error('a text has no chart'))
const html = async (text: string) => {
  const pieces: string[] = []
  for (const piece of readMarkdown(text, 2)) pieces.push(await htmlPiece(piece, noDraw))
  return pieces.join('\n')
}

test('headings, paragraphs, lists, bold and code are read', async () => {
  const text =
    '# Constat\r\n\r\nUne ligne\net sa suite, **nette**.\n\n- un\n  suite\n- `deux`\n\n1. premier\n2) second\n'
  expect(await html(text)).toMatchInlineSnapshot(`
    "<h3>Constat</h3>
    <p>Une ligne et sa suite, <strong>nette</strong>.</p>
    <ul>
    <li>un suite</li>
    <li><code>deux</code></li>
    </ul>
    <ol>
    <li>premier</li>
    <li>second</li>
    </ol>"
  `)
})

test('deeper headings stay under those of the report', () => {
  expect(readMarkdown('# a\n## b\n##### c', 2).map((piece) => piece.kind === 'heading' && piece.level)).toEqual([
    2, 3, 3,
  ])
})

test.each([
  '<script>alert(1)</script>',
  '[lien](javascript:alert(1))',
  '![image](https://exemple.fr/suivi.png)',
  '**<img src=x onerror=alert(1)>**',
  '`<b>`',
  '# <i>titre</i>',
  '- <a href="x">y</a>',
])('%s stays text', async (text) => {
  const page = await html(text)
  expect(page).not.toMatch(/<(?!\/?(?:h3|p|ul|li|strong|code)>)/)
})

test('no text makes another tag, and none of its letters is lost', async () => {
  const text = fc.array(
    fc.constantFrom('<', '>', '&', '"', '*', '_', '`', '#', '-', ' ', '\n', 'a', '1', '.', '!', '['),
  )
  await fc.assert(
    fc.asyncProperty(text, async (signs) => {
      const written = signs.join('')
      expect(await html(written)).not.toMatch(/<(?!\/?(?:h[34]|p|ul|ol|li|strong|code)>)/)
      const kept = readMarkdown(written, 2)
        .flatMap((piece) => {
          if (piece.kind === 'heading') return [piece.text]
          if (piece.kind === 'paragraph') return [plainText(piece.line)]
          return piece.kind === 'list' ? piece.items.map(plainText) : []
        })
        .join('')
      const letters = (all: string) => all.replace(/[^a<>&"![]/g, '')
      expect(letters(kept)).toBe(letters(written))
    }),
    { numRuns: 300 },
  )
})
