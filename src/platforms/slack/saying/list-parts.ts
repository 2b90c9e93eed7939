// Lists without anything to press: a heading, items under their bullets, and how to see the rest.

import type { RichTextBlockElement } from '@slack/types'

import type { ListBlock } from '../../../chat/reply.ts'
import { costOfRows, grouped, isNaming, lineParts, type Part, richText, type Saying, spokenRows } from './part.ts'
import { sectionOf } from './row-text.ts'
import { type Row, rowsOf } from './rows.ts'
import { standingOut } from './standing-out.ts'

/** A heading longer than this is text like any other. */
const longestHeading = 500

export const bullet = '• '

const bulletsOf = (items: readonly Row[], saying: Saying): RichTextBlockElement => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: items.map((row) => sectionOf([row], isNaming(saying))),
})

/** A list's first part begins with its heading, so that no message ends on one. */
export const listParts = ({ heading, items, rest }: ListBlock, saying: Saying): readonly Part[] => {
  const head = heading === undefined ? [] : rowsOf(standingOut(heading))
  const isShort = costOfRows(head) <= longestHeading
  const groups = grouped(items.flatMap((item) => rowsOf(item)))
  const isTogether = isShort && head.length > 0 && groups.length > 0
  const parts = groups.map((group, index): Part => {
    const above = index === 0 && isTogether ? head : []
    return {
      blocks: [richText([...(above.length > 0 ? [sectionOf(above, isNaming(saying))] : []), bulletsOf(group, saying)])],
      spoken: [...spokenRows(above, saying), ...spokenRows(group, saying).map((text) => bullet + text)],
      room: { blocks: 1, characters: costOfRows([...above, ...group]) },
    }
  })
  const before = !isTogether && heading !== undefined ? lineParts([standingOut(heading)], saying) : []
  return [...before, ...parts, ...(rest === undefined ? [] : lineParts([rest], saying))]
}
