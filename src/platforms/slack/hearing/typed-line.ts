// What somebody typed, in the one form that the grammar reads: a command after `!`.

import { verbOf } from '../saying/slash-names.ts'
import { plainText } from './plain-text.ts'

const withMark = (text: string): string => {
  const trimmed = text.trim()
  if (trimmed === '') return '!help'
  return /^[!/]/.test(trimmed) ? trimmed : `!${trimmed}`
}

/** `/repondre 1042 fond` and `/vigie répondre 1042 fond` are both `!…`; `prefix` stands before each command's name. */
export const lineOfCommand = (command: string, text: string, prefix: string): string => {
  const verb = verbOf(command, prefix)
  const rest = plainText(text)
  return verb === undefined ? withMark(rest) : `!${verb} ${rest}`.trim()
}

/** A message that names the bot, without its name. */
export const lineOfMention = (text: string, self: string): string =>
  withMark(plainText(text.replaceAll(new RegExp(`<@${self}(?:\\|[^>]*)?>(?:\\s*[,:])?`, 'g'), ' ')))

/** A message to the bot alone needs no mark. */
export const lineOfDirect = (text: string, self: string | undefined): string =>
  self !== undefined && text.includes(`<@${self}`) ? lineOfMention(text, self) : plainText(text)
