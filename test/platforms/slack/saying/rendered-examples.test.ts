// What a reader of Slack meets in particular cases: people, buttons, tables, charts, long answers.

import { describe, expect, test } from 'vitest'
import { type Reply, textReply } from '../../../../src/chat/reply.ts'
import { line, soft, strong } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { chartBlock } from '../../../../src/platforms/slack/saying/chart-parts.ts'
import { homeView } from '../../../../src/platforms/slack/saying/home-view.ts'
import { withEntriesNow } from '../../../../src/platforms/slack/saying/with-entries-now.ts'
import { entryId, userId } from '../../../../src/register/ids.ts'
import { ephemeral, onTimeByMonth, onTimeChart, post, pressesOf, render, typed } from './rendering.ts'

const types = (blocks: readonly { readonly type: string }[] = []) => blocks.map(({ type }) => type)

const list = (count: number): Reply => ({
  ...textReply(line`Retards`),
  blocks: [
    {
      kind: 'list',
      items: Array.from({ length: count }, (_, at) => line`${strong(`n° ${at + 1}`)} · courriel <urgent>`),
      entries: Array.from({ length: count }, (_, at) => ({
        id: entryId(at + 1),
        actions: [
          { label: 'Répondu', command: `!répondre ${at + 1} fond` },
          { label: 'Attente…', command: `!répondre ${at + 1} attente`, form: true },
        ],
      })),
    },
  ],
})

describe('people', () => {
  const about = textReply(line`Prise en charge par ${strong('U0123ABCD')}`)

  test('are named where nobody is called', () => {
    const [message] = render(about, ephemeral).messages
    expect(typed(message?.blocks, 'user')).toEqual([{ type: 'user', user_id: 'U0123ABCD' }])
    expect(message?.text).toBe('Prise en charge par <@U0123ABCD>')
  })

  test('are not called by a post that speaks of them', () => {
    const [message] = render(about).messages
    expect(typed(message?.blocks, 'user')).toEqual([])
    expect(message?.text).toBe('Prise en charge par U0123ABCD')
  })

  test('are called by a post that is for them', () => {
    const mentions = ['slack:U0123ABCD', 'matrix:@a:exemple.fr', 'slack:U0123ABCE', 'slack:U0123ABCD'].map(userId)
    const [message] = render({ ...about, mentions }).messages
    expect(typed(message?.blocks, 'user').map((user) => user['user_id'])).toEqual(['U0123ABCD', 'U0123ABCE'])
    expect(message?.text.split('\n')[1]).toBe('Pour\u00a0: <@U0123ABCD>, <@U0123ABCE>')
  })
})

describe('entries', () => {
  test('few of them have buttons under each', () => {
    const blocks = render(list(2)).messages[0]?.blocks
    expect(types(blocks)).toEqual(['header', 'section', 'actions', 'section', 'actions'])
    expect(pressesOf(blocks).slice(0, 2)).toEqual([
      'Répondu=v1.0a1b2c3d.c.!répondre 1 fond',
      'Attente…=v1.0a1b2c3d.f.!répondre 1 attente',
    ])
  })

  test('many of them have a menu on each line', () => {
    const blocks = render(list(6)).messages[0]?.blocks
    expect(types(blocks)).toEqual(['header', ...Array.from({ length: 6 }, () => 'section')])
    expect(pressesOf(blocks)).toHaveLength(12)
    expect(typed(blocks, 'overflow').map((menu) => menu['action_id'])).toEqual(
      Array.from({ length: 6 }, (_, at) => `press-${at + 1}-0`),
    )
  })

  test('their texts are escaped where marks are read', () => {
    expect(typed(render(list(1)).messages[0]?.blocks, 'mrkdwn')).toEqual([
      { type: 'mrkdwn', text: '*n° 1* · courriel &lt;urgent&gt;', verbatim: true },
    ])
  })

  test('that are settled have nothing to press, and the messages keep what they list', () => {
    const reply = list(120)
    const before = render(reply).messages
    const now = new Map(
      [1, 2, 60, 120].map((id) => [entryId(id), { line: line`n° ${id} · répondu`, isSettled: true, actions: [] }]),
    )
    const after = render(withEntriesNow(reply, now)).messages
    expect(before.length).toBeGreaterThan(2)
    expect(after.map(({ blocks }) => blocks.length)).toEqual(before.map(({ blocks }) => blocks.length))
    expect(typed(after, 'overflow')).toHaveLength(116)
    const settled = before.flatMap(({ text }, at) => (after[at]?.text === text ? [] : [at]))
    expect(settled).toEqual([0, 1, after.length - 1])
  })
})

