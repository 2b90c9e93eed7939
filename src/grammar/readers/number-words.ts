// Whole numbers as people write them: `5`, `1 200`, `5x`.

import { UserError } from '../../errors.ts'
import type { Place } from '../parameter.ts'
import type { Word } from '../word.ts'

const digitsOnly = /^\d+$/
const grouped = /^\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,3}$/
const times = /^x?(\d{1,9})x?$/
const signed = /^[+-]\d+$/
const decimal = /^[+-]?\d+[.,]\d+$/
const scientific = /^\d+e\d+$/

/** The digits of a number at the start of `words`; "1 200" in two words only after a key, where nothing else can follow. */
const digitsOf = (words: readonly Word[], place: Place): { digits: string; used: number } | undefined => {
  const first = words[0]?.folded ?? ''
  const second = words[1]
  if (grouped.test(first)) return { digits: first.replaceAll(' ', ''), used: 1 }
  if (place === 'key' && /^[1-9]\d{0,2}$/.test(first) && second?.quoted === false && /^\d{3}$/.test(second.folded))
    return { digits: `${first}${second.folded}`, used: 2 }
  if (digitsOnly.test(first)) return { digits: first, used: 1 }
  const bare = times.exec(first)
  return bare ? { digits: bare[1] ?? '', used: 1 } : undefined
}

/** A whole number from `least` to `most`. Throws a {@link UserError} on another number, so that it is not read as a name. */
export const readNumber = (
  words: readonly Word[],
  place: Place,
  least: number,
  most: number,
): { value: number; used: number } | undefined => {
  const first = words[0]
  if (first === undefined || first.quoted) return undefined
  const text = first.text
  if (decimal.test(first.folded)) {
    // "12.11" among the words is rather a date: only after a key is it surely a number.
    if (place === 'word') return undefined
    throw new UserError(({ grammar }) => grammar.countNotWhole(text))
  }
  if (scientific.test(first.folded)) throw new UserError(({ grammar }) => grammar.countNotWhole(text))
  if (signed.test(first.folded) && first.folded.startsWith('-'))
    throw new UserError(({ grammar }) => grammar.countTooSmall(text, least))
  const read = digitsOf(words, place)
  if (read === undefined) return undefined
  const value = Number(read.digits)
  const typed = words
    .slice(0, read.used)
    .map((word) => word.text)
    .join(' ')
  if (value < least) throw new UserError(({ grammar }) => grammar.countTooSmall(typed, least))
  if (value > most) throw new UserError(({ grammar }) => grammar.countTooLarge(typed.slice(0, 20), most))
  return { value, used: read.used }
}
