// The limits of blocks taken together: ids that stand once, sums of characters, how many of a kind.

/** Over all the cells of a message's tables. */
const longestTables = 10_000
const longestMarkdown = 12_000
const mostCharts = 2

/** What all the blocks of a message may say, measured by others: `msg_blocks_too_long` from about there (bolt-js issue 2509). */
const longestBlocks = 12_000

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typed = (blocks: readonly unknown[], ...types: readonly string[]): readonly Fields[] =>
  blocks.filter((block): block is Fields => isFields(block) && types.includes(String(block['type'])))

/** Every string under the key, however deep. */
const under = (value: unknown, key: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => under(item, key))
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    name === key && typeof item === 'string' ? [item] : under(item, key),
  )
}

const charactersOf = (values: unknown): number => under(values, 'text').reduce((sum, text) => sum + text.length, 0)

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) < index)),
]

const idFaults = (blocks: readonly unknown[]): readonly string[] => {
  const ids = blocks.flatMap((block) =>
    isFields(block) && typeof block['block_id'] === 'string' ? [block['block_id']] : [],
  )
  return [
    ...repeated(ids).map((id) => `/blocks: block_id ${JSON.stringify(id)} is not unique`),
    ...blocks.flatMap((block, index) =>
      repeated(under(block, 'action_id')).map(
        (id) => `/blocks/${index}: action_id ${JSON.stringify(id)} is not unique`,
      ),
    ),
  ]
}

const messageFaults = (blocks: readonly unknown[]): readonly string[] => {
  const charts = typed(blocks, 'data_visualization').length
  const all = charactersOf(blocks)
  return [
    ...(charts > mostCharts ? [`/blocks: ${charts} charts, at most ${mostCharts}`] : []),
    ...(all > longestBlocks ? [`/blocks: ${all} characters in all, at most ${longestBlocks}`] : []),
  ]
}

/** Faults that no block has alone. The sum over all blocks is of messages only: views have a size instead. */
export const togetherFaults = (blocks: readonly unknown[], isMessage: boolean): readonly string[] => {
  const tables = typed(blocks, 'table', 'data_table')
  const cells = charactersOf(tables)
  const markdown = charactersOf(typed(blocks, 'markdown'))
  return [
    ...idFaults(blocks),
    ...(tables.length > 1 ? [`/blocks: only_one_table_allowed, has ${tables.length}`] : []),
    ...(cells > longestTables ? [`/blocks: ${cells} characters in tables, at most ${longestTables}`] : []),
    ...(markdown > longestMarkdown ? [`/blocks: ${markdown} characters of markdown, at most ${longestMarkdown}`] : []),
    ...(isMessage ? messageFaults(blocks) : []),
  ]
}
