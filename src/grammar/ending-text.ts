// Commands that end with a text of several lines: what is the text, and what are the words before it.

import { UserError } from '../errors.ts'
import { keysOf } from './key-table.ts'
import { known } from './known-words.ts'
import type { ParameterTable } from './parameter.ts'
import { makeWord, splitWords, type Word } from './word.ts'

const textKeys = [...known(({ keys }) => keys.text)]

/** `texte:` where a word may begin; its letters have no accents in any language. */
const textKey = new RegExp(String.raw`(?<![^\s])(?:${textKeys.join('|')})\s?[:：]`, 'giu')

const lineBreak = /\r\n?|[\n\v\f\u2028\u2029]/

/** Which signs close a text that one of them opens. A text often holds quotations: guillemets do not close straight ones. */
const closers = new Map([...['"', '“', '”', '„', '‟'].map((opener) => [opener, '"“”'] as const), ['«', '»'] as const])

/** Nothing for a blank text: its key then says that the value is missing. */
const textWords = (lines: string): readonly Word[] => {
  const text = lines.replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ ...makeWord(text, true), lines }]
}

const withText = (before: string, text: string, after = ''): readonly Word[] => [
  ...splitWords(before),
  makeWord(`${textKeys[0] ?? ''}:`),
  ...textWords(text),
  ...splitWords(after),
]

/** Whether words that follow a text are keys of the command, and not more of the text. */
const followsText = (rest: string, keys: ReadonlySet<string>): boolean => {
  const typed = rest.trimStart()
  if (typed === '') return true
  const key = /^\p{L}{1,20}(?=:)/u.exec(typed)?.[0]
  return rest !== typed && key !== undefined && keys.has(makeWord(key).folded)
}

/** Where the text between quotes ends: at the first closing quote that nothing but keys follows; -1 when there is none. */
const endOfQuoted = (typed: string, closing: string, keys: ReadonlySet<string>): number => {
  for (let at = 1; at < typed.length; at += 1)
    if (closing.includes(typed[at] ?? '') && followsText(typed.slice(at + 1, at + 41), keys)) return at
  return -1
}

/** Without quotes, a text of one line goes up to the next key, and one of several to the end. */
const unquoted = (before: string, typed: string, keys: ReadonlySet<string>): readonly Word[] => {
  if (lineBreak.test(typed)) return withText(before, typed)
  for (const { index } of typed.matchAll(/\s/g))
    if (followsText(typed.slice(index, index + 41), keys))
      return withText(before, typed.slice(0, index), typed.slice(index))
  return withText(before, typed)
}

const afterKey = (before: string, after: string, keys: ReadonlySet<string>): readonly Word[] => {
  const typed = after.trim()
  const closing = closers.get(typed[0] ?? '')
  if (closing === undefined) return unquoted(before, typed, keys)
  const end = endOfQuoted(typed, closing, keys)
  if (end >= 0) return withText(before, typed.slice(1, end), typed.slice(end + 1))
  // A text may begin with a quotation; one that nothing ever closes was meant to go between quotes.
  if (Array.from(closing).some((sign) => typed.includes(sign, 1))) return withText(before, typed)
  throw new UserError((words) => words.grammar.unclosedQuote())
}

/** Where `texte:` stands among the words: on the first line, or below it as long as each line begins with a key. */
const keyAmong = (typed: string, keys: ReadonlySet<string>): RegExpExecArray | undefined => {
  for (const found of typed.matchAll(textKey)) {
    const [, ...below] = typed.slice(0, found.index).split(lineBreak)
    if (below.every((line) => followsText(` ${line}`, keys))) return found
  }
  return undefined
}

/**
 * The words of a command whose last value is a text: `texte:` and all that
 * follows it, or else all that follows the first line, is that text as it was
 * typed, quotations, colons and line breaks included. Throws a
 * {@link UserError} on a quote that nothing closes.
 */
export const wordsBeforeText = (typed: string, parameters: ParameterTable): readonly Word[] => {
  const keys = new Set(keysOf(parameters).keys())
  const key = keyAmong(typed, keys)
  if (key !== undefined) return afterKey(typed.slice(0, key.index), typed.slice(key.index + key[0].length), keys)
  const firstLine = lineBreak.exec(typed.trim())
  if (firstLine === null) return splitWords(typed)
  const head = typed.trim().slice(0, firstLine.index)
  return withText(head, typed.trim().slice(firstLine.index + firstLine[0].length))
}
