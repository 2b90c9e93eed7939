// Cuts a message into words, quotes understood.

import { UserError } from '../errors.ts'
import { fold } from '../register/directory.ts'

export interface Word {
  /** As typed. */
  readonly text: string
  /** Without accents, case or typography: what is compared. */
  readonly folded: string
  /** Between quotes: a name or a text, never a key. */
  readonly quoted: boolean
  /** As it stands between its quotes, line breaks included, where a command ends with a text. */
  readonly lines?: string
}

export const makeWord = (text: string, quoted = false): Word => ({ text, folded: fold(text), quoted })

/** A name or a label is one line, wherever it was broken. */
const lineBreaks = /[\t\n\v\f\r\u2028\u2029]+/g

const isSpace = (character: string): boolean => /\s/.test(character)
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** No-break spaces hold a number together ("1 200"), as French typography has it. */
const isGlue = (text: string, index: number): boolean =>
  (text[index] === '\u00A0' || text[index] === '\u202F') && isDigit(text[index - 1]) && isDigit(text[index + 1])

const openingQuotes = '"“”„‟«»'
const closingQuotes = new Map([['«', '»']])
const anyDoubleQuote = '"“”„‟»'

/** Between guillemets, a closing one that is doubled stands for itself: so every text can be quoted. */
const doubled = '»»'

/** A text between quotes, that reads as it is: {@link splitWords} gives it back as one word. */
export const quote = (text: string): string =>
  /["“”„‟»]/.test(text) ? `«${text.replaceAll('»', doubled)}»` : `"${text}"`

/** The index of the quote that closes the one at `start`, or -1. */
const closingIndex = (text: string, start: number): number => {
  const closers = closingQuotes.get(text[start] ?? '') ?? anyDoubleQuote
  for (let index = start + 1; index < text.length; index += 1) {
    if (!closers.includes(text[index] ?? '')) continue
    if (text[start] !== '«' || !text.startsWith(doubled, index)) return index
    index += 1
  }
  return -1
}

/** What stands between two quotes, on one line. */
const quotedText = (text: string, start: number, end: number): string => {
  const inside = text
    .slice(start + 1, end)
    .replace(lineBreaks, ' ')
    .trim()
  return text[start] === '«' ? inside.replaceAll(doubled, '»') : inside
}

/**
 * The words of a text. A quote opens at the start of a word or right after a
 * colon, so that `thème:"carte grise"` gives `thème:` and `carte grise`.
 * Throws a {@link UserError} on a quote that nothing closes. Linear time.
 */
export const splitWords = (text: string): readonly Word[] => {
  const words: Word[] = []
  let start = -1
  const flush = (end: number): void => {
    if (start >= 0) words.push(makeWord(text.slice(start, end).replaceAll('：', ':')))
    start = -1
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (isSpace(character) && !isGlue(text, index)) {
      flush(index)
      continue
    }
    const mayQuote = start < 0 || text[index - 1] === ':' || text[index - 1] === '：'
    if (mayQuote && openingQuotes.includes(character)) {
      flush(index)
      const end = closingIndex(text, index)
      if (end < 0) throw new UserError((words) => words.grammar.unclosedQuote())
      words.push(makeWord(quotedText(text, index, end), true))
      index = end
      continue
    }
    if (start < 0) start = index
  }
  flush(text.length)
  return words
}
