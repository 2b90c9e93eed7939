// Actions as buttons, or as the choices of a menu.

import type { Button, Overflow, PlainTextElement, PlainTextOption } from '@slack/types'

import type { Action } from '../../../chat/reply.ts'
import { cleanText } from '../../../grammar/clean-text.ts'
import { buttonValue, longestOptionValue, longestValue } from './button.ts'
import type { Saying } from './part.ts'

/** Of a button and of an option. */
const longestLabel = 75

/** On one line, cut between characters. */
export const shortened = (text: string, longest: number): string => {
  const shown = cleanText(text)
    .replace(/\s*[\r\n\v\f\u2028\u2029]\s*/g, ' ')
    .trim()
  if (shown.length <= longest) return shown
  return `${shown
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false })

const labelOf = ({ label, command }: Action, longest: number): string =>
  shortened(label, longest) || shortened(command, longest)

const valueOf = (action: Action, { post }: Saying, longest: number): string | undefined =>
  buttonValue(
    { ...(post !== undefined && { post }), does: action.form ? 'form' : 'command', command: action.command },
    longest,
  )

/** Those that a button can stand for, as it says them; the others have to be typed. */
export const buttonsOf = (
  actions: readonly Action[],
  saying: Saying,
  {
    longest = longestLabel,
    described = (label) => label,
  }: { longest?: number; described?: (label: string) => string } = {},
): readonly Button[] =>
  actions.flatMap((action) => {
    const value = valueOf(action, saying, longestValue)
    if (value === undefined) return []
    const text = labelOf(action, longest)
    return [{ type: 'button', text: plain(text), value, accessibility_label: shortened(described(text), longestLabel) }]
  })

/** A menu takes five. */
const mostOptions = 5

/** Nothing when none of the actions fits in an option. */
export const menuOf = (actions: readonly Action[], saying: Saying, longest: number): Overflow | undefined => {
  const options = actions.flatMap((action): PlainTextOption[] => {
    const value = valueOf(action, saying, longestOptionValue)
    return value === undefined ? [] : [{ text: plain(labelOf(action, longest)), value }]
  })
  return options.length === 0 ? undefined : { type: 'overflow', options: options.slice(0, mostOptions) }
}

/** Whether a button can stand for it, with all of its label. */
export const isPressable = (action: Action, saying: Saying): boolean =>
  valueOf(action, saying, longestValue) !== undefined && cleanText(action.label).trim().length <= longestLabel
