// Which commands change nothing, as far as their first word tells.

import type { FormCommand } from '../../../grammar/forms/form.ts'
import { findCommand } from '../../../grammar/suggest.ts'

/** What the table of commands tells the platform of each. */
export interface KnownCommand extends FormCommand {
  /** Whether it may write to the register. */
  readonly changes: boolean
}

const firstWord = /^[!/]([^\s:,]+)/

/** False wherever that is not sure: a number before the verb, a word that no command has. */
export const onlyReads = (line: string, commands: readonly KnownCommand[]): boolean => {
  const verb = firstWord.exec(line)?.[1]
  const id = verb === undefined ? undefined : findCommand(verb)
  return commands.find((command) => command.id === id)?.changes === false
}
