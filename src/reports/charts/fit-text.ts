// Texts made to fit a width: wrapped where words end, shortened in the middle, where names differ least.

import { graphemes } from './text-width.ts'

/** Width of a text in one style. */
export type Measure = (text: string) => number

/** "pref-etra…uvellement": as much of both ends as fits. */
export const shorten = (text: string, width: number, measure: Measure): string => {
  if (measure(text) <= width) return text
  const all = graphemes(text)
  const keeping = (count: number): string =>
    `${all.slice(0, Math.ceil(count / 2)).join('')}…${count < 2 ? '' : all.slice(-Math.floor(count / 2)).join('')}`
  let kept = 0
  for (let step = 2 ** Math.ceil(Math.log2(all.length)); step >= 1; step /= 2)
    if (kept + step < all.length && measure(keeping(kept + step)) <= width) kept += step
  return keeping(kept)
}

/** A word with what separates it from the next: a line may end after a space, a hyphen, a dot and the like. */
const pieces = (text: string): readonly string[] => text.match(/[^ \-_./@]*[ \-_./@]+|[^ \-_./@]+/g) ?? []

/** What parts of a title stand apart by on one line; at a line's end the break says as much. */
const separator = '·'

const withoutSeparator = (line: string): string => {
  const text = line.trimEnd()
  return text.endsWith(` ${separator}`) ? text.slice(0, -separator.length).trimEnd() : text
}

/** Lines no wider than `width`, at most `most` of them; the last one is shortened when more would be needed. */
export const wrap = (text: string, width: number, most: number, measure: Measure): readonly string[] => {
  const lines: string[] = []
  let current = ''
  const waiting = [...pieces(text)]
  while (waiting.length > 0 && lines.length < most - 1) {
    const [piece = ''] = waiting
    if (measure((current + piece).trimEnd()) <= width) {
      current += piece
      waiting.shift()
    } else if (current === '') {
      // A word wider than the line: shortened here, as it would be on the last one.
      current = shorten(piece, width, measure)
      waiting.shift()
    } else {
      lines.push(withoutSeparator(current))
      current = ''
      if (waiting[0]?.trim() === separator) waiting.shift()
    }
  }
  const rest = (current + waiting.join('')).trimEnd()
  return rest === '' ? lines : [...lines, shorten(rest, width, measure)]
}
