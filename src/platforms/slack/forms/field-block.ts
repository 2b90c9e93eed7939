// A field of a form as an input block, and how it is found again when the form is sent.

import type { InputBlock } from '@slack/types'

import type { Field, FieldInput } from '../../../grammar/forms/form.ts'
import type { ParameterName } from '../../../grammar/parameter.ts'
import { optionOf } from './options.ts'
import { plain } from './plain.ts'

/** Always the same for the same field: Slack then keeps what was typed when a form is shown again. */
export const blockIdOf = (name: ParameterName): string => `field.${name}`

export const actionId = 'value'

/** Of a text field. Source: Slack's reference of the plain-text input. */
const longestInput = 3000
/** Slack takes 2000; a name longer than this is no name. */
const longestLabel = 150
const longestHint = 500

const elementOf = (input: FieldInput, value: string | undefined): InputBlock['element'] => {
  switch (input.kind) {
    case 'date':
      return { type: 'datepicker', action_id: actionId, ...(value !== undefined && { initial_date: value }) }
    case 'number':
      return {
        type: 'number_input',
        action_id: actionId,
        is_decimal_allowed: false,
        min_value: String(input.least),
        max_value: String(input.most),
        ...(value !== undefined && { initial_value: value }),
      }
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: actionId,
        max_length: Math.min(input.longest, longestInput),
        ...(value !== undefined && { initial_value: value }),
      }
    case 'choice': {
      const chosen = input.options.find((option) => option.value === value)
      return {
        type: 'static_select',
        action_id: actionId,
        options: input.options.map(optionOf),
        ...(chosen !== undefined && { initial_option: optionOf(chosen) }),
      }
    }
    case 'tick': {
      const option = optionOf(input)
      return {
        type: 'checkboxes',
        action_id: actionId,
        options: [option],
        ...(value === input.value && { initial_options: [option] }),
      }
    }
  }
}

export const fieldBlock = ({ name, label, hint, required, input, value }: Field): InputBlock => ({
  type: 'input',
  block_id: blockIdOf(name),
  optional: !required,
  label: plain(label, longestLabel),
  ...(hint !== undefined && { hint: plain(hint, longestHint) }),
  element: elementOf(input, value),
})
