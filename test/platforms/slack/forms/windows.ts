// What tests of windows share: a form in a window, and the state that Slack sends back for what stands in it.

import type { InputBlock, ModalView } from '@slack/types'

import { formOf } from '../../../../src/grammar/forms/form-of.ts'
import type { Answers, Form, FormId, FormSetting } from '../../../../src/grammar/forms/form.ts'
import type { FilledFields } from '../../../../src/platforms/slack/connection/delivery.ts'
import { viewOf } from '../../../../src/platforms/slack/forms/view-of.ts'

export const origin = { channel: 'C0123456789', thread: '1700000000.000100' }

export const windowOf = (id: FormId, answers: Answers, setting: FormSetting): { form: Form; view: ModalView } => {
  const form = formOf(id, answers, setting)
  return { form, view: viewOf(form, { origin, words: setting.words }) }
}

export const inputsOf = (view: ModalView): readonly InputBlock[] =>
  view.blocks.filter((block): block is InputBlock => block.type === 'input')

const option = (chosen: { readonly value?: string; readonly text: object } | undefined) => chosen ?? null

/** As Slack writes it: each element with its type, null where nothing is. */
const stateOf = ({ element }: InputBlock): Record<string, unknown> => {
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null }
    case 'number_input':
    case 'plain_text_input':
      return { type: element.type, value: element.initial_value ?? null }
    case 'static_select':
      return { type: element.type, selected_option: option(element.initial_option) }
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] }
    default:
      throw new Error(`no form has a ${element.type}`)
  }
}

/** The state of a window that is sent as it opened. */
export const sentAsOpened = (view: ModalView): FilledFields =>
  Object.fromEntries(
    inputsOf(view).map((block) => [
      block.block_id ?? '',
      { ['action_id' in block.element ? (block.element.action_id ?? '') : '']: stateOf(block) },
    ]),
  )
