// What was filled into a form, read from the state of its view.

import { z } from 'zod'

import type { Answers, Field, Form } from '../../../grammar/forms/form.ts'
import type { ParameterName } from '../../../grammar/parameter.ts'
import type { FilledFields } from '../connection/delivery.ts'
import { actionId, blockIdOf } from './field-block.ts'
import { optionChosen } from './options.ts'

const option = z.object({ value: z.string() })

/** Empty fields hold null. */
const held = z.discriminatedUnion('type', [
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal(['number_input', 'plain_text_input']), value: z.string().nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option).nullish() }),
])

const valueOf = (state: z.infer<typeof held>): string | null | undefined => {
  switch (state.type) {
    case 'datepicker':
      return state.selected_date
    case 'number_input':
    case 'plain_text_input':
      return state.value
    case 'static_select':
      return state.selected_option?.value
    case 'checkboxes':
      return state.selected_options?.[0]?.value
  }
}

const answerOf = ({ input }: Field, state: unknown): string | undefined => {
  const { data } = held.safeParse(state)
  const value = data === undefined ? undefined : valueOf(data)
  if (value === undefined || value === null || value.trim() === '') return undefined
  switch (input.kind) {
    case 'choice':
      return optionChosen(value, input.options)?.value
    case 'tick':
      return optionChosen(value, [input])?.value
    default:
      return value
  }
}

/** The answers to a form's fields. What is empty, or is none that the field can give, is left out. */
export const answersOf = (fields: FilledFields, form: Form): Answers => {
  const answers: { [Name in ParameterName]?: string } = {}
  for (const field of form.fields) {
    const answer = answerOf(field, fields[blockIdOf(field.name)]?.[actionId])
    if (answer !== undefined) answers[field.name] = answer
  }
  return answers
}
