// Logging calls of a day, as counts: /appel.

import { dateOf, dayOf } from '../src/calendar/local-date.ts'
import { monthOf } from '../src/calendar/month.ts'
import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { bareKey, either } from '../src/grammar/parameter.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { service } from '../src/grammar/readers/place.ts'
import { quantity } from '../src/grammar/readers/quantity.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Directory } from '../src/register/directory.ts'
import type { CallsEntry, Draft } from '../src/register/entry.ts'
import { contradictionInCalls } from '../src/register/invariants.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import { type Conversation, defineCommand } from './command.ts'
import { dayDoesNotAdd, lineDoesNotAdd } from './acting/calls-sum.ts'
import { maskTexts } from './acting/masked-texts.ts'
import { placeOf } from './acting/place.ts'

/** Answered calls follow from the others when they were not typed. */
const withAnswered = (typed: Draft<CallsEntry>): Draft<CallsEntry> => {
  const { received, lost, voiceServer = 0 } = typed
  if (typed.answered !== undefined || received === undefined || lost === undefined) return typed
  const answered = received - lost - voiceServer
  // Counts that cannot be are left as they were typed, for the check that refuses them.
  return answered < 0 ? typed : { ...typed, answered }
}

/** Lost calls are said when nothing typed contradicts them. */
const lostOf = ({ received, answered, lost, voiceServer = 0 }: Draft<CallsEntry>): number | undefined => {
  if (lost !== undefined) return lost
  return received === undefined || answered === undefined ? undefined : received - answered - voiceServer
}

/** What to say of counts that stay out of the rate, or do not add up; `day` holds the day's other lines too. */
const warningsOf = (calls: CallsEntry, day: readonly CallsEntry[], { words }: Conversation): readonly Line[] => {
  const own = lineDoesNotAdd(calls, words)
  if (own.length > 0) return own
  const { received, lost } = calls
  const isKnown = received !== undefined || lost === undefined || day.some((line) => line.received !== undefined)
  return isKnown ? dayDoesNotAdd(day, words) : [words.confirmations.lostOnly]
}

/** The lines of a day and service, the new one first. */
const linesOfDay = async (calls: CallsEntry, register: ListEntries): Promise<readonly CallsEntry[]> => {
  const month = monthOf(dayOf(calls.on))
  const lines: CallsEntry[] = [calls]
  for await (const chunk of register.touching({ first: month, last: month }))
    for (const entry of chunk)
      if (entry.kind === 'calls' && !entry.cancelled && entry.on === calls.on && entry.service === calls.service)
        lines.push(entry)
  return lines
}

/** The day's total with what was logged before, when something was. */
const dayTotal = (lines: readonly CallsEntry[], { words }: Conversation): readonly Line[] => {
  if (lines.length === 1) return []
  const sum = (count: (line: CallsEntry) => number | undefined): number | undefined => {
    const counts = lines.map(count).filter((value) => value !== undefined)
    return counts.length === 0 ? undefined : counts.reduce((total, value) => total + value, 0)
  }
  return [
    words.confirmations.callsTotal(
      sum(({ received }) => received),
      sum(({ answered }) => answered),
      sum(lostOf),
    ),
  ]
}

export const call = defineCommand({
  id: 'call',
  role: 'agent',
  changes: true,
  parameters: {
    calls: bareKey(quantity),
    answered: bareKey(quantity),
    lost: bareKey(quantity),
    voiceServer: bareKey(quantity),
    on: bareKey(pastDate),
    service: either(service),
  },
  run: async (
    typed,
    conversation,
    { register, directory }: { register: ReserveIds & ListEntries; directory: Directory },
  ) => {
    const { today, logged, words } = conversation
    const office = typed.service ?? switchboardOf(conversation, directory)
    const { kept, notes } = maskTexts({}, placeOf({ service: office }, conversation, directory), directory, words)
    const draft = withAnswered({
      kind: 'calls',
      on: dateOf(typed.on ?? today),
      ...(kept.service === undefined ? {} : { service: kept.service }),
      ...(typed.calls === undefined ? {} : { received: typed.calls }),
      ...(typed.answered === undefined ? {} : { answered: typed.answered }),
      ...(typed.lost === undefined ? {} : { lost: typed.lost }),
      ...(typed.voiceServer === undefined ? {} : { voiceServer: typed.voiceServer }),
      logged,
    })
    const contradiction = contradictionInCalls(draft, dateOf(today))
    if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
    const [id] = await register.reserve(1)
    if (id === undefined) throw new Error('the register gave no number')
    const after: CallsEntry = { ...draft, id, revision: 1 }

    const lost = lostOf(after)
    const where = words.confirmations.callsWhere(after.service, directory.isSwitchboard(after.service))
    const title = words.confirmations.calls(id, where, dayOf(after.on), today, {
      ...after,
      ...(lost === undefined || lost < 0 ? {} : { lost }),
    })
    const day = await linesOfDay(after, register)
    const lines = [...dayTotal(day, conversation), ...warningsOf(after, day, conversation), ...notes]
    return { reply: textReply(title, [...lines, words.confirmations.undoHint]), changes: [{ after }] }
  },
})

/** In a room of no service in particular, calls are the switchboard's. */
const switchboardOf = ({ services }: Conversation, directory: Directory): string | undefined => {
  const flagged = directory.services.filter(({ switchboard }) => switchboard)
  return services === 'all' && flagged.length === 1 ? flagged[0]?.name : undefined
}
