// Every line of a reply turned into another one; what its actions stand for, and the cells of tables, stay as they are.

import type { Block, Reply } from '../../../chat/reply.ts'
import type { Line } from '../../../i18n/rich-text.ts'

type Turn = (line: Line) => Line

const mapBlock = (block: Block, turn: Turn): Block => {
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.map(turn) }
    case 'list':
      return {
        ...block,
        items: block.items.map(turn),
        ...(block.heading && { heading: turn(block.heading) }),
        ...(block.rest && { rest: turn(block.rest) }),
        ...(block.inOneLine && { inOneLine: turn(block.inOneLine) }),
      }
    case 'table':
      return { ...block, caption: turn(block.caption) }
    case 'figure':
      return { ...block, notes: block.notes.map(turn) }
    case 'chart':
      return { ...block, inWords: block.inWords.map(turn) }
    case 'file':
      return { ...block, inWords: turn(block.inWords) }
    case 'passage':
      return block
  }
}

export const mapLines = (reply: Reply, turn: Turn): Reply => ({
  ...reply,
  title: turn(reply.title),
  blocks: reply.blocks.map((block) => mapBlock(block, turn)),
})
