// The event around an answer's text: its place in the room, whom it calls, how loudly.

import { describe, expect, test } from 'vitest'
import { textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { userId } from '../../../../src/register/ids.ts'
import { readHtml } from './read-html.ts'
import { bodyOf, contentsOf, htmlOf, render } from './rendering.ts'

const [marie, ali] = [userId('matrix:@marie:exemple.fr'), userId('matrix:@ali:exemple.fr')]
const long = textReply(
  line`Retards`,
  Array.from({ length: 1200 }, (_, index) => line`n° ${index} · courriel, récépissé`),
)
const short = textReply(line`Retards`)

describe('the place', () => {
  test('in a thread is said by every part, with a fallback for clients without threads', async () => {
    const contents = contentsOf(await render(long, { thread: { root: '$root', last: '$last' }, repliesTo: '$asked' }))
    expect(contents.length).toBeGreaterThan(1)
    for (const content of contents)
      expect(content['m.relates_to']).toEqual({
        rel_type: 'm.thread',
        event_id: '$root',
        is_falling_back: true,
        'm.in_reply_to': { event_id: '$last' },
      })
  })

  test('under a message is a reply to it', async () => {
    const [content] = contentsOf(await render(short, { repliesTo: '$asked' }))
    expect(content?.['m.relates_to']).toEqual({ 'm.in_reply_to': { event_id: '$asked' } })
  })

  test('at the end of the room relates to nothing', async () => {
    const [content] = contentsOf(await render(short))
    expect(content).toEqual({
      msgtype: 'm.notice',
      'm.mentions': {},
      body: 'Retards',
      format: 'org.matrix.custom.html',
      formatted_body: 'Retards',
    })
  })
})

describe('people', () => {
  test('are called by the first part only, which notifies and names them', async () => {
    const contents = contentsOf(await render({ ...long, mentions: [marie, ali, marie] }))
    expect(contents.length).toBeGreaterThan(1)
    expect(contents.map((content) => [content['msgtype'], content['m.mentions']])).toEqual([
      ['m.text', { user_ids: ['@marie:exemple.fr', '@ali:exemple.fr'] }],
      ...contents.slice(1).map(() => ['m.notice', {}]),
    ])
    expect(bodyOf(contents[0])).toMatch(/\n\nPour\u00a0: Marie Dupont, Ali Benali$/)
    expect(contents.slice(1).map(bodyOf).join('\n')).not.toContain('Marie')
  })

  test('of other platforms are not called here', async () => {
    const [content] = contentsOf(await render({ ...short, mentions: [userId('slack:U1'), userId('terminal:anne')] }))
    expect(content).toMatchObject({ msgtype: 'm.notice', 'm.mentions': {}, body: 'Retards' })
  })

  test('have links that nothing in an id or a name can leave', async () => {
    const mentions = [userId('matrix:@"><b>/é?:exemple.fr')]
    const [content] = contentsOf(await render({ ...short, mentions }, {}, { names: () => '</a><i>"Max" [Externe]' }))
    const { text, links } = readHtml(htmlOf(content))
    expect(links).toEqual(['https://matrix.to/#/%40%22%3E%3Cb%3E%2F%C3%A9%3F%3Aexemple.fr'])
    expect(text).toContain('Pour\u00a0: </a><i>"Max"')
  })

  test('without a display name are named by their id', async () => {
    const [content] = contentsOf(await render({ ...short, mentions: [marie] }, {}, { names: () => '\u200B' }))
    expect(bodyOf(content)).toContain('@marie:exemple.fr')
  })

  test('too many for a message are counted', async () => {
    const mentions = Array.from({ length: 200 }, (_, index) => userId(`matrix:@agent${index}:exemple.fr`))
    const [content] = contentsOf(await render({ ...short, mentions }))
    const called = readHtml(htmlOf(content)).links.length
    expect(called).toBeGreaterThan(40)
    expect(bodyOf(content)).toMatch(new RegExp(` et ${200 - called} autres$`))
    expect(content?.['m.mentions']).toHaveProperty('user_ids.length', called)
  })
})
