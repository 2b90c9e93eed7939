// Lines too long for a message, or that hold several: broken where it hurts least.

import { type Inline, type Line, merged, plainText, withText } from '../../../i18n/rich-text.ts'
import { bytesOf, pieceOf } from './piece.ts'

/** Bytes of the longest row, in both its forms. With a heading, a call and a place it fits in one message. */
const longestRow = 12_000

/** A line with line breaks in it is as many lines; emphasis goes on over them. */
export const brokenAtBreaks = (line: Line): readonly Line[] => {
  const lines: Inline[][] = [[]]
  for (const piece of line) {
    for (const [index, text] of plainText([piece])
      .split(/\r\n?|[\n\u2028\u2029]/)
      .entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push(withText(piece, text))
    }
  }
  return lines
}

const bytesOfInline = (piece: Inline): number => bytesOf(pieceOf([piece]))

/** Its words, each with the spaces that follow; one too long by itself in slices of characters. */
const wordsOf = (piece: Inline, limit: number): readonly Inline[] =>
  (plainText([piece]).match(/[^ \t]+[ \t]*|[ \t]+/g) ?? []).flatMap((word) => {
    if (bytesOfInline(withText(piece, word)) <= limit) return [withText(piece, word)]
    const slices: string[] = []
    let bytes = Infinity
    for (const character of word) {
      const more = bytesOfInline(withText(piece, character))
      if (bytes + more > limit) {
        slices.push('')
        bytes = 0
      }
      bytes += more
      slices.push((slices.pop() ?? '') + character)
    }
    return slices.map((slice) => withText(piece, slice))
  })

/** A line as it is, or, when its two forms take more than `limit` bytes, cut between words into lines that don't. */
export const brokenToFit = (line: Line, limit = longestRow): readonly Line[] => {
  if (bytesOf(pieceOf(line)) <= limit) return [line]
  const lines: Inline[][] = [[]]
  let bytes = 0
  for (const word of line.flatMap((piece) => wordsOf(piece, limit))) {
    const more = bytesOfInline(word)
    if (bytes + more > limit) {
      lines.push([])
      bytes = 0
    }
    bytes += more
    lines.at(-1)?.push(word)
  }
  return lines.filter((pieces) => pieces.length > 0).map(merged)
}
