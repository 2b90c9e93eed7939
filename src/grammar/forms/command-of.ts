// What a filled-in form says: one line that means the same when it is typed, or what is wrong with which field.

import { isDeepStrictEqual } from 'node:util'

import { UserError } from '../../errors.ts'
import type { Line } from '../../i18n/rich-text.ts'
import { readCommandLine } from '../command-line.ts'
import type { CommandId, ParameterName, ReadingContext } from '../parameter.ts'
import { readCall } from '../read-call.ts'
import { type FieldValue, readField } from './field-value.ts'
import type { Answers, Form, FormSetting } from './form.ts'
import { parameterNamed, parametersOf } from './form-parameters.ts'
import { writtenLine } from './written-line.ts'

export type FilledForm =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'faults'; readonly faults: ReadonlyMap<ParameterName, Line> }

interface FilledFields {
  readonly values: Map<ParameterName, FieldValue>
  readonly faults: Map<ParameterName, Line>
}

const readFields = (form: Form, answers: Answers, setting: FormSetting): FilledFields => {
  const { words } = setting
  const parameters = parametersOf(form.id, setting)
  const read: FilledFields = { values: new Map(), faults: new Map() }
  for (const { name, required } of form.fields)
    try {
      const value = readField(answers[name] ?? '', parameterNamed(name, parameters), words, setting)
      if (value !== undefined) read.values.set(name, value)
      else if (required) read.faults.set(name, words.forms.missing())
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      read.faults.set(name, error.say(words))
    }
  return read
}

/** The fields that the line does not say as they were read; all of them when it is refused. */
const misread = (
  text: string,
  command: CommandId,
  values: FilledFields['values'],
  setting: FormSetting,
): readonly ParameterName[] => {
  const context: ReadingContext = { today: setting.today, directory: setting.directory, command }
  const parameters = parametersOf(command as Form['id'], setting)
  try {
    const line = readCommandLine(text, { botNames: [], direct: false })
    const call: { readonly [Name in ParameterName]?: unknown } = readCall(parameters, line?.words ?? [], context)
    const names = Object.keys(parameters) as ParameterName[]
    return names.filter((name) => !isDeepStrictEqual(call[name], values.get(name)?.value))
  } catch (error) {
    if (error instanceof UserError) return [...values.keys()]
    throw error
  }
}

const commandFor = (form: Form, values: FilledFields['values']): CommandId => {
  if (form.id !== 'follow') return form.id
  const chosen = values.get('channel')?.value
  values.delete('channel')
  return chosen as CommandId
}

/**
 * The command that a form stands for. Each field is read by its parameter's own
 * reader; the line is read back, so that a form never says anything else than it
 * shows.
 */
export const commandOf = (form: Form, answers: Answers, setting: FormSetting): FilledForm => {
  const { words } = setting
  const { values, faults } = readFields(form, answers, setting)
  if (faults.size > 0) return { kind: 'faults', faults }
  const command = commandFor(form, values)
  const typed = new Map([...values].map(([name, value]) => [name, value.typed]))
  const text = writtenLine(command, typed, parametersOf(command as Form['id'], setting), words)
  const wrong = misread(text, command, values, setting)
  return wrong.length === 0
    ? { kind: 'typed', text }
    : { kind: 'faults', faults: new Map(wrong.map((name) => [name, words.forms.ambiguous()])) }
}
