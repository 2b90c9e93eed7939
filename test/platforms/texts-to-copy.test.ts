// A text to copy, on each platform: its lines as they are, and nothing in it that calls anybody or is read as markup.

import { expect, test } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { line } from '../../src/i18n/rich-text.ts'
import { renderReply } from '../../src/platforms/terminal/render.ts'
import { bodyOf, contentsOf, htmlOf, render as inMatrix } from './matrix/saying/rendering.ts'
import { ephemeral, render as inSlack, typed } from './slack/saying/rendering.ts'

const text =
  'Bonjour @room <!channel>,\n\n*Votre* demande <b>titre</b> : `U0123ABCD`.\n- ligne &amp; suite\n\nCordialement'

const reply: Reply = {
  title: line`Modèle`,
  blocks: [
    { kind: 'text', lines: [line`À compléter`] },
    { kind: 'passage', text },
    { kind: 'text', lines: [line`après`] },
  ],
  actions: [{ label: 'Retards', command: '!retards' }],
  audience: 'asker',
}

test('a terminal shows the lines without anything before them', () => {
  const told = renderReply(reply, { styled: true, numbered: false })
  expect(told).toContain(`\n\n${text}\n\naprès`)
})

test('Matrix sends it as a message that holds nothing else, so that copying the message copies the text', async () => {
  const contents = contentsOf(await inMatrix(reply))
  expect(contents.map(bodyOf)).toEqual(['Modèle\nÀ compléter', text, expect.stringMatching(/^après\n\n/)])
  expect(htmlOf(contents[1])).toBe(
    'Bonjour @room &lt;!channel&gt;,<br><br>*Votre* demande &lt;b&gt;titre&lt;/b&gt; : `U0123ABCD`.<br>- ligne &amp;amp; suite<br><br>Cordialement',
  )
  expect(contents.map((content) => content['m.mentions'])).toEqual([{}, {}, {}])
})

test('Slack frames it as one preformatted text, which names nobody', () => {
  for (const saying of [undefined, ephemeral]) {
    const [message, ...others] = inSlack(reply, saying).messages
    expect(others).toEqual([])
    const [frame] = typed(message?.blocks, 'rich_text_preformatted')
    expect(frame).toEqual({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })
    expect(typed(message?.blocks, 'user')).toEqual([])
    expect(message?.text).toContain('&lt;!channel&gt;,\n\n')
  }
})

test('the longest template is one frame in Slack and one message in Matrix', async () => {
  const longest = {
    ...reply,
    blocks: [{ kind: 'passage' as const, text: 'Votre demande <n° 12> & "suite" reçue le [date].\n'.repeat(70) }],
  }
  const { messages } = inSlack(longest)
  expect(typed(messages, 'rich_text_preformatted')).toHaveLength(1)
  expect(contentsOf(await inMatrix({ ...longest, actions: [] }))).toHaveLength(2)
})
