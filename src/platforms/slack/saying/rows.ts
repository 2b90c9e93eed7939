// Lines as rows that fit in any block: visible characters only, one line each, cut between words when too long.

import { cleanText } from '../../../grammar/clean-text.ts'
import { type Inline, type Line, merged, plainText, textOf, withText } from '../../../i18n/rich-text.ts'
import { escapeMarkup } from './escape.ts'

/** A line without line breaks, of `longestRow` at most; never blank. */
export type Row = Line

/** Characters of a row once escaped: with marks of emphasis and calls around its words it stays below 3000. */
const longestRow = 2000

/** Marks around a piece of a line. */
const marks = 4

/** What a character takes at most, escaped and set apart. */
const longestSign = 7

const costOfPiece = (piece: Inline): number => escapeMarkup(textOf(piece)).length + marks

/** What a row takes in a block, in characters; a few more than it does. */
export const costOf = (row: Line): number => row.reduce((sum, piece) => sum + costOfPiece(piece), 0)

/** A line with line breaks in it is as many lines; emphasis goes on over them. */
const brokenAtBreaks = (line: Line): readonly Line[] => {
  const lines: Inline[][] = [[]]
  for (const piece of line) {
    const texts = cleanText(textOf(piece)).split(/\r\n?|[\n\v\f\u2028\u2029]/)
    for (const [index, text] of texts.entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push(withText(piece, text))
    }
  }
  return lines.map(merged)
}

/** Words with the spaces that follow them, and slices of those that are too long by themselves. */
const wordsOf = (piece: Inline, limit: number): readonly Inline[] =>
  (textOf(piece).match(/[^ \t]+[ \t]*|[ \t]+/g) ?? []).flatMap((word) => {
    if (costOfPiece(withText(piece, word)) <= limit) return [withText(piece, word)]
    const slices: string[][] = [[]]
    for (const character of word) {
      if ((slices.at(-1)?.length ?? 0) >= Math.floor((limit - marks) / longestSign)) slices.push([])
      slices.at(-1)?.push(character)
    }
    return slices.map((slice) => withText(piece, slice.join('')))
  })

/** A line of one row, or cut between words into lines that take `limit` characters at most. */
const brokenToFit = (line: Line, limit: number): readonly Line[] => {
  if (costOf(line) <= limit) return [line]
  const lines: Inline[][] = [[]]
  let cost = 0
  for (const word of line.flatMap((piece) => wordsOf(piece, limit))) {
    const more = costOfPiece(word)
    if (cost + more > limit) {
      lines.push([])
      cost = 0
    }
    cost += more
    lines.at(-1)?.push(word)
  }
  return lines.map(merged)
}

const isSeen = (row: Line): boolean => plainText(row).trim() !== ''

/** Nothing of the line is lost but invisible characters and blank lines. */
export const rowsOf = (line: Line, limit = longestRow): readonly Row[] =>
  brokenAtBreaks(line)
    .flatMap((part) => brokenToFit(part, limit))
    .filter(isSeen)

/** One row in any case: what does not fit is cut, and the cut is shown. */
export const oneRow = (line: Line, limit = longestRow): Row => {
  const whole = merged(brokenAtBreaks(line).flatMap((part, index) => (index === 0 ? part : [' ', ...part])))
  const [first = ['–'], ...rest] = rowsOf(whole, Math.max(limit - 1 - marks, marks + longestSign))
  return rest.length === 0 ? first : [...first, '…']
}
