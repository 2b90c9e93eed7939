// Which command a message types, if any, and what is said of a word that is none.

import type { Command } from '../../commands/command.ts'
import type { Incoming } from '../chat/incoming.ts'
import { type CommandLine, readCommandLine } from '../grammar/command-line.ts'
import { findCommand, nearestCommands } from '../grammar/suggest.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { DispatchSetting } from './setting.ts'
import { namedAfterNumber, verbFirst, withoutFlourish } from './typed-line.ts'

/** Characters of an unknown word that are said back. */
const longestEcho = 60

export interface TypedCommand {
  readonly line: CommandLine
  /** Absent when no command has that name. */
  readonly command?: Command
}

/** Nothing when the message is not for the bot. Throws a UserError when it is and cannot be read. */
export const typedCommand = (
  { text, direct, botNames = [] }: Incoming,
  { botNames: usual, commands }: Pick<DispatchSetting, 'botNames' | 'commands'>,
): TypedCommand | undefined => {
  const commandNamed = (verb: string) => {
    const id = findCommand(verb)
    return commands.find((candidate) => candidate.id === id)
  }
  const endingWithText = (verb: string) => {
    const parameters = commandNamed(verb)?.parameters
    return parameters?.text === undefined ? undefined : parameters
  }
  const addressing = { botNames: [...usual, ...botNames], direct, endingWithText }
  const plain = readCommandLine(withoutFlourish(text), addressing)
  // The sign that ends a text is part of it.
  const typed = plain?.words.some(({ lines }) => lines !== undefined) ? readCommandLine(text, addressing) : plain
  if (typed === undefined) return undefined
  const line = verbFirst(typed)
  // Named without a word after it, the bot says what it can do.
  const id = line.verb === '' ? 'help' : findCommand(line.verb)
  const command = commands.find((candidate) => candidate.id === id)
  return { line, ...(command === undefined ? {} : { command }) }
}

/** That a verb is unknown, with the nearest known ones. */
export const unknownCommand = (line: CommandLine, words: Words): Line => {
  // Echoed in part: a message may be thousands of characters without a space.
  const verb = line.verb.slice(0, longestEcho)
  const named = namedAfterNumber(line)
  const nearest =
    named === undefined
      ? nearestCommands(
          verb,
          words,
          line.words.map(({ text }) => text),
        ).map((name) => `!${name}`)
      : [`!${words.vocabulary.commands[named].names[0] ?? named} ${verb}`]
  return words.grammar.unknownCommand(`!${verb}`, nearest)
}
