// Finding what a person points at: a button, a choice of a menu, by what is written on it or by its identifier.

import { isJson, type Json, jsonOf, textOf } from '../json.ts'

const words = (element: Json): string | undefined => textOf(jsonOf(element['text'])['text'])

interface Found {
  readonly block: string
  readonly element: Json
  /** The choice, where the element is a menu. */
  readonly option?: Json
}

const clickable = ['button', 'overflow', 'static_select', 'radio_buttons', 'checkboxes', 'datepicker']

const within = (value: unknown, block: string): readonly Found[] => {
  if (Array.isArray(value)) return value.flatMap((item) => within(item, block))
  if (!isJson(value)) return []
  const own = textOf(value['block_id']) ?? block
  if (!clickable.includes(textOf(value['type']) ?? '')) return Object.values(value).flatMap((item) => within(item, own))
  const options = Array.isArray(value['options']) ? value['options'].filter(isJson) : []
  const groups = Array.isArray(value['option_groups']) ? value['option_groups'].filter(isJson) : []
  const grouped = groups.flatMap((group) => (Array.isArray(group['options']) ? group['options'].filter(isJson) : []))
  const choices = [...options, ...grouped].map((option) => ({ block, element: value, option }))
  return choices.length > 0 ? choices : [{ block, element: value }]
}

const isMeant = ({ element, option }: Found, what: string): boolean => {
  const pointed = option ?? element
  return [words(pointed), textOf(pointed['value']), textOf(element['action_id'])].includes(what)
}

/** Everything that can be pressed or chosen: the words on each. */
const labelsIn = (blocks: readonly Json[]): readonly string[] =>
  within(blocks, '').map(({ element, option }) => words(option ?? element) ?? '')

/**
 * The action of a click, as Slack writes it: `what` is a label, a value or an action id, `nth` counts from 0 among
 * those that are called alike. Throws with the labels that there are when nothing is called so.
 */
export const actionOn = (blocks: readonly Json[], what: string, nth: number, actionTs: string): Json => {
  const found = within(blocks, '').filter((one) => isMeant(one, what))[nth]
  if (found === undefined)
    throw new Error(`nothing to press is called ${JSON.stringify(what)}: ${JSON.stringify(labelsIn(blocks))}`)
  const { element, option, block } = found
  const { type, action_id: actionId = 'action', value, style, text } = element
  return {
    type,
    action_id: actionId,
    block_id: block,
    action_ts: actionTs,
    ...(type === 'button' && { text, ...(value !== undefined && { value }), ...(style !== undefined && { style }) }),
    ...(option !== undefined && { selected_option: option }),
  }
}
