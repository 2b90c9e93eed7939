// A form as somebody fills it: what each field holds at first, what they put into it, what is left empty.

import { isJson, type Json, jsonOf, textOf } from '../json.ts'

/** By block id or by the label of the field; several for fields with several choices, null for a field made empty. */
export type Values = Readonly<Record<string, string | readonly string[] | null>>

const optionsOf = (element: Json): readonly Json[] => {
  const own = Array.isArray(element['options']) ? element['options'].filter(isJson) : []
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isJson) : []
  return [...own, ...groups.flatMap((group) => optionsOf(group))]
}

/** The choice of that name or value. Throws when there is none: nobody can choose what is not offered. */
const optionOf = (element: Json, wanted: string): Json => {
  const options = optionsOf(element)
  const found = options.find(({ text, value }) => value === wanted || jsonOf(text)['text'] === wanted)
  if (found === undefined) {
    const offered = options.map(({ text }) => jsonOf(text)['text'])
    throw new Error(`no choice is called ${JSON.stringify(wanted)}: ${JSON.stringify(offered)}`)
  }
  return found
}

const many = ['checkboxes', 'multi_static_select']
const one = ['static_select', 'radio_buttons', 'external_select']
const named: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  users_select: 'user',
  conversations_select: 'conversation',
  channels_select: 'channel',
}

/** What a field holds, as Slack writes it; `given` undefined leaves what it held at first. */
const held = (element: Json, given: string | readonly string[] | null | undefined): Json => {
  const type = textOf(element['type']) ?? ''
  const text = typeof given === 'string' ? given : null
  if (many.includes(type)) {
    const first = Array.isArray(element['initial_options']) ? element['initial_options'] : []
    const chosen = typeof given === 'string' ? [given] : (given ?? [])
    return { type, selected_options: given === undefined ? first : chosen.map((name) => optionOf(element, name)) }
  }
  if (one.includes(type)) {
    const first = element['initial_option'] ?? null
    return { type, selected_option: given === undefined ? first : text === null ? null : optionOf(element, text) }
  }
  const kind = named[type]
  if (kind !== undefined)
    return { type, [`selected_${kind}`]: given === undefined ? (element[`initial_${kind}`] ?? null) : text }
  return { type, value: given === undefined ? (element['initial_value'] ?? null) : text }
}

const isEmpty = (state: Json): boolean =>
  Object.entries(state).every(
    ([name, value]) =>
      name === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  )

/** Whether the client takes what was typed: lengths, and numbers within their bounds. */
const isTaken = (element: Json, { value }: Json): boolean => {
  if (typeof value !== 'string' || value === '') return true
  const { min_length: shortest = 0, max_length: longest = Infinity } = element
  if (element['type'] !== 'number_input') return value.length >= Number(shortest) && value.length <= Number(longest)
  const { min_value: least = -Infinity, max_value: most = Infinity, is_decimal_allowed: hasDecimals } = element
  const number = Number(value)
  return (hasDecimals === true || Number.isInteger(number)) && number >= Number(least) && number <= Number(most)
}

export interface Filled {
  /** By block id, then by action id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Json>>>>
  /** Block ids of fields that hold nothing where they must, or what the client does not take: it does not send the form. */
  readonly missing: readonly string[]
}

/** `blocks` have ids. Throws when a value is for no field. */
export const fill = (blocks: readonly Json[], values: Values): Filled => {
  const used = new Set<string>()
  const missing: string[] = []
  const state: Record<string, Record<string, Json>> = {}
  for (const block of blocks) {
    const element = jsonOf(block['element'] ?? block['accessory'])
    const id = textOf(block['block_id']) ?? ''
    const action = textOf(element['action_id'])
    if (action === undefined || element['type'] === 'button') continue
    const label = textOf(jsonOf(block['label'])['text']) ?? ''
    const name = [id, label].find((key) => Object.hasOwn(values, key))
    if (name !== undefined) used.add(name)
    const content = held(element, name === undefined ? undefined : values[name])
    state[id] = { [action]: content }
    const isMissing = block['type'] === 'input' && block['optional'] !== true && isEmpty(content)
    if (isMissing || !isTaken(element, content)) missing.push(id)
  }
  const stray = Object.keys(values).filter((key) => !used.has(key))
  if (stray.length > 0) throw new Error(`the form has no field ${JSON.stringify(stray)}`)
  return { values: state, missing }
}
