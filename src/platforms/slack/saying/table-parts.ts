// Tables as Slack draws them, in as many pieces as its limits ask for; in words where it cannot draw them.

import type { RawTextElement, TableBlock as SlackTable } from '@slack/types'

import type { TableBlock } from '../../../chat/reply.ts'
import { cleanText } from '../../../grammar/clean-text.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { listParts } from './list-parts.ts'
import { headed, lineParts, type Part, type Saying, spokenRows } from './part.ts'
import { shortened } from './press-elements.ts'
import { rowsOf } from './rows.ts'

const mostRows = 100
const mostColumns = 20

/** Of one table; Slack's own limit is over all the text of a message as well. */
const mostCharacters = 5000

/** One row more than this is no table to read. */
const longestRowOfCells = 1000

/** Of a column, said again in each row of words. */
const longestTitle = 60

/** An empty cell is reported to be refused. */
const emptyCell = '–'

const cellText = (text: string): string =>
  cleanText(text)
    .replace(/\s*[\r\n\v\f\t\u2028\u2029]\s*/g, ' ')
    .trim()

/** As many cells in each row as there are columns. */
const cellsOf = ({ columns, rows }: TableBlock): readonly (readonly string[])[] =>
  rows.map((row) => columns.map((_, at) => cellText(row[at] ?? '')))

const lengthOf = (row: readonly string[]): number => row.reduce((sum, text) => sum + Math.max(text.length, 1), 0)

/** "Séjour : reçus 120, répondus 96": the first cell names the row, empty ones are left out. */
const inWords = ({ columns }: TableBlock, rows: readonly (readonly string[])[], { slack }: Words): readonly Line[] =>
  rows.map(([name = '', ...cells]) =>
    slack.row(
      name,
      cells.flatMap((cell, at) =>
        cell === '' ? [] : [`${shortened(columns[at + 1]?.title ?? '', longestTitle)} ${cell}`.trim()],
      ),
    ),
  )

/** Rows in order, as many together as a table holds beside its titles. */
const pieces = (titles: readonly string[], rows: readonly (readonly string[])[]): readonly (readonly string[])[][] => {
  const tables: (readonly string[])[][] = []
  let length = Infinity
  for (const row of rows) {
    if (length + lengthOf(row) > mostCharacters || (tables.at(-1)?.length ?? 0) >= mostRows - 1) {
      tables.push([])
      length = lengthOf(titles)
    }
    length += lengthOf(row)
    tables.at(-1)?.push(row)
  }
  return tables
}

const rawText = (text: string): RawTextElement => ({ type: 'raw_text', text: text || emptyCell })

const drawn = (
  { columns }: TableBlock,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): SlackTable => ({
  type: 'table',
  column_settings: columns.map(({ align }, index) => ({ align, is_wrapped: index === 0 })),
  rows: [titles, ...rows].map((row) => row.map(rawText)),
})

/** `isFirst`: of its page, where only one table may stand. */
export const tableParts = (table: TableBlock, isFirst: boolean, saying: Saying): readonly Part[] => {
  const { words, surface } = saying
  const rows = cellsOf(table)
  const titles = table.columns.map(({ title }) => cellText(title))
  const split = pieces(titles, rows)
  const isDrawn =
    rows.length > 0 &&
    titles.length > 0 &&
    titles.length <= mostColumns &&
    [titles, ...rows].every((row) => lengthOf(row) <= longestRowOfCells) &&
    (surface !== 'home' || (isFirst && split.length === 1))
  if (!isDrawn) return listParts({ kind: 'list', heading: table.caption, items: inWords(table, rows, words) }, saying)
  const drawnParts = split.map((piece): Part => ({
    blocks: [drawn(table, titles, piece)],
    spoken: spokenRows(
      inWords(table, piece, words).flatMap((row) => rowsOf(row)),
      saying,
    ),
    room: { blocks: 1, characters: [titles, ...piece].reduce((sum, row) => sum + lengthOf(row), 0) },
    holds: 'table',
  }))
  return headed(lineParts([table.caption], saying), drawnParts)
}
