// What somebody sees of Slack's blocks, in words: a button as `[Répondu]`, a menu with its choices, a field with what it holds.

import { isJson, type Json, jsonOf, textOf } from '../support/slack/json.ts'

/** Slack escapes these three in marked text. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('\u200B', '')

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

const wordsOf = (value: unknown): string => {
  const object = jsonOf(value)
  const text = textOf(object['text']) ?? ''
  if (object['type'] !== 'mrkdwn') return text
  return unescaped(text.replaceAll(/(?<=^|[\s(«])[*_]([^*_\n]+)[*_]/gm, '$1').replaceAll('`', ''))
}

const choicesOf = (element: Json): string =>
  listOf(element['options'])
    .map((option) => wordsOf(option['text']))
    .join(' · ')

const pressed = (element: Json): string =>
  element['type'] === 'overflow' ? `[… ${choicesOf(element)}]` : `[${wordsOf(element['text'])}]`

/** Within a section of rich text, where people stand as their ids. */
const inlineOf = (element: Json): string =>
  textOf(element['text']) ?? (element['type'] === 'user' ? `<@${textOf(element['user_id']) ?? ''}>` : '')

const richLines = (element: Json): readonly string[] => {
  const elements = listOf(element['elements'])
  return element['type'] === 'rich_text_list'
    ? elements.map((item) => `• ${listOf(item['elements']).map(inlineOf).join('')}`)
    : elements.map(inlineOf).join('').split('\n')
}

/** What a field of a form holds when it is shown. */
const heldBy = (element: Json): string => {
  const options = listOf(element['initial_options'] ?? [element['initial_option']])
  const given = element['initial_value'] ?? element['initial_date']
  if (given !== undefined) return ` ${textOf(given) ?? ''}`
  if (options.length > 0) return ` ${options.map((option) => wordsOf(option['text'])).join(', ')}`
  const offered = choicesOf(element)
  return offered === '' ? '' : ` (${offered})`
}

const cellOf = (cell: Json): string =>
  textOf(cell['text']) ??
  listOf(cell['elements'])
    .flatMap((element) => richLines(element))
    .join('')

/** A form's label is followed by the language's colon. */
const linesOf = (block: Json, colon: string): readonly string[] => {
  switch (block['type']) {
    case 'section':
    case 'header': {
      const accessory = block['accessory']
      return [`${wordsOf(block['text'])}${isJson(accessory) ? `  ${pressed(accessory)}` : ''}`]
    }
    case 'rich_text':
      return listOf(block['elements']).flatMap(richLines)
    case 'actions':
      return [listOf(block['elements']).map(pressed).join(' ')]
    case 'context':
      return [listOf(block['elements']).map(wordsOf).join(' ')]
    case 'input':
      return [
        `${wordsOf(block['label'])}${block['optional'] === true ? '' : '*'}${colon}${heldBy(jsonOf(block['element']))}`,
      ]
    case 'table':
    case 'data_table':
      return (Array.isArray(block['rows']) ? block['rows'] : []).map((row) => listOf(row).map(cellOf).join(' | '))
    case 'divider':
      return []
    default:
      throw new Error(`the page cannot show a ${textOf(block['type'])}`)
  }
}

/** Every line of the blocks, without trailing spaces. */
export const screenOf = (blocks: readonly Json[] = [], colon = ':'): string =>
  blocks
    .flatMap((block) => linesOf(block, colon))
    .map((line) => line.trimEnd())
    .join('\n')

/** A form or a page: its title, its fields, the word that sends it. */
export const windowOf = (view: Json, colon: string): string => {
  const submit = view['submit'] === undefined ? [] : [`[${wordsOf(view['submit'])}]`]
  return [`─ ${wordsOf(view['title'])} ─`, screenOf(listOf(view['blocks']), colon), ...submit].join('\n')
}
