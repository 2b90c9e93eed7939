// What a call is refused for, each refusal with its way out.

import { UserError } from '../errors.ts'
import { code, line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import type { Parameter, ParameterName, ParameterTable, ReadingContext, Vocabulary } from './parameter.ts'
import { articles, readWrittenDate } from './readers/date-words.ts'
import { nearest } from './suggest.ts'
import type { Word } from './word.ts'

/** Texts are shown whole up to here; a refusal does not repeat a page. */
const longestShown = 60

export const shown = (words: readonly Word[]): string => {
  const text = words.map((word) => word.text).join(' ')
  return text.length <= longestShown ? text : `${text.slice(0, longestShown).toWellFormed()}…`
}

const optionsOf = (
  { reader }: Parameter<unknown>,
  vocabulary: Vocabulary,
  context?: ReadingContext,
): readonly string[] => reader.options?.(vocabulary, context) ?? []

const exampleOf = (parameter: Parameter<unknown>, { grammar, vocabulary }: Words): string =>
  optionsOf(parameter, vocabulary)[0] ?? grammar.kinds[parameter.reader.kind].example

export const refuseKeyTwice = (key: string): UserError => new UserError(({ grammar }) => grammar.keyTwice(key))

export const refuseNoValue = (key: string, parameter: Parameter<unknown>): UserError =>
  new UserError((words) => words.grammar.noValue(key, exampleOf(parameter, words)))

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
    return grammar.notRead(key, text, grammar.kinds[parameter.reader.kind].name, exampleOf(parameter, catalogue))
  })

type Named = readonly (readonly [ParameterName, Parameter<unknown>])[]

const named = (parameters: ParameterTable, fits: (parameter: Parameter<unknown>) => boolean): Named =>
  (Object.entries(parameters) as [ParameterName, Parameter<unknown>][]).filter(([, parameter]) => fits(parameter))

const keyedExamples = (parameters: Named, text: string, { keys }: Vocabulary): readonly string[] =>
  parameters.flatMap(([name]) => keys[name].slice(0, 1).map((key) => `${key}:${text}`)).slice(0, 3)

/** A message has few dates; looking for one further than this would only cost time. */
const mostSearched = 20

/** The words of the first date among those that nothing took. */
const dateAmong = (left: readonly Word[]): readonly Word[] => {
  for (let index = 0; index < Math.min(left.length, mostSearched); index += 1) {
    // As written: a wrong date is one all the same, and what matters is which date was meant.
    const used = readWrittenDate(left.slice(index))?.used
    if (used !== undefined) return left.slice(index, index + used)
  }
  return []
}

const isId = ({ reader }: Parameter<unknown>): boolean => reader.kind === 'id' || reader.kind === 'ids'

/** Words that no parameter took; `found` are those filled by the others. */
export const refuseLeftover = (
  left: readonly Word[],
  parameters: ParameterTable,
  found: ReadonlyMap<ParameterName, unknown>,
  context: ReadingContext,
): UserError => {
  const date = dateAmong(left)
  const missing = named(parameters, ({ required }) => required).find(([name]) => !found.has(name))
  return new UserError(({ grammar, vocabulary }) => {
    if (missing !== undefined && isId(missing[1]) && date.length === 0) return grammar.wrongId(shown(left.slice(0, 1)))
    const takesKey = ({ by }: Parameter<unknown>): boolean => by !== 'word'
    if (date.length > 0) {
      const dates = named(parameters, (one) => takesKey(one) && one.reader.kind.endsWith('-date'))
      const bare = date.length > 1 && articles.has(date[0]?.folded ?? '') ? date.slice(1) : date
      return grammar.leftoverDate(shown(date), keyedExamples(dates, shown(bare), vocabulary))
    }
    const text = shown(left)
    const counts = named(parameters, (one) => takesKey(one) && ['count', 'quantity'].includes(one.reader.kind))
    if (/^\d+$/.test(text)) return grammar.leftoverNumber(text, keyedExamples(counts, text, vocabulary))
    const known = named(parameters, () => true).flatMap(([name, parameter]) => [
      ...optionsOf(parameter, vocabulary, context),
      ...(parameter.reader.known ?? []),
      ...(takesKey(parameter) ? vocabulary.keys[name] : []),
    ])
    const first = left[0]
    if (known.some((one) => fold(one) === first?.folded)) return grammar.surplus(shown(left.slice(0, 1)))
    return grammar.leftover(text, first && nearest(first.text, known))
  })
}

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
      parameter.by === 'key' ? line`${code(`${vocabulary.keys[name][0] ?? name}:`)}` : line`${grammar.kinds[kind].name}`
    return grammar.missing(
      options.length > 0 ? grammar.missingChoice(options) : keyed,
      example === undefined ? undefined : `!${example}`,
    )
  })
