// Handing requests to another service, or outside the préfecture: /transférer.

import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { bareKey, either, key, mandatory, word } from '../src/grammar/parameter.ts'
import { count } from '../src/grammar/readers/count.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { destination } from '../src/grammar/readers/place.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import { transferOutside } from '../src/register/changes/answer.ts'
import { transferInside } from '../src/register/changes/progress.ts'
import type { Directory } from '../src/register/directory.ts'
import type { RequestEntry } from '../src/register/entry.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { maskText, maskTexts } from './acting/masked-texts.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

/** What leaving the préfecture does to the rates: what was decided before stays. */
const outsideConsequence = (request: RequestEntry, rules: Rules, { words }: Conversation): Line => {
  const { confirmations } = words
  const { fate } = clockOf(request, rules)
  if (fate.kind === 'in-time') return confirmations.closedHeld
  return fate.kind === 'failing' ? confirmations.closedStays : confirmations.outsideLeaves
}

export const transfer = defineCommand({
  id: 'transfer',
  role: 'agent',
  changes: true,
  parameters: {
    ids: mandatory(word(ids)),
    service: either(destination),
    external: key(sentence(60)),
    on: bareKey(pastDate),
    part: key(count),
  },
  run: async (
    typed,
    conversation,
    { register, rules, directory }: { register: ActingRegister; rules: Rules; directory: Directory },
  ) => {
    const { today, words } = conversation
    const { confirmations } = words
    const { service, external } = typed
    const [first] = typed.ids
    if (service !== undefined && external !== undefined)
      throw new UserError((catalogue) => catalogue.refusals.transferTwice)
    const on = typed.on ?? today

    if (external !== undefined) {
      const { text: outside, notes: maskingNotes } = maskText(external, words)
      const acted = await actOn(
        typed,
        (request) => transferOutside(request, outside, on, today),
        conversation,
        register,
      )
      const what = confirmations.forEntries(acted.requests.map(({ id }) => id))
      return {
        changes: acted.changes,
        reply: textReply(confirmations.transferredOutside(what, outside), [
          ...new Set(acted.requests.map((request) => outsideConsequence(request, rules, conversation))),
          ...maskingNotes,
          ...acted.notes,
          confirmations.undoHint,
        ]),
      }
    }
    if (service === undefined) {
      if (first === undefined) throw new Error('a transfer without number was read')
      throw new UserError((catalogue) => catalogue.refusals.transferWhere(first))
    }
    const { kept, notes: maskingNotes } = maskTexts({}, { service }, directory, words)
    const { service: to = service } = kept
    const acted = await actOn(typed, (request) => transferInside(request, to, on, today), conversation, register)
    const [only] = acted.requests
    const due = only !== undefined && acted.requests.length === 1 ? clockOf(only, rules).due : undefined
    const what = confirmations.forEntries(acted.requests.map(({ id }) => id))
    return {
      changes: acted.changes,
      reply: textReply(confirmations.transferred(what, to, on, today), [
        ...(due === undefined ? [] : [confirmations.stillExpected(due, today)]),
        ...maskingNotes,
        ...acted.notes,
        confirmations.undoHint,
      ]),
    }
  },
})
