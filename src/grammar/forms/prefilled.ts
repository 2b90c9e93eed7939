// What a typed line says already, for the form that goes on with it.

import { UserError } from '../../errors.ts'
import { type CommandLine, readCommandLine } from '../command-line.ts'
import type { ParameterName, ParameterTable, ReadingContext } from '../parameter.ts'
import { readCall } from '../read-call.ts'
import { findCommand } from '../suggest.ts'
import type { Word } from '../word.ts'
import { textOfValue } from './field-value.ts'
import type { Answers, FormId, FormSetting } from './form.ts'
import { parametersOf } from './form-parameters.ts'
import { hasForm } from './form-plans.ts'

/** The beginning of a command is short; looking further would only cost time. */
const mostWords = 40

const lineOf = (text: string): CommandLine | undefined => {
  try {
    return readCommandLine(text, { botNames: [], direct: false })
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** The values of the longest beginning that reads. */
const valuesOf = (
  words: readonly Word[],
  parameters: ParameterTable,
  context: ReadingContext,
): { readonly [Name in ParameterName]?: unknown } => {
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1)
    try {
      return readCall(parameters, words.slice(0, count), context)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  return {}
}

/**
 * The form that a command's text opens and what it fills in: `!répondre 1042
 * attente`, or a command's name alone. What does not read is left out; nothing
 * when the command has no form.
 */
export const prefilled = (
  text: string,
  setting: FormSetting,
): { readonly id: FormId; readonly answers: Answers } | undefined => {
  const line = lineOf(text)
  const id = line === undefined ? undefined : findCommand(line.verb)
  if (line === undefined || id === undefined || !hasForm(id)) return undefined
  // What is mandatory is what the form is there to ask for.
  const parameters: ParameterTable = Object.fromEntries(
    Object.entries(parametersOf(id, setting)).map(([name, parameter]) => [name, { ...parameter, required: false }]),
  )
  const values = valuesOf(line.words, parameters, setting)
  const answers: { [Name in ParameterName]?: string } = {}
  for (const [name, parameter] of Object.entries(parameters) as [ParameterName, NonNullable<ParameterTable['ids']>][]) {
    const value = values[name]
    const answer = value === undefined ? undefined : textOfValue(value, parameter, setting.words, setting)
    if (answer !== undefined) answers[name] = answer
  }
  return { id, answers }
}
