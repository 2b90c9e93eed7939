// What stays together in a message: a few blocks, and the same for those who see none.

import type { KnownBlock, RichTextBlock, RichTextBlockElement } from '@slack/types'

import type { Line } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { SlashOf } from './as-slash.ts'
import type { SlackBlock } from './message.ts'
import { sectionOf, spokenOf } from './row-text.ts'
import { costOf, type Row, rowsOf } from './rows.ts'

export interface Saying {
  readonly surface: 'post' | 'ephemeral' | 'home'
  readonly words: Words
  /** Eight hexadecimal digits, for the buttons of a post. */
  readonly post?: string
  readonly charts: 'native' | 'png'
  /** How the commands that buttons stand for are typed, where they are said in words. */
  readonly slashOf?: SlashOf
}

/** What every reply is said with, wherever it is said. */
export type Voice = Pick<Saying, 'words' | 'charts' | 'slashOf'>

export interface Part {
  readonly blocks: readonly SlackBlock[]
  /** Escaped lines. */
  readonly spoken: readonly string[]
  /** Blocks and characters that are kept for it in a message, taken or not. */
  readonly room: { readonly blocks: number; readonly characters: number }
  /** Of some blocks a message takes one or two. */
  readonly holds?: 'table' | 'chart'
}

/** A post calls nobody but those whom it is for; elsewhere a name may stand for an id. */
export const isNaming = ({ surface }: Saying): boolean => surface !== 'post'

/** Characters of a part made of several rows. */
const largestPart = 2400

export const costOfRows = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + costOf(row) + 2, 0)

/** Rows in order, as many together as a part holds. */
export const grouped = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = []
  let cost = Infinity
  for (const row of rows) {
    const more = costOf(row) + 2
    if (cost + more > largestPart) {
      groups.push([])
      cost = 0
    }
    cost += more
    groups.at(-1)?.push(row)
  }
  return groups
}

export const richText = (elements: RichTextBlockElement[]): RichTextBlock => ({ type: 'rich_text', elements })

export const spokenRows = (rows: readonly Row[], saying: Saying): readonly string[] =>
  rows.map((row) => spokenOf(row, isNaming(saying)))

/** A part of one block that says its rows. */
export const partOf = (block: KnownBlock, rows: readonly Row[], saying: Saying): Part => ({
  blocks: [block],
  spoken: spokenRows(rows, saying),
  room: { blocks: 1, characters: costOfRows(rows) },
})

/** Rows one under the other, in as many parts as it takes. */
const rowParts = (rows: readonly Row[], saying: Saying): readonly Part[] =>
  grouped(rows).map((group) => partOf(richText([sectionOf(group, isNaming(saying))]), group, saying))

export const lineParts = (lines: readonly Line[], saying: Saying): readonly Part[] =>
  rowParts(
    lines.flatMap((line) => rowsOf(line)),
    saying,
  )

/** Two parts that no message separates. */
const together = (above: Part, below: Part): Part => {
  const holds = above.holds ?? below.holds
  return {
    blocks: [...above.blocks, ...below.blocks],
    spoken: [...above.spoken, ...below.spoken],
    room: {
      blocks: above.room.blocks + below.room.blocks,
      characters: above.room.characters + below.room.characters,
    },
    ...(holds !== undefined && { holds }),
  }
}

/** What is above stays with the first part below it. */
export const headed = (above: readonly Part[], below: readonly Part[]): readonly Part[] => {
  const [last, first] = [above.at(-1), below[0]]
  return last && first ? [...above.slice(0, -1), together(last, first), ...below.slice(1)] : [...above, ...below]
}
