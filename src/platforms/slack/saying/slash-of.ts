// How a command is typed on Slack: by its own name where it has one, else through the gateway.

import { findCommand } from '../../../grammar/suggest.ts'
import type { CommandId } from '../../../grammar/parameter.ts'
import type { Words } from '../../../i18n/words.ts'
import { gatewayOf, slashNames } from './slash-names.ts'

/** `répondre 1042` is `/repondre 1042`; a word that is no command's goes to the gateway as it is. */
export const slashOf = (
  commands: readonly CommandId[],
  words: Pick<Words, 'vocabulary'>,
  prefix: string,
): ((line: string) => string) => {
  const slashes = new Map(slashNames(commands, words, prefix).map(({ command, slash }) => [command, slash]))
  return (line) => {
    const [verb = ''] = line.split(/\s/, 1)
    const id = findCommand(verb)
    const slash = id === undefined ? undefined : slashes.get(id)
    return slash === undefined ? `${gatewayOf(prefix)} ${line}` : `${slash}${line.slice(verb.length)}`
  }
}
