// Lists of entries: each item with what can be done about it, on its own line.

import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types'

import type { ListBlock, ListedEntry, Reply } from '../../../chat/reply.ts'
import { type Line, plainText } from '../../../i18n/rich-text.ts'
import { bullet } from './list-parts.ts'
import { costOfRows, headed, isNaming, lineParts, type Part, type Saying, spokenRows } from './part.ts'
import { buttonsOf, menuOf } from './press-elements.ts'
import { markupOf } from './row-text.ts'
import { oneRow, type Row } from './rows.ts'
import { standingOut } from './standing-out.ts'

/** Up to so many entries each has its buttons under it; more of them have a menu, so that the list stays one. */
const fewEntries = 5

/** Characters that are kept for an item and for its labels: it may say more later than it does at first. */
const leastItem = 120
const longestItem = 1500
const laterWords = 40
const labels = 120
const longestActionLabel = 30
const mostActions = 4

/** An item of a message that is up to date with its entry: it keeps the room that it was posted in. */
export interface EntryInPlace extends ListedEntry {
  readonly room: Part['room']
  readonly isSettled: boolean
}

export const isInPlace = (entry: ListedEntry): entry is EntryInPlace => 'room' in entry

/** Whether entries have buttons under them; decided by how many there are, since their number does not change. */
export const hasButtons = ({ blocks }: Pick<Reply, 'blocks'>): boolean =>
  blocks.reduce((sum, block) => sum + (block.kind === 'list' ? (block.entries?.length ?? 0) : 0), 0) <= fewEntries

/** The room of an item as it is first posted. */
export const roomOf = (item: Line, buttons: boolean): Part['room'] => {
  const characters = Math.max(costOfRows([oneRow(item, longestItem)]) + laterWords, leastItem) + labels
  return { blocks: buttons ? 2 : 1, characters }
}

const sectionOfRow = (row: Row, saying: Saying): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: markupOf(row, isNaming(saying)), verbatim: true },
})

/** Small and grey, and nothing to press: its words say what became of it. */
const settledBlock = (row: Row): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: plainText(row), emoji: false }],
})

const pressBlocks = (
  row: Row,
  { id, actions }: ListedEntry,
  buttons: boolean,
  saying: Saying,
): readonly KnownBlock[] => {
  const offered = actions.slice(0, mostActions)
  const section = sectionOfRow(row, saying)
  if (buttons) {
    const described = (label: string): string => saying.words.slack.aboutEntry(label, id)
    const elements = [...buttonsOf(offered, saying, { longest: longestActionLabel, described })]
    return elements.length === 0 ? [section] : [section, { type: 'actions', elements }]
  }
  const menu = menuOf(offered, saying, longestActionLabel)
  return [menu === undefined ? section : { ...section, accessory: menu }]
}

const blocksOf = (
  row: Row,
  entry: ListedEntry | undefined,
  buttons: boolean,
  saying: Saying,
): readonly KnownBlock[] => {
  if (entry === undefined) return [sectionOfRow(row, saying)]
  return isInPlace(entry) && entry.isSettled ? [settledBlock(row)] : pressBlocks(row, entry, buttons, saying)
}

const itemPart = (item: Line, entry: ListedEntry | undefined, buttons: boolean, saying: Saying): Part => {
  const room = entry !== undefined && isInPlace(entry) ? entry.room : roomOf(item, buttons)
  const row = oneRow(item, Math.min(longestItem, room.characters - labels - 2))
  return {
    blocks: blocksOf(row, entry, buttons, saying),
    spoken: spokenRows([row], saying).map((text) => bullet + text),
    room,
  }
}

/** One part for each item, whatever it says by now: messages that follow their entries keep their shape. */
export const entryParts = (
  { heading, items, entries = [], rest }: ListBlock,
  buttons: boolean,
  saying: Saying,
): readonly Part[] => {
  const above = heading === undefined ? [] : lineParts([standingOut(heading)], saying)
  const parts = items.map((item, index) => itemPart(item, entries[index], buttons, saying))
  return [...headed(above, parts), ...(rest === undefined ? [] : lineParts([rest], saying))]
}
