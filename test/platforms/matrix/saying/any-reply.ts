// Replies of every kind for properties: hostile texts, empty ones, and so many that they fill several messages.

import fc from 'fast-check'

import type { Block, ChartBlock, Reply } from '../../../../src/chat/reply.ts'
import { type Inline, type Line, plainText } from '../../../../src/i18n/rich-text.ts'
import { userId } from '../../../../src/register/ids.ts'

const hostile = [
  '<script>alert(1)</script>',
  '</code></pre></ul>',
  '&lt;b&gt; &amp;amp; &#60;',
  '" onclick="x" \'',
  '<a href="https://exemple.fr">ici</a>',
  'deux\nlignes\r\nou trois',
  '\u00a0: 1\u202f200\u00a0%',
  '👩‍👩‍👧 é e\u0301 \u{1F600}',
  '\uD83D',
  '\\"\\',
  ' ',
]

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(fc.constantFrom('mot ', 'é<&" ', '😀\n'), fc.integer({ min: 1, max: 4000 }))
    .map(([of, times]) => of.repeat(times)),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  text.map((code) => ({ code })),
  text.map((strong) => ({ strong })),
  text.map((soft) => ({ soft })),
)

const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 4 })

const lines = fc.array(line, { maxLength: 6 })

const chart: fc.Arbitrary<ChartBlock> = fc.record({
  kind: fc.constant('chart' as const),
  shape: fc.constant('bars' as const),
  title: text,
  unit: fc.constant('%'),
  series: fc.constant([]),
  labels: fc.constant([]),
  inWords: lines,
})

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), lines }),
  fc.record(
    { kind: fc.constant('list' as const), heading: line, items: lines, rest: line },
    { requiredKeys: ['kind', 'items'] },
  ),
  fc.record({
    kind: fc.constant('table' as const),
    caption: line,
    columns: fc.constantFrom(
      [{ title: '<service>', align: 'left' as const }],
      [
        { title: 'service', align: 'left' as const },
        { title: 'reçus & décrochés', align: 'right' as const },
      ],
    ),
    rows: fc.array(fc.array(fc.oneof(text, fc.constantFrom('50', 'Séjour')), { maxLength: 2 }), { maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('figure' as const), label: text, value: text, notes: lines }),
  chart,
  fc.record({ kind: fc.constant('passage' as const), text }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constant('liste.csv'),
    mediaType: fc.constant('text/csv; charset=utf-8'),
    content: text,
    inWords: line,
  }),
)

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  title: line,
  blocks: fc.array(block, { maxLength: 6 }),
  actions: fc.array(fc.record({ label: text, command: text }), { maxLength: 7 }),
  audience: fc.constant('room' as const),
  mentions: fc.array(
    text.map((name) => userId(`matrix:@${name}:exemple.fr`)),
    { maxLength: 6 },
  ),
})

/** Each of a column's cells but those of no column, which are shown nowhere. */
const cellsOf = (rows: readonly (readonly string[])[], columns: number): readonly string[] =>
  rows.flatMap((row) => row.slice(0, columns))

/** What a reader must find in the messages. Titles of first columns are not said when a table becomes a list. */
export const textsOf = ({ title, blocks, actions }: Reply): readonly string[] => [
  plainText(title),
  ...blocks.flatMap((item): readonly string[] => {
    switch (item.kind) {
      case 'text':
        return item.lines.map(plainText)
      case 'list':
        return [item.heading ?? [], ...item.items, item.rest ?? []].map(plainText)
      case 'table':
        return [plainText(item.caption), ...cellsOf(item.rows, item.columns.length)]
      case 'figure':
        return [item.label, item.value, ...item.notes.map(plainText)]
      case 'chart':
        return [item.title, ...item.inWords.map(plainText)]
      case 'file':
        return [plainText(item.inWords)]
      case 'passage':
        return [item.text]
    }
  }),
  ...actions.flatMap(({ label, command }) => [label, command]),
]
