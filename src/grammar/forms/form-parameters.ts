// What the fields of a form are read by: the parameters of its command, and the channel that decides which command it is.

import { type CommandId, mandatory, type Parameter, type ParameterTable, word } from '../parameter.ts'
import { choice } from '../readers/choice.ts'
import type { FormId, FormSetting } from './form.ts'

/** Names the command that logs what came by it. */
const channel = mandatory(word(choice('channel')))

const commandNamed = (id: CommandId, { commands }: FormSetting): ParameterTable => {
  const command = commands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`no command ${id} in the table`)
  return command.parameters
}

/** The parameters of the command that a form stands for. */
export const parametersOf = (id: FormId, setting: FormSetting): ParameterTable =>
  id === 'follow' ? { channel, ...commandNamed('email', setting) } : commandNamed(id, setting)

/** The parameter of that name; a plan names only those that there are. */
export const parameterNamed = (name: keyof ParameterTable, parameters: ParameterTable): Parameter<unknown> => {
  const parameter = parameters[name]
  if (parameter === undefined) throw new Error(`no parameter ${name} in the command of the form`)
  return parameter
}
