// What a reply tells people to type, as they type it on Slack: `!répondre 1042` is `/repondre 1042` there.

import type { Reply } from '../../../chat/reply.ts'
import type { Inline, Line } from '../../../i18n/rich-text.ts'
import { mapLines } from './map-lines.ts'

/** A line of the grammar, without its mark, as a slash command. */
export type SlashOf = (line: string) => string

const inlineAsSlash = (piece: Inline, slashOf: SlashOf): Inline =>
  typeof piece !== 'string' && 'code' in piece && /^!\S/.test(piece.code)
    ? { code: slashOf(piece.code.slice(1)) }
    : piece

export const lineAsSlash = (line: Line, slashOf: SlashOf): Line => line.map((piece) => inlineAsSlash(piece, slashOf))

export const replyAsSlash = (reply: Reply, slashOf: SlashOf): Reply =>
  mapLines(reply, (line) => lineAsSlash(line, slashOf))
