// A row in the three ways that Slack takes text: typed elements, mrkdwn, and the plain text of notifications.

import type { RichTextElement, RichTextSection } from '@slack/types'

import { type Inline, plainText, textOf } from '../../../i18n/rich-text.ts'
import { escapeMarkup, escapeText } from './escape.ts'
import { personId } from './person-id.ts'
import type { Row } from './rows.ts'

/** Where nobody can be called, Slack shows the name of somebody who stands in a text as their id. */
const person = new RegExp(`(${personId.source})`)

/** Ids stand at the odd places. */
const splitAtPeople = (text: string, naming: boolean): readonly string[] => (naming ? text.split(person) : [text])

const styleOf = (piece: Inline): { style?: { bold?: true; italic?: true; code?: true } } => {
  if (typeof piece === 'string') return {}
  if ('code' in piece) return { style: { code: true } }
  return { style: 'strong' in piece ? { bold: true } : { italic: true } }
}

const isCode = (piece: Inline): boolean => typeof piece === 'object' && 'code' in piece

/** `naming`: ids of people become elements that show their names, and that would call them in a post. */
const elementsOf = (row: Row, naming: boolean): readonly RichTextElement[] =>
  row.flatMap((piece) =>
    splitAtPeople(textOf(piece), naming && !isCode(piece)).flatMap((text, at): RichTextElement[] => {
      if (at % 2 === 1) return [{ type: 'user', user_id: text }]
      return text === '' ? [] : [{ type: 'text', text, ...styleOf(piece) }]
    }),
  )

const withBreaks = (rows: readonly (readonly RichTextElement[])[]): RichTextElement[] =>
  rows.flatMap((row, index) => (index === 0 ? row : [{ type: 'text', text: '\n' }, ...row]))

/** Rows one under the other. */
export const sectionOf = (rows: readonly Row[], naming: boolean): RichTextSection => ({
  type: 'rich_text_section',
  elements: withBreaks(rows.map((row) => elementsOf(row, naming))),
})

/** Emphasis is only read with a sign of it right beside a word. */
const emphasised = (text: string, mark: string): string =>
  text.replace(/^(\s*)(.*?)(\s*)$/su, (_, before: string, inner: string, after: string) =>
    inner === '' ? before + after : `${before}${mark}${inner}${mark}${after}`,
  )

const pieceMarkup = (piece: Inline, naming: boolean): string => {
  const text = textOf(piece)
  if (isCode(piece)) return text.includes('`') ? escapeMarkup(text) : `\`${escapeText(text)}\``
  const named = splitAtPeople(text, naming)
    .map((part, at) => (at % 2 === 1 ? `<@${part}>` : escapeMarkup(part)))
    .join('')
  if (typeof piece === 'string') return named
  return emphasised(named, 'strong' in piece ? '*' : '_')
}

/** For blocks that take no typed elements; always with `verbatim`. */
export const markupOf = (row: Row, naming: boolean): string => row.map((piece) => pieceMarkup(piece, naming)).join('')

/** For notifications and screen readers. */
export const spokenOf = (row: Row, naming: boolean): string =>
  splitAtPeople(plainText(row), naming)
    .map((part, at) => (at % 2 === 1 ? `<@${part}>` : escapeText(part)))
    .join('')
