// Recognises a command in a message: `/x`, `!x`, a mention of the bot, or bare words in a direct conversation.

import { UserError } from '../errors.ts'
import { fold } from '../register/directory.ts'
import { cleanText } from './clean-text.ts'
import { splitWords, type Word } from './word.ts'

const longestMessage = 4_000

export interface CommandLine {
  readonly prefix: '!' | '/' | ''
  /** As typed; empty when the bot is named and nothing is asked. */
  readonly verb: string
  readonly words: readonly Word[]
}

export interface Addressing {
  /** What the bot is called here: display name, handle, full id. */
  readonly botNames: readonly string[]
  /** A conversation with the bot alone: no prefix is needed. */
  readonly direct: boolean
}

const afterName = /^[\s:：,;]/

/** What follows the bot's name at the start of a message, or nothing when it does not start with it. */
const afterMention = (text: string, botNames: readonly string[]): string | undefined => {
  const longestFirst = botNames.toSorted((a, b) => b.length - a.length)
  const bodies = /^[@＠]/.test(text) ? [text, text.slice(1)] : [text]
  for (const body of bodies)
    for (const name of longestFirst) {
      const clean = cleanText(name).trim()
      if (clean === '' || fold(body.slice(0, clean.length)) !== fold(clean)) continue
      const rest = body.slice(clean.length)
      if (rest === '' || afterName.test(rest)) return rest.replace(/^[\s:：,;]+/, '')
    }
  return undefined
}

const prefixOf = (text: string): CommandLine['prefix'] => {
  const first = text[0]
  if (first === '!' || first === '！') return '!'
  return first === '/' || first === '／' ? '/' : ''
}

/**
 * The command of a message, or nothing when the message is not for the bot.
 * Throws a {@link UserError} when it is and is too long, or leaves a quote open.
 */
export const readCommandLine = (text: string, { botNames, direct }: Addressing): CommandLine | undefined => {
  const clean = cleanText(text).trim()
  const mentioned = afterMention(clean, botNames)
  const body = mentioned ?? clean
  const prefix = prefixOf(body)
  if (mentioned === undefined && prefix === '' && !direct) return undefined
  if (clean.length > longestMessage) throw new UserError((words) => words.grammar.tooLong(clean.length, longestMessage))

  const [verb, ...words] = splitWords(prefix === '' ? body : body.slice(1))
  // An exclamation on its own is no command.
  if (verb === undefined) return mentioned === undefined ? undefined : { prefix, verb: '', words: [] }
  // "courriel : répondu 5": a colon after the verb says nothing more.
  const rest = words[0]?.text === ':' && !words[0].quoted ? words.slice(1) : words
  return { prefix, verb: verb.text.replace(/[:,]$/, ''), words: rest }
}
