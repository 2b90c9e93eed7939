// What people type around a command, put in the order that commands are read in.

import type { CommandLine } from '../grammar/command-line.ts'
import type { CommandId } from '../grammar/parameter.ts'
import { findCommand } from '../grammar/suggest.ts'
import { makeWord } from '../grammar/word.ts'

const flourish = new Set(['?', '!', ' ', '\n', '\r', '\t', '\u00a0', '\u202f'])

/** "retards ?" asks for `retards`; a message of signs alone stays what it is. */
export const withoutFlourish = (text: string): string => {
  let end = text.length
  while (end > 0 && flourish.has(text[end - 1] ?? '')) end -= 1
  const kept = text.slice(0, end)
  return /\p{L}/u.test(kept) ? kept : text
}

/** Commands that a number may come before: "5 courriels répondus" logs five; "1042 répondu" could mean two things. */
const counting: ReadonlySet<CommandId> = new Set(['email', 'letter', 'form', 'box', 'desk', 'call'])

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text)

/** "5 courriels répondus hier" read as `courriels 5 répondus hier`; any other line as it is. */
export const verbFirst = (line: CommandLine): CommandLine => {
  const [first, ...others] = line.words
  if (first === undefined || !isNumber(line.verb)) return line
  const id = findCommand(first.text)
  return id !== undefined && counting.has(id)
    ? { ...line, verb: first.text, words: [makeWord(line.verb), ...others] }
    : line
}

/** What a line that begins with a number may have meant: `répondre 1042` for "1042 répondu". */
export const namedAfterNumber = ({ verb, words }: CommandLine): CommandId | undefined => {
  const [first] = words
  return first !== undefined && isNumber(verb) ? findCommand(first.text) : undefined
}
