// What a reply tells people to type, as they type it on Slack: `!répondre 1042` is `/repondre 1042` there.

import type { Block, Reply } from '../../../chat/reply.ts'
import type { Inline, Line } from '../../../i18n/rich-text.ts'

/** A line of the grammar, without its mark, as a slash command. */
export type SlashOf = (line: string) => string

const inlineAsSlash = (piece: Inline, slashOf: SlashOf): Inline =>
  typeof piece !== 'string' && 'code' in piece && /^!\S/.test(piece.code)
    ? { code: slashOf(piece.code.slice(1)) }
    : piece

export const lineAsSlash = (line: Line, slashOf: SlashOf): Line => line.map((piece) => inlineAsSlash(piece, slashOf))

const blockAsSlash = (block: Block, slashOf: SlashOf): Block => {
  const line = (given: Line): Line => lineAsSlash(given, slashOf)
  switch (block.kind) {
    case 'text':
      return { ...block, lines: block.lines.map(line) }
    case 'list':
      return {
        ...block,
        items: block.items.map(line),
        ...(block.heading && { heading: line(block.heading) }),
        ...(block.rest && { rest: line(block.rest) }),
        ...(block.inOneLine && { inOneLine: line(block.inOneLine) }),
      }
    case 'table':
      return { ...block, caption: line(block.caption) }
    case 'figure':
      return { ...block, notes: block.notes.map(line) }
    case 'chart':
      return { ...block, inWords: block.inWords.map(line) }
    case 'file':
      return { ...block, inWords: line(block.inWords) }
  }
}

/** What its actions stand for stays as it is: nobody types that. */
export const replyAsSlash = (reply: Reply, slashOf: SlashOf): Reply => ({
  ...reply,
  title: lineAsSlash(reply.title, slashOf),
  blocks: reply.blocks.map((block) => blockAsSlash(block, slashOf)),
})
