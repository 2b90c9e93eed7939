// One entry field by field, or the list behind a figure: /voir.

import type { Block } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { id } from '../src/grammar/readers/id.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { period } from '../src/grammar/readers/period.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import { sampleStanding } from '../src/indicators/sampled-requests.ts'
import type { Entry, StandingEntry } from '../src/register/entry.ts'
import type { ListEntries, ListOpen, ReadEntry } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { entryReply } from './reading/entry-reply.ts'
import { listReply } from './reading/figure-list.ts'
import { findEntry } from './acting/named-entries.ts'

/** Whether a request of a sampled box counts in its rates; nothing for all the others. */
const sampleLines = (
  entry: Entry,
  standing: readonly StandingEntry[],
  figures: FigureSetting,
  { words: { samplings } }: Conversation,
): readonly Block[] => {
  if (entry.kind !== 'request' || entry.cancelled) return []
  const found = sampleStanding(entry, standing, figures)
  if (found === 'none') return []
  const year = Number(entry.received.slice(0, 4))
  return [{ kind: 'text', lines: [found === 'within' ? samplings.within : samplings.outside(year)] }]
}

export const show = defineCommand({
  id: 'show',
  role: 'agent',
  changes: false,
  parameters: {
    id: word(id),
    list: either(choice('list')),
    period: either(period),
    service: either(service),
    mailbox: either(mailbox),
    indicator: either(indicator),
    basis: either(choice('basis')),
  },
  run: async (
    typed,
    conversation,
    {
      register,
      rules,
      timezone,
      figures,
    }: { register: ReadEntry & ListOpen & ListEntries; rules: Rules; timezone: string; figures: FigureSetting },
  ) => {
    if (typed.id !== undefined) {
      const entry = await findEntry(typed.id, conversation.user, register)
      const reply = entryReply(entry, rules, timezone, conversation)
      const lines = sampleLines(entry, await register.standing(), figures, conversation)
      return { reply: { ...reply, blocks: [...reply.blocks, ...lines] } }
    }
    const { list } = typed
    if (list === undefined) throw new UserError((words) => words.lists.whatToShow)
    return { reply: await listReply({ ...typed, list }, conversation, register, figures) }
  },
})
