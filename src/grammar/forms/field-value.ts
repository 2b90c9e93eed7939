// What a field holds and what it means: the text of a value, and the value of a text as the parameter's own reader has it.

import { isDeepStrictEqual } from 'node:util'

import { type Day, dateOf } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Words } from '../../i18n/words.ts'
import { cleanText } from '../clean-text.ts'
import type { Parameter, ReadingContext } from '../parameter.ts'
import { shown } from '../refusals.ts'
import { quote, splitWords, type Word } from '../word.ts'

/** The words that a parameter takes, when they are few: the one that is taught for each value. */
export const wordsTaken = ({ reader }: Parameter<unknown>, { vocabulary }: Words): readonly string[] =>
  reader.kind === 'acknowledgement'
    ? Object.values(vocabulary.choices.yesNo).flatMap((texts) => texts.slice(0, 1))
    : (reader.options?.(vocabulary, undefined) ?? [])

const place = ({ by }: Parameter<unknown>) => (by === 'word' ? 'word' : 'key')

/** The value that all the words make; nothing when they make none. Throws the reader's UserError. */
const valueOf = (words: readonly Word[], parameter: Parameter<unknown>, context: ReadingContext): unknown => {
  const read = words.length === 0 ? undefined : parameter.reader.read(words, context, place(parameter))
  return read?.used === words.length ? read.value : undefined
}

/** What a word that a parameter takes stands for. */
export const meaningOf = (text: string, parameter: Parameter<unknown>, context: ReadingContext): unknown =>
  valueOf(splitWords(text), parameter, context)

/** The text of a value: the same whatever way it was written. Nothing when no field can hold it. */
export const textOfValue = (
  value: unknown,
  parameter: Parameter<unknown>,
  words: Words,
  context: ReadingContext,
): string | undefined => {
  switch (parameter.reader.kind) {
    case 'past-date':
    case 'future-date':
      return dateOf(value as Day)
    case 'ids':
      return Array.isArray(value) ? value.join(',') : undefined
    case 'choice':
    case 'flag':
    case 'acknowledgement':
      return wordsTaken(parameter, words).find((text) => isDeepStrictEqual(meaningOf(text, parameter, context), value))
    default:
      return String(value)
  }
}

const isQuoted = ({ reader: { kind } }: Parameter<unknown>): boolean =>
  kind === 'text' || kind === 'service' || kind === 'mailbox'

export interface FieldValue {
  readonly value: unknown
  /** As a command line has it. */
  readonly typed: string
}

const notRead = (words: readonly Word[], { reader: { kind } }: Parameter<unknown>): UserError =>
  new UserError(({ forms, grammar }) => forms.notRead(shown(words), grammar.kinds[kind].name))

const readText = (clean: string, parameter: Parameter<unknown>, context: ReadingContext): FieldValue => {
  const between = quote(clean)
  const words = splitWords(between)
  const value = valueOf(words, parameter, context)
  if (value === undefined) throw notRead(words, parameter)
  // On one line, as it is read.
  return { value, typed: quote(words[0]?.text ?? '') }
}

/**
 * What was filled into a field; nothing when that is nothing but blanks. Throws
 * a {@link UserError} on what its parameter does not take.
 */
export const readField = (
  answer: string,
  parameter: Parameter<unknown>,
  words: Words,
  context: ReadingContext,
): FieldValue | undefined => {
  const clean = cleanText(answer).trim()
  if (clean === '') return undefined
  if (isQuoted(parameter)) return readText(clean, parameter, context)
  const typed = splitWords(clean)
  const value = valueOf(typed, parameter, context)
  const text = value === undefined ? undefined : textOfValue(value, parameter, words, context)
  if (text === undefined) throw notRead(typed, parameter)
  return { value, typed: text }
}
