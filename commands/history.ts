// Who changed what and when: /historique.

import { momentInWords } from '../src/chat/moment.ts'
import { personName } from '../src/chat/person.ts'
import { textReply } from '../src/chat/reply.ts'
import { mandatory, word } from '../src/grammar/parameter.ts'
import { id } from '../src/grammar/readers/id.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { HistoryLine, ListOpen, ReadEntry, ReadHistory } from '../src/register/ports.ts'
import { type Conversation, defineCommand } from './command.ts'
import { fieldDifferences } from './reading/field-differences.ts'
import { findEntry } from './acting/named-entries.ts'

const told = (change: HistoryLine, timezone: string, { words, today }: Conversation): readonly Line[] => {
  const { lists, vocabulary } = words
  const when = momentInWords(change.at, timezone, today, words)
  const name = change.by && personName(change.by)
  if (change.before === undefined) return [lists.created(name, when)]
  // Commands keep their ids in the register; a later version may no longer have one of them.
  const command = vocabulary.commands[change.command as keyof typeof vocabulary.commands] as
    | { readonly names: readonly string[] }
    | undefined
  return [
    lists.changed(name, when, command?.names[0] ?? change.command),
    ...fieldDifferences(change.before, change.after, words, today),
  ]
}

export const history = defineCommand({
  id: 'history',
  role: 'agent',
  changes: false,
  parameters: { id: mandatory(word(id)) },
  run: async (
    typed,
    conversation,
    { register, timezone }: { register: ReadEntry & ListOpen & ReadHistory; timezone: string },
  ) => {
    const { user, words } = conversation
    const entry = await findEntry(typed.id, user, register)
    const lines = (await register.history(entry.id)).flatMap((change) => told(change, timezone, conversation))
    return {
      reply: textReply(words.lists.history(entry.id), lines.length === 0 ? [words.lists.noHistory(entry.id)] : lines),
    }
  },
})
