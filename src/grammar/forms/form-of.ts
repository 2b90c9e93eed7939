// A command's form, with what is known already filled in.

import { canHold, inputOf } from './field-input.ts'
import { textOfValue } from './field-value.ts'
import type { Answers, Field, Form, FormId, FormSetting } from './form.ts'
import { parameterNamed, parametersOf } from './form-parameters.ts'
import { type FieldName, planOf } from './form-plans.ts'

/**
 * What a form holds before anybody filled it in. What is followed is still to
 * be answered; taken for open by mistake, it shows up and is set right.
 */
const initially = (id: FormId, setting: FormSetting): Answers => {
  const state = id === 'follow' ? parametersOf(id, setting).state : undefined
  const text = state && textOfValue('received', state, setting.words, setting)
  return text === undefined ? {} : { state: text }
}

/** The form of that name. Answers that it does not ask for, or that their fields cannot hold, are left out. */
export const formOf = (id: FormId, answers: Answers, setting: FormSetting): Form => {
  const { forms } = setting.words
  const { fields, asked = [] } = planOf(id)
  const parameters = parametersOf(id, setting)
  const known: Answers = { ...initially(id, setting), ...answers }
  const fieldOf = (name: FieldName): Field => {
    const parameter = parameterNamed(name, parameters)
    const input = inputOf(parameter, setting, setting)
    const hint = forms.ownHints[id]?.[name] ?? forms.hints[name]
    const value = known[name]
    return {
      name,
      label: forms.ownLabels[id]?.[name] ?? forms.labels[name],
      ...(hint === undefined ? {} : { hint }),
      required: parameter.required || asked.includes(name),
      input,
      ...(value === undefined || !canHold(input, value) ? {} : { value }),
    }
  }
  return { id, title: forms.titles[id], fields: fields.map(fieldOf) }
}
