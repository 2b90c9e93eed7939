// Recognises a command in a message: `/x`, `!x`, a mention of the bot, or bare words in a direct conversation.

import { UserError } from '../errors.ts'
import { fold } from '../register/directory.ts'
import { cleanText } from './clean-text.ts'
import { wordsBeforeText } from './ending-text.ts'
import type { ParameterTable } from './parameter.ts'
import { makeWord, splitWords, type Word } from './word.ts'

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
  /** The parameters of the commands that end with a text of several lines, by what is typed as their name. */
  readonly endingWithText?: (verb: string) => ParameterTable | undefined
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

const noCommand = (): undefined => undefined

/** The first word of a command and the others. A text that ends it is one word, whatever it holds. */
const wordsOf = (
  typed: string,
  endingWithText: (verb: string) => ParameterTable | undefined,
): readonly [verb: Word | undefined, ...words: Word[]] => {
  const verb = /^\s*(\S{1,60})(?=\s)/.exec(typed)
  const parameters = verb && endingWithText((verb[1] ?? '').replace(/[:,]$/, ''))
  if (verb === null || parameters === undefined) {
    const [first, ...others] = splitWords(typed)
    return [first, ...others]
  }
  return [makeWord(verb[1] ?? ''), ...wordsBeforeText(typed.slice(verb[0].length), parameters ?? {})]
}

/**
 * The command of a message, or nothing when the message is not for the bot.
 * Throws a {@link UserError} when it is and is too long, or leaves a quote open.
 */
export const readCommandLine = (
  text: string,
  { botNames, direct, endingWithText = noCommand }: Addressing,
): CommandLine | undefined => {
  const clean = cleanText(text).trim()
  const mentioned = afterMention(clean, botNames)
  const body = mentioned ?? clean
  const prefix = prefixOf(body)
  if (mentioned === undefined && prefix === '' && !direct) return undefined
  if (clean.length > longestMessage) throw new UserError((words) => words.grammar.tooLong(clean.length, longestMessage))

  const [verb, ...words] = wordsOf(prefix === '' ? body : body.slice(1), endingWithText)
  // An exclamation on its own is no command.
  if (verb === undefined) return mentioned === undefined ? undefined : { prefix, verb: '', words: [] }
  // "courriel : répondu 5": a colon after the verb says nothing more.
  const rest = words[0]?.text === ':' && !words[0].quoted ? words.slice(1) : words
  return { prefix, verb: verb.text.replace(/[:,]$/, ''), words: rest }
}
