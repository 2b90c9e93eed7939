// Closing requests without reply, with the reason: /classer.

import { type Day, dayOf } from '../src/calendar/local-date.ts'
import { textReply } from '../src/chat/reply.ts'
import { bareKey, either, key, mandatory, type Reader, word } from '../src/grammar/parameter.ts'
import { count } from '../src/grammar/readers/count.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import { close as closeRequest } from '../src/register/changes/answer.ts'
import { asOpenRequest, asRequest } from '../src/register/changes/open-request.ts'
import { fold } from '../src/register/directory.ts'
import type { Entry, RequestEntry } from '../src/register/entry.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { maskText } from './acting/masked-texts.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

/** Reasons which say that it never was a request; only an officer's word takes a late one out of the base. */
const voids: ReadonlyMap<string, 'duplicate' | 'error'> = new Map([
  ['doublon', 'duplicate'],
  ['duplicate', 'duplicate'],
  ['erreur', 'error'],
  ['error', 'error'],
  ['mistake', 'error'],
])

const consequence = (request: RequestEntry, rules: Rules, claimed: boolean, { words }: Conversation) => {
  const { confirmations } = words
  const { fate } = clockOf(request, rules)
  if (fate.kind === 'void') return confirmations.closedVoid
  if (fate.kind === 'left') return confirmations.closedLeaves
  if (fate.kind === 'in-time') return confirmations.closedHeld
  return claimed ? confirmations.closedToConfirm(request.id) : confirmations.closedStays
}

/** An officer's word may come after an agent's closing, which it then confirms. */
const openOrClosed = (entry: Entry): RequestEntry => {
  const request = asRequest(entry)
  return request.outcome?.kind === 'closed' && request.outcome.void === undefined ? request : asOpenRequest(entry)
}

/** The day of a closing that is confirmed stays its own, unless another one is typed. */
const closingDay = ({ outcome }: RequestEntry, typed: Day | undefined, today: Day): Day =>
  typed ?? (outcome?.kind === 'closed' ? dayOf(outcome.on) : today)

/** After `motif:`, the person's own words; by itself, only a word that can mean nothing else. */
const reason: Reader<string> = {
  ...sentence(80),
  read: (words, context, place) => {
    if (place === 'key') return sentence(80).read(words, context, place)
    const [first] = words
    return first !== undefined && voids.has(first.folded) ? { value: first.text, used: 1 } : undefined
  },
}

export const close = defineCommand({
  id: 'close',
  role: 'agent',
  changes: true,
  parameters: {
    ids: mandatory(word(ids)),
    reason: mandatory(either(reason)),
    on: bareKey(pastDate),
    part: key(count),
  },
  run: async (typed, conversation, { register, rules }: { register: ActingRegister; rules: Rules }) => {
    const { today, role, words } = conversation
    const { confirmations } = words
    const { text: told, notes: maskingNotes } = maskText(typed.reason, words)
    const claimed = voids.get(fold(told))
    const confirmed = role === 'agent' ? undefined : claimed
    const closing = {
      // Kept apart from a confirmed one, so that an export and its import tell them apart too.
      reason: claimed !== undefined && confirmed === undefined ? confirmations.toConfirm(told) : told,
      ...(confirmed === undefined ? {} : { void: confirmed }),
    }
    const { changes, requests, notes } = await actOn(
      typed,
      (request) => closeRequest(request, { ...closing, on: closingDay(request, typed.on, today) }, today),
      conversation,
      register,
      confirmed === undefined ? asOpenRequest : openOrClosed,
    )
    const what = confirmations.forEntries(requests.map(({ id }) => id))
    const consequences = requests.map((request) => consequence(request, rules, claimed !== undefined, conversation))
    return {
      changes,
      reply: textReply(confirmations.closed(what, closing.reason), [
        ...new Set(consequences),
        ...maskingNotes,
        ...notes,
        confirmations.undoHint,
      ]),
    }
  },
})
