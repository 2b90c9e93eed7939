// Texts of forms as Slack takes them: plain, on one line, as long as they may be.

import type { PlainTextElement } from '@slack/types'

import { cleanText } from '../../../grammar/clean-text.ts'

/** The middle goes, so that long names which begin alike are told apart by their ends. */
const shortened = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const end = Math.floor(longest / 3)
  const parts = [text.slice(0, longest - 1 - end), text.slice(-end)]
  // A cut may leave half of a character on either side.
  return parts.map((part) => part.toWellFormed().replaceAll('\uFFFD', '')).join('…')
}

/** Slack refuses an empty text. */
const nothing = '–'

/** Nothing in it is read as markup or as the name of an emoji. */
export const plain = (text: string, longest: number): PlainTextElement => {
  const shown = cleanText(text).replace(/\s+/g, (space) => (space === '\u00A0' || space === '\u202F' ? space : ' '))
  return { type: 'plain_text', text: shortened(shown.trim(), longest) || nothing, emoji: false }
}
