// How a command is written, derived from its table of parameters: help cannot drift from what is understood.

import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { CommandId, Parameter, ParameterName, ParameterTable } from './parameter.ts'

/** More choices than this would hide the others. */
const mostOptions = 5

const valueOf = ({ reader }: Parameter<unknown>, { grammar, vocabulary }: Words): string => {
  const options = reader.options?.(vocabulary, undefined) ?? []
  if (options.length === 0 || options.length > mostOptions) return grammar.placeholder[reader.kind]
  return options.join('|')
}

/** A parameter as usage lines write it: `nature:…`, `répondu|reçu`, `[nombre]`. */
const usageOfParameter = (name: ParameterName, parameter: Parameter<unknown>, words: Words): string => {
  const key = words.vocabulary.keys[name][0] ?? name
  const value = valueOf(parameter, words)
  const text = parameter.by === 'word' ? value : `${key}:${value}`
  return parameter.required ? text : `[${text}]`
}

/** More than this fill a telephone's screen with choices: they are then told by their keys alone. */
const mostFields = 14

const isField = ({ by, required }: Parameter<unknown>): boolean => by !== 'word' && !required

const hasManyFields = (parameters: ParameterTable): boolean =>
  Object.values(parameters).filter((parameter) => parameter !== undefined && isField(parameter)).length > mostFields

const fieldsOf = (parameters: ParameterTable, { vocabulary }: Words): readonly string[] =>
  (Object.entries(parameters) as [ParameterName, Parameter<unknown>][])
    .filter(([, parameter]) => isField(parameter))
    .map(([name]) => vocabulary.keys[name][0] ?? name)

/** The one line that shows all that a command takes: what is optional stands in brackets. */
const syntaxOf = (command: CommandId, parameters: ParameterTable, words: Words): string => {
  const [name = command] = words.vocabulary.commands[command].names
  const entries = Object.entries(parameters) as [ParameterName, Parameter<unknown>][]
  // What stands by itself comes first, what is mandatory before what is not: the order in which people type.
  const rank = ({ by, required }: Parameter<unknown>): number => (by === 'word' ? 0 : 2) + (required ? 0 : 1)
  const sorted = entries.toSorted(([, a], [, b]) => rank(a) - rank(b))
  const told = hasManyFields(parameters) ? sorted.filter(([, parameter]) => !isField(parameter)) : sorted
  const any = told.length === sorted.length ? [] : [words.grammar.anyField]
  return [`!${name}`, ...told.map(([key, parameter]) => usageOfParameter(key, parameter, words)), ...any].join(' ')
}

/** What `/aide courriel` says of a command: what it does, how it is written, examples, its other names. */
export const usageOf = (command: CommandId, parameters: ParameterTable, words: Words): readonly Line[] => {
  const { grammar, vocabulary } = words
  const { names, summary, examples } = vocabulary.commands[command]
  const [name = command, ...others] = names
  return [
    grammar.usageHeading(`!${name}`, summary),
    grammar.usageSyntax(syntaxOf(command, parameters, words)),
    ...(hasManyFields(parameters) ? [grammar.usageFields(fieldsOf(parameters, words))] : []),
    grammar.usageExamples(examples.map((example) => `!${example}`)),
    ...(others.length === 0 ? [] : [grammar.usageNames(others)]),
  ]
}
