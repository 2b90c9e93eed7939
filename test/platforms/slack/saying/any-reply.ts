// Replies of every kind for properties: hostile texts, empty ones, and so many that they fill several messages.

import fc from 'fast-check'

import type { Action, Block, ChartBlock, ListedEntry, Reply } from '../../../../src/chat/reply.ts'
import type { EntryNow } from '../../../../src/chat/views.ts'
import type { Inline, Line } from '../../../../src/i18n/rich-text.ts'
import { type EntryId, entryId, userId } from '../../../../src/register/ids.ts'

const hostile = [
  '<!channel> <!here|ici> <!everyone>',
  '<@U0123ABCD> <!subteam^S0123|@tous>',
  '<https://exemple.fr|cliquez> https://exemple.fr @here #general',
  '*gras* _italique_ ~barré~ `code` :fire: > citation',
  '> citation',
  '&lt;!channel&gt; &amp;amp;',
  'U0123ABCD',
  '```\nbloc\n```',
  'deux\nlignes\r\nou trois',
  '\u00a0: 1\u202f200\u00a0%',
  '\u202Eà l’envers\u202C\u200B\u0007',
  '👩‍👩‍👧 é e\u0301 \u{1F600}',
  '\uD83D',
  ' ',
  '',
]

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('mot ', '<&>', '😀\n', '*', 'U0123ABCD '), fc.constantFrom(5, 400, 2500))
      .map(([of, times]) => of.repeat(times)),
  },
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  text.map((code) => ({ code })),
  text.map((strong) => ({ strong })),
  text.map((soft) => ({ soft })),
)

const anyLine: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 4 })

const lines = fc.array(anyLine, { maxLength: 5 })

/** For what is repeated until it fills messages. */
const shortLine: fc.Arbitrary<Line> = fc.array(fc.constantFrom(...hostile, { strong: 'n° 1031' }), { maxLength: 4 })

const lineAndTimes = <Item>(one: fc.Arbitrary<Item>, short: fc.Arbitrary<Item>, times: number) =>
  fc.oneof(
    fc.array(one, { maxLength: 5 }),
    fc.array(short, { maxLength: 5 }).map((items) => Array.from({ length: times }, () => items).flat()),
  )

const action: fc.Arbitrary<Action> = fc.record(
  { label: text, command: fc.oneof(text, fc.constant('!répondre 1031')), form: fc.constant(true as const) },
  { requiredKeys: ['label', 'command'] },
)

const entry: fc.Arbitrary<ListedEntry> = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }).map(entryId),
  actions: fc.array(action, { maxLength: 6 }),
})

const entryList = fc
  .tuple(lineAndTimes(fc.tuple(anyLine, entry), fc.tuple(shortLine, entry), 25), fc.option(anyLine))
  .map(([pairs, heading]) => ({
    kind: 'list' as const,
    ...(heading !== null && { heading }),
    items: pairs.map(([item]) => item),
    entries: pairs.map(([, listed]) => listed),
  }))

const value = fc.oneof(fc.double({ noNaN: true, min: 0, max: 2 }), fc.constant(null))

const chart: fc.Arbitrary<ChartBlock> = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 8 }))
  .chain(([labels, series]) =>
    fc.record({
      kind: fc.constant('chart' as const),
      shape: fc.constantFrom('line' as const, 'bars' as const),
      title: text,
      unit: fc.constantFrom('%', 'jours ouvrés', ''),
      series: fc.array(fc.record({ name: text, values: fc.array(value, { minLength: labels, maxLength: labels }) }), {
        minLength: series,
        maxLength: series,
      }),
      labels: fc.array(text, { minLength: labels, maxLength: labels }),
      inWords: lines,
      target: fc.constant({ value: 0.9, direction: 'at-least' as const }),
    }),
  )

const table = fc.integer({ min: 0, max: 22 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyLine,
    columns: fc.array(fc.record({ title: text, align: fc.constantFrom('left' as const, 'right' as const) }), {
      minLength: columns,
      maxLength: columns,
    }),
    rows: lineAndTimes(
      fc.array(text, { maxLength: columns }),
      fc.array(fc.constantFrom(...hostile, '50', 'Séjour'), { maxLength: columns }),
      40,
    ),
  }),
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), lines }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      heading: anyLine,
      items: lineAndTimes(anyLine, shortLine, 100),
      rest: anyLine,
    },
    { requiredKeys: ['kind', 'items'] },
  ),
  entryList,
  table,
  fc.record({ kind: fc.constant('figure' as const), label: text, value: text, notes: lines }),
  chart,
  fc.record({ kind: fc.constant('passage' as const), text }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constant('liste.csv'),
    mediaType: fc.constant('text/csv; charset=utf-8'),
    content: text,
    inWords: anyLine,
  }),
)

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  title: anyLine,
  blocks: fc.array(block, { maxLength: 5 }),
  actions: fc.array(action, { maxLength: 12 }),
  audience: fc.constant('room' as const),
  mentions: fc.array(
    fc.constantFrom('slack:U0123ABCD', 'slack:W99', 'matrix:@a:b.fr', 'slack:<!channel>').map(userId),
    { maxLength: 6 },
  ),
})

const entryNow: fc.Arbitrary<EntryNow> = fc.record({
  line: anyLine,
  isSettled: fc.boolean(),
  actions: fc.array(action, { maxLength: 6 }),
})

/** Entries of the reply as they may read later; some are not known any more. */
export const laterOf = (reply: Reply): fc.Arbitrary<ReadonlyMap<EntryId, EntryNow>> => {
  const ids = reply.blocks.flatMap((item) => (item.kind === 'list' ? (item.entries ?? []).map(({ id }) => id) : []))
  return fc
    .array(fc.tuple(fc.constantFrom(...(ids.length > 0 ? ids : [entryId(1)])), entryNow), { maxLength: 20 })
    .map((pairs) => new Map(pairs))
}
