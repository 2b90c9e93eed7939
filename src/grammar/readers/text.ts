// Free text: a theme in one word or between quotes, a reason up to the next key.

import { UserError } from '../../errors.ts'
import { tidyPassage } from '../../register/templates/tidy-passage.ts'
import type { Reader } from '../parameter.ts'

const checked = (text: string, longest: number): string => {
  if (text.length > longest) throw new UserError(({ grammar }) => grammar.textTooLong(text.length, longest))
  return text
}

/** One word, or several between quotes. Only the caller masks personal data. */
export const text = (longest: number): Reader<string> => ({
  kind: 'text',
  quotable: true,
  longest,
  read: ([first]) =>
    first === undefined || first.text === '' ? undefined : { value: checked(first.text, longest), used: 1 },
})

/** What stands between quotes, else all the words up to the next key: for the reason or the label that ends a command. */
export const sentence = (longest: number): Reader<string> => ({
  kind: 'text',
  quotable: true,
  longest,
  read: (words) => {
    const [first] = words
    if (first?.quoted && first.text.trim() !== '') return { value: checked(first.text.trim(), longest), used: 1 }
    const whole = words
      .map((word) => word.text)
      .join(' ')
      .trim()
    return whole === '' ? undefined : { value: checked(whole, longest), used: words.length }
  },
})

/** A text of several lines, which is kept as it was typed. On one line, bars between spaces stand for line breaks. */
export const passage = (longest: number): Reader<string> => ({
  kind: 'text',
  quotable: true,
  longest,
  read: ([first]) => {
    if (first === undefined) return undefined
    const typed = tidyPassage(first.lines ?? first.text)
    const kept = typed.includes('\n') ? typed : tidyPassage(typed.split(/(?<=^|\s)\|(?:\s|$)/).join('\n'))
    return kept === '' ? undefined : { value: checked(kept, longest), used: 1 }
  },
})
