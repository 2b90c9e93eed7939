// The name of a command, as in `/aide courriel`.

import { UserError } from '../../errors.ts'
import type { CommandId, Reader } from '../parameter.ts'
import { findCommand, nearestCommands } from '../suggest.ts'

export const commandName: Reader<CommandId> = {
  kind: 'command',
  read: ([first]) => {
    if (first === undefined || first.quoted) return undefined
    const verb = first.text.replace(/^[!/]/, '')
    const id = findCommand(verb)
    if (id !== undefined) return { value: id, used: 1 }
    throw new UserError((words) => words.grammar.unknownCommand(verb.slice(0, 40), nearestCommands(verb, words)))
  },
}
