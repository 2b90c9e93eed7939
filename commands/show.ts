// One entry field by field, or the list behind a figure: /voir.

import { UserError } from '../src/errors.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { id } from '../src/grammar/readers/id.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { period } from '../src/grammar/readers/period.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { ListEntries, ListOpen, ReadEntry } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { entryReply } from './reading/entry-reply.ts'
import { listReply } from './reading/figure-list.ts'
import { findEntry } from './acting/named-entries.ts'

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
