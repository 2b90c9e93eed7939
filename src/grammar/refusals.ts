// What a call is refused for, each refusal with its way out.

import { UserError } from '../errors.ts'
import { code, line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import type { Parameter, ParameterName, ReadingContext, Vocabulary } from './parameter.ts'
import { nearest } from './suggest.ts'
import type { Word } from './word.ts'

/** Texts are shown whole up to here; a refusal does not repeat a page. */
const longestShown = 60

/** Words as they were typed, cut when they are long. */
export const shown = (words: readonly Word[]): string => {
  const text = words.map((word) => word.text).join(' ')
  return text.length <= longestShown ? text : `${text.slice(0, longestShown).toWellFormed()}…`
}

/** The values that a parameter takes, the one taught first; none when they cannot be listed. */
export const optionsOf = (
  { reader }: Parameter<unknown>,
  vocabulary: Vocabulary,
  context?: ReadingContext,
): readonly string[] => reader.options?.(vocabulary, context) ?? []

/** A value that a parameter takes. */
export const exampleOf = (parameter: Parameter<unknown>, { grammar, vocabulary }: Words): string =>
  optionsOf(parameter, vocabulary)[0] ?? grammar.kinds[parameter.reader.kind].example

export const refuseKeyTwice = (key: string): UserError => new UserError(({ grammar }) => grammar.keyTwice(key))

export const refuseNoValue = (key: string, parameter: Parameter<unknown>): UserError =>
  new UserError((words) =>
    words.grammar.noValue(
      key,
      words.grammar.kinds[parameter.reader.kind].the,
      words.grammar.keyExamples[fold(key)] ?? exampleOf(parameter, words),
    ),
  )

/** The words after a key are not a value of its kind. */
export const refuseValue = (
  key: string,
  parameter: Parameter<unknown>,
  words: readonly Word[],
  context: ReadingContext,
): UserError =>
  new UserError((catalogue) => {
    const { grammar, vocabulary } = catalogue
    const text = shown(words.slice(0, 1))
    const options = optionsOf(parameter, vocabulary, context)
    const near = nearest(text, [...options, ...(parameter.reader.known ?? [])])
    if (options.length > 0) return grammar.notChoice(key, text, near, options)
    const example = grammar.keyExamples[fold(key)] ?? exampleOf(parameter, catalogue)
    return grammar.notRead(key, text, grammar.kinds[parameter.reader.kind].name, example)
  })

/** A mandatory parameter that nothing filled. */
export const refuseMissing = (
  name: ParameterName,
  parameter: Parameter<unknown>,
  { command }: ReadingContext,
): UserError =>
  new UserError((catalogue) => {
    const { grammar, vocabulary } = catalogue
    const { kind } = parameter.reader
    const example = command === undefined ? undefined : vocabulary.commands[command].examples[0]
    const options = kind === 'choice' ? optionsOf(parameter, vocabulary) : []
    const keyed =
      parameter.by === 'key' || kind === 'text'
        ? line`${code(`${vocabulary.keys[name][0] ?? name}:`)}`
        : line`${grammar.kinds[kind].name}`
    return grammar.missing(
      options.length > 0 ? grammar.missingChoice(options) : keyed,
      example === undefined ? undefined : `!${example}`,
    )
  })