describe('actions', () => {
  test('that no button can carry are to be typed', () => {
    const actions = [
      { label: 'Recommencer', command: '!courriel\nreçu' },
      { label: 'Retards', command: '!retards' },
    ]
    const [message] = render({ ...textReply(line`Fait`), actions }).messages
    expect(pressesOf(message?.blocks)).toEqual(['Retards=v1.0a1b2c3d.c.!retards'])
    expect(message?.text).toBe('Fait\nRecommencer\u00a0: !courriel\nreçu\nRetards\u00a0: !retards')
  })
})

describe('a chart', () => {
  test('has its target as a series, and percentages as they are printed', () => {
    const block = chartBlock(onTimeChart, words.fr)
    expect(block?.chart.series.map(({ name, data }) => [name, data[0]?.value])).toEqual([
      ['Préfecture', 93.1],
      ['cible', 90],
    ])
  })

  test('goes beside the messages as a picture where that is asked', () => {
    const { messages, attachments } = render(onTimeByMonth, { ...post, charts: 'png' })
    expect(types(messages[0]?.blocks)).toEqual(['header', 'rich_text'])
    expect(attachments).toEqual([onTimeChart])
  })

  test.each([
    ['with a gap', { series: [{ name: 'a', values: [1, null] }], labels: ['a', 'b'] }],
    [
      'of too many series',
      { series: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, values: [1] })), labels: ['a'] },
    ],
    [
      'whose labels become the same once cut',
      { series: [{ name: 'a', values: [1, 2] }], labels: ['é'.repeat(21), 'é'.repeat(22)] },
    ],
  ])('%s is no chart of Slack, and goes as a picture', (_, more) => {
    const reply = { ...onTimeByMonth, blocks: [{ ...onTimeChart, ...more }] }
    expect(typed(render(reply).messages, 'data_visualization')).toEqual([])
    expect(render(reply).attachments).toHaveLength(1)
  })

  test('without any value is told in words alone', () => {
    expect(render({ ...onTimeByMonth, blocks: [{ ...onTimeChart, series: [] }] }).attachments).toEqual([])
  })
})

describe('a long answer', () => {
  const long = {
    ...textReply(line`Liste`),
    blocks: [
      {
        kind: 'list' as const,
        items: Array.from({ length: 500 }, (_, at) => line`demande de l’usager numéro ${at}, ${soft('en cours')}`),
      },
    ],
  }

  test('is several messages, each saying where it stands', () => {
    const { messages } = render(long)
    expect(messages.length).toBeGreaterThan(1)
    expect(messages[1]?.text).toMatch(/^Suite \(2 sur \d\)\u00a0: Liste\n• /)
  })

  test('says in its notification that it goes on', () => {
    expect(render(long).messages[0]?.text).toMatch(/\nLa suite se lit dans le message\.$/)
  })

  test('on a page is cut, and says how to see the rest', () => {
    const many = {
      ...long,
      blocks: Array.from({ length: 120 }, () => ({ kind: 'text' as const, lines: [line`une ligne`] })),
    }
    const { blocks } = homeView(many, words.fr)
    expect(blocks).toHaveLength(100)
    expect(JSON.stringify(blocks.at(-1))).toContain('Cette page s’arrête ici')
  })
})

test('a second table goes into a message of its own', () => {
  const table = {
    kind: 'table' as const,
    caption: line`Par service`,
    columns: [{ title: 'service', align: 'left' as const }],
    rows: [['Séjour'], ['']],
  }
  const { messages } = render({ ...textReply(line`Semaine`), blocks: [table, table] })
  expect(messages.map(({ blocks }) => types(blocks))).toEqual([
    ['header', 'rich_text', 'table'],
    ['context', 'rich_text', 'table'],
  ])
  expect(typed(messages, 'raw_text').map((cell) => cell['text'])).toEqual([
    'service',
    'Séjour',
    '–',
    'service',
    'Séjour',
    '–',
  ])
})

test('marks of emphasis that somebody typed are shown as typed', () => {
  const item = line`*gras* _it_ \`code\` :fire: pref_etrangers 2*3`
  const [text] = typed(
    render({ ...list(1), blocks: [{ kind: 'list', items: [item], entries: [] }] }).messages,
    'mrkdwn',
  )
  expect(String(text?.['text']).replaceAll('\u200B', '|')).toBe(
    '|*|gras|*| |_|it|_| |`|code|`| |:|fire: pref_etrangers 2*3',
  )
})
