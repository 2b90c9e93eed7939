// Logging requests of one channel, received or already answered: what /courriel, /courrier and the like share.

import { dateOf } from '../../src/calendar/local-date.ts'
import { type Reply, textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import { bareKey, either, key, word, type Values } from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { count } from '../../src/grammar/readers/count.ts'
import { pastDate } from '../../src/grammar/readers/date.ts'
import { flag } from '../../src/grammar/readers/flag.ts'
import { mailbox, service } from '../../src/grammar/readers/place.ts'
import { sentence, text } from '../../src/grammar/readers/text.ts'
import { yesNoDate } from '../../src/grammar/readers/yes-no-date.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Channel, Draft, RequestEntry } from '../../src/register/entry.ts'
import { contradictionIn } from '../../src/register/invariants.ts'
import type { ReserveIds } from '../../src/register/ports.ts'
import { clockOf, type RequestClock } from '../../src/register/request-clock.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Directory } from '../../src/register/directory.ts'
import { type Command, type Conversation, defineCommand } from '../command.ts'
import { maskTexts } from './masked-texts.ts'
import { placeOf } from './place.ts'

/** What describes a request; `/corriger` takes the same. */
export const requestParameters = {
  received: bareKey(pastDate),
  on: bareKey(pastDate),
  mailbox: either(mailbox),
  service: either(service),
  nature: either(choice('nature')),
  requester: either(choice('requester')),
  matter: either(choice('matter')),
  theme: key(text(60)),
  label: key(sentence(120)),
  reference: key(text(60)),
  acknowledged: key(yesNoDate),
}

const parameters = {
  state: word(choice('state')),
  count: word(count),
  urgent: word(flag('urgentFlag')),
  ...requestParameters,
}

type Typed = Values<typeof parameters>

/**
 * `courriel reçu hier` gives a date of receipt and nothing else: it was
 * received, and is still to be answered. A date of reply says that it was.
 */
const stateOf = ({ state, received, on }: Typed): Typed['state'] => {
  if (state !== undefined) return state
  if (on !== undefined) return 'replied'
  return received === undefined ? undefined : 'received'
}

/** A matter (légalité, budget) is only asked about by local authorities. */
const requesterOf = (typed: Typed) => typed.requester ?? (typed.matter === undefined ? 'public' : 'elected')

const draftOf = (channel: Channel, typed: Typed, conversation: Conversation, directory: Directory) => {
  const { today, logged, words } = conversation
  const { kept, notes } = maskTexts(typed, placeOf(typed, conversation, directory), directory, words)
  const draft: Draft<RequestEntry> = {
    kind: 'request',
    channel,
    count: typed.count ?? 1,
    nature: typed.nature ?? 'information',
    requester: requesterOf(typed),
    ...(typed.matter === undefined ? {} : { matter: typed.matter }),
    ...kept,
    received: dateOf(typed.received ?? typed.on ?? today),
    ...(typed.received === undefined ? { receivedAssumed: true as const } : {}),
    ...(typed.acknowledged === undefined ? {} : { acknowledgement: typed.acknowledged }),
    ...(typed.urgent === undefined ? {} : { urgent: true as const }),
    ...(typed.state === 'replied' ? { outcome: { kind: 'replied' as const, on: dateOf(typed.on ?? today) } } : {}),
    logged,
  }
  const contradiction = contradictionIn(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  return { draft, notes }
}

/** What tells a request from the others of the day: its place and what it is about. */
const detailsOf = ({ mailbox: box, service: holder, matter, theme, label }: RequestEntry, { entries }: Words) =>
  [box ?? holder, matter && entries.matter(matter), theme, label].filter((detail) => detail !== undefined)

const confirm = (
  request: RequestEntry,
  clock: RequestClock,
  { words, today }: Conversation,
  notes: readonly Line[],
): Reply => {
  const { confirmations } = words
  const said = { request, details: detailsOf(request, words), received: clock.received, today }
  const assumed = request.receivedAssumed ? [confirmations.assumedReceived(request.id, clock.received, today)] : []
  const last = confirmations.numberAndUndo(request.id)
  if (clock.replied !== undefined) {
    const title = confirmations.answered(said, clock.replied, clock.fate.kind === 'in-time')
    return textReply(title, [...assumed, ...notes, last])
  }
  const due = clock.due === undefined ? [] : [confirmations.expectedBy(clock.due, clock.limit, today)]
  return textReply(confirmations.received(said), [...due, ...assumed, ...notes, confirmations.undoHint])
}

/** The command that logs requests of a channel. */
export const requestCommand = (channel: Channel): Command =>
  defineCommand({
    id: channel,
    role: 'agent',
    changes: true,
    parameters,
    run: async (
      typed,
      conversation,
      { register, rules, directory }: { register: ReserveIds; rules: Rules; directory: Directory },
    ) => {
      const name = conversation.words.vocabulary.commands[channel].names[0] ?? channel
      const state = stateOf(typed)
      if (state === undefined) throw new UserError((words) => words.refusals.whichState(name))
      if (state === 'received' && typed.on !== undefined)
        throw new UserError((words) => words.refusals.replyDateOfReceived(name))
      const { draft, notes } = draftOf(channel, { ...typed, state }, conversation, directory)
      const [id] = await register.reserve(1)
      if (id === undefined) throw new Error('the register gave no number')
      const after: RequestEntry = { ...draft, id, revision: 1 }
      return { reply: confirm(after, clockOf(after, rules), conversation, notes), changes: [{ after }] }
    },
  })
