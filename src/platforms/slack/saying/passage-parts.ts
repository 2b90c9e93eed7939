// A text to copy, as Slack shows one: in one frame, line breaks kept, with nothing in it read as a name or as markup.

import type { PassageBlock } from '../../../chat/reply.ts'
import { cleanText } from '../../../grammar/clean-text.ts'
import { escapeText } from './escape.ts'
import { type Part, richText } from './part.ts'

/** Characters of one frame: with what it takes in a message, half of what a message holds. */
const longestFrame = 4000

/** Pieces of a text, each of whole lines where it can; one frame is enough for any template. */
const framesOf = (text: string): readonly string[] => {
  const frames: string[] = []
  let rest = text
  while (rest.length > longestFrame) {
    const end = rest.lastIndexOf('\n', longestFrame)
    const cut = end > 0 ? end : longestFrame
    frames.push(rest.slice(0, cut).toWellFormed())
    rest = rest.slice(end > 0 ? cut + 1 : cut)
  }
  return [...frames, rest].filter((frame) => frame.trim() !== '')
}

export const passageParts = ({ text }: PassageBlock): readonly Part[] =>
  framesOf(cleanText(text)).map((frame) => ({
    blocks: [richText([{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: frame }] }])],
    spoken: frame.split('\n').map(escapeText),
    room: { blocks: 1, characters: frame.length },
  }))
