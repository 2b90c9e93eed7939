// Each limit of Slack, planted once: what the check says of it, and that the value just within it passes.

import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const section = { type: 'section', text: plain('a') }
const button = (more: object = {}) => ({ type: 'button', text: plain('a'), action_id: 'a', value: 'v', ...more })
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements })
const option = { text: plain('a'), value: 'v' }
const overflow = (count: number) => ({ type: 'overflow', options: Array.from({ length: count }, () => option) })
const cell = (text: string) => ({ type: 'raw_text', text })
const table = (rows: number, columns = 1, text = 'a') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell(text))),
})
const rich = (...elements: readonly object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})
const chart = (series: number, categories: readonly string[], points = categories) => ({
  type: 'data_visualization',
  title: 'a',
  chart: {
    type: 'line',
    series: Array.from({ length: series }, (_, at) => ({
      name: `s${at}`,
      data: points.map((label) => ({ label, value: 1 })),
    })),
    axis_config: { categories },
  },
})
const months = (count: number) => Array.from({ length: count }, (_, at) => `m${at}`)

const message = (...blocks: readonly object[]) => ({ text: 'a', blocks })
const times = (count: number, block: object) => Array.from({ length: count }, () => block)
const input = { type: 'input', label: plain('a'), element: { type: 'plain_text_input' } }
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('a'),
  submit: plain('b'),
  blocks: [input],
  ...more,
})

test.each([
  message(...times(50, section)),
  message({ ...section, text: plain('a'.repeat(3000)) }),
  message({ type: 'header', text: plain('a'.repeat(150)) }),
  message(actions(...times(25, {}).map((_, at) => button({ action_id: `a${at}`, value: 'v'.repeat(2000) })))),
  message({ ...section, accessory: overflow(5) }),
  message(table(100, 20)),
  message(chart(6, months(20)), chart(1, months(1))),
  message(rich({ type: 'text', text: 'a' }, { type: 'user', user_id: 'U0123ABCD' })),
  { text: 'a'.repeat(4000) },
  modal(),
  { type: 'home', blocks: times(100, section) },
])('what is just within the limits passes: %#', (payload) => {
  expect(faultsOf(payload)).toEqual([])
})

describe('a fault is told where it stands', () => {
  test.each<[string, unknown, string]>([
    ['nothing at all', {}, ': must have text or blocks'],
    ['a text of 4001', { text: 'a'.repeat(4001) }, '/text: '],
    ['51 blocks', message(...times(51, section)), '/blocks: '],
    ['an unknown block', message({ type: 'poem' }), '/blocks/0/type: '],
    ['a section of 3001', message({ ...section, text: plain('a'.repeat(3001)) }), '/blocks/0/text/text: '],
    ['an empty text', message({ ...section, text: plain('') }), '/blocks/0/text/text: '],
    ['a section of nothing', message({ type: 'section' }), '/blocks/0: must have text or fields'],
    ['a header in mrkdwn', message({ type: 'header', text: { type: 'mrkdwn', text: 'a' } }), '/blocks/0/text/type: '],
    ['26 buttons', message(actions(...times(26, button()))), '/blocks/0/elements: '],
    ['a button of 76', message(actions(button({ text: plain('a'.repeat(76)) }))), '/blocks/0/elements/0/text/text: '],
    ['a value of 2001', message(actions(button({ value: 'v'.repeat(2001) }))), '/blocks/0/elements/0/value: '],
    ['six options', message({ ...section, accessory: overflow(6) }), '/blocks/0/accessory/options: '],
    [
      'the same action twice in a block',
      message(actions(button(), button())),
      '/blocks/0: action_id "a" is not unique',
    ],
    [
      'the same block id twice',
      message({ ...section, block_id: 'b' }, { ...section, block_id: 'b' }),
      '/blocks: block_id "b" is not unique',
    ],
    ['101 rows', message(table(101)), '/blocks/0/rows: '],
    ['21 columns', message(table(1, 21)), '/blocks/0/rows/0: '],
    ['an empty cell', message(table(1, 1, '')), '/blocks/0/rows/0/0/text: '],
    ['two tables', message(table(1), table(1)), '/blocks: only_one_table_allowed, has 2'],
    ['a table of 10 100 characters', message(table(100, 1, 'a'.repeat(101))), '/blocks: 10100 characters in tables'],
    [
      'blocks of 15 000 characters',
      message(...times(5, { ...section, text: plain('a'.repeat(3000)) })),
      '/blocks: 15000',
    ],
    ['three charts', message(...times(3, chart(1, ['m']))), '/blocks: 3 charts, at most 2'],
    ['seven series', message(chart(7, ['m'])), '/blocks/0/chart/series: '],
    ['21 points', message(chart(1, months(21))), '/blocks/0/chart/series/0/data: '],
    ['a label of 21', message(chart(1, ['a'.repeat(21)])), '/blocks/0/chart/series/0/data/0/label: '],
    ['a missing point', message(chart(1, ['a', 'b'], ['a'])), '/blocks/0/chart: must have one point for each category'],
    [
      'an empty piece of rich text',
      message(rich({ type: 'text', text: '' })),
      '/blocks/0/elements/0/elements/0/text: ',
    ],
    [
      'a person who is none',
      message(rich({ type: 'user', user_id: '<!channel>' })),
      '/blocks/0/elements/0/elements/0/user_id: ',
    ],
    ['a title of 25', modal({ title: plain('a'.repeat(25)) }), '/title/text: '],
    ['metadata of 3001', modal({ private_metadata: 'a'.repeat(3001) }), '/private_metadata: '],
    ['a form that cannot be sent', modal({ submit: undefined }), ': must have submit'],
    ['a chart in a form', modal({ blocks: [chart(1, ['m'])] }), '/blocks/0: data_visualization is not for a modal'],
    [
      'a chart on a page',
      { type: 'home', blocks: [chart(1, ['m'])] },
      '/blocks/0: data_visualization is not for a home',
    ],
    ['101 blocks on a page', { type: 'home', blocks: times(101, section) }, '/blocks: '],
    [
      'a page of 300 kB',
      { type: 'home', blocks: times(100, { ...section, text: plain('a'.repeat(3000)) }) },
      ': is larger than 250000 bytes',
    ],
  ])('%s', (_, payload, start) => {
    expect(faultsOf(payload)).toContainEqual(expect.stringMatching(new RegExp(`^${RegExp.escape(start)}`)))
  })
})

test.each([undefined, null, 3, 'a', [], { blocks: 'a' }, { blocks: [null, 3, []] }, { type: 'home' }])(
  'what is no payload at all has faults too: %j',
  (payload) => {
    expect(faultsOf(payload)).not.toEqual([])
  },
)
