// One entry field by field, or the list behind a figure: /voir.

import { momentInWords } from '../src/chat/moment.ts'
import { personName } from '../src/chat/person.ts'
import { type Reply, textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { id } from '../src/grammar/readers/id.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { period } from '../src/grammar/readers/period.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Entry } from '../src/register/entry.ts'
import type { ListEntries, ListOpen, ReadEntry } from '../src/register/ports.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { listReply } from './reading/figure-list.ts'
import { findEntry } from './acting/named-entries.ts'

const entryReply = (entry: Entry, rules: Rules, timezone: string, { words, today }: Conversation): Reply => {
  const { lists, confirmations, fields, why } = words
  const { logged } = entry
  const told = [
    ...fields.of(entry, today, personName).map(([name, value]) => lists.field(name, value)),
    lists.loggedBy(logged.by && personName(logged.by), momentInWords(logged.at, timezone, today, words)),
  ]
  if (entry.kind === 'calls') return textReply(lists.entry(entry.id, lists.calls), told)
  const { due, limit, fate } = clockOf(entry, rules)
  const isRunning = entry.outcome === undefined && entry.holdings === undefined
  const deadline = (): Line => {
    if (due === undefined)
      return fate.kind === 'suspended' ? confirmations.waitingForItems : why.verdict(fate, today, today)
    return isRunning ? confirmations.expectedBy(due, limit, today) : why.verdict(fate, due, today)
  }
  return {
    ...textReply(lists.entry(entry.id, words.entries.what(entry)), [...(entry.cancelled ? [] : [deadline()]), ...told]),
    actions: entry.cancelled || entry.outcome !== undefined ? [] : words.actions.forRequest(entry.id),
  }
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
    if (typed.id !== undefined)
      return {
        reply: entryReply(await findEntry(typed.id, conversation.user, register), rules, timezone, conversation),
      }
    const { list } = typed
    if (list === undefined) throw new UserError((words) => words.lists.whatToShow)
    return { reply: await listReply({ ...typed, list }, conversation, register, figures) }
  },
})
