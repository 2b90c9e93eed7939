// Answering requests, in substance or to make them wait: /répondre.

import { addDays, dateOf, type Day, dayFromParts, daysInMonth, dayOf, partsOfDay } from '../src/calendar/local-date.ts'
import type { WorkingDays } from '../src/calendar/working-days.ts'
import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { bareKey, key, mandatory, type Values, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { count } from '../src/grammar/readers/count.ts'
import { announcedDate, pastDate } from '../src/grammar/readers/date.ts'
import { type Duration, duration } from '../src/grammar/readers/duration.ts'
import { ids } from '../src/grammar/readers/id.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import { hold, reply as answer } from '../src/register/changes/answer.ts'
import type { RequestEntry } from '../src/register/entry.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'
import { openOf } from './acting/named-entries.ts'

const parameters = {
  ids: mandatory(word(ids)),
  kind: word(choice('replyKind')),
  on: bareKey(pastDate),
  until: bareKey(announcedDate),
  within: bareKey(duration),
  part: key(count),
}

/** The announced date: the one typed, or the end of the announced duration counted from the reply. */
const announcedDay = (
  from: Day,
  until: Day | undefined,
  within: Duration | undefined,
  workingDays: WorkingDays,
): Day | undefined => {
  if (within === undefined) return until
  if ('workingDays' in within) return workingDays.add(from, within.workingDays)
  if ('days' in within) return dayOf(addDays(dateOf(from), within.days))
  const { year, month, dayOfMonth } = partsOfDay(from)
  const months = year * 12 + month - 1 + within.months
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  // One month after 31 January is the last day of February.
  return dayFromParts(target.year, target.month, Math.min(dayOfMonth, daysInMonth(target.year, target.month)))
}

const isInTime = (request: RequestEntry, rules: Rules): boolean => clockOf(request, rules).fate.kind === 'in-time'

const substantive = (
  requests: readonly RequestEntry[],
  on: Day,
  rules: Rules,
  { words, today }: Conversation,
): Line => {
  const { confirmations } = words
  const verdicts = requests.map((request) => ({ count: request.count, inTime: isInTime(request, rules) }))
  const [first] = requests
  if (first !== undefined && requests.length === 1) {
    const what = confirmations.toEntries([first.id])
    if (clockOf(first, rules).due === undefined) return confirmations.repliedWhileSuspended(what)
    return confirmations.replied(what, on, today, verdicts[0]?.inTime === true)
  }
  const total = verdicts.reduce((sum, { count: messages }) => sum + messages, 0)
  const inTime = verdicts.reduce((sum, verdict) => sum + (verdict.inTime ? verdict.count : 0), 0)
  return confirmations.repliedMany(total, inTime)
}

const holding = (requests: readonly RequestEntry[], rules: Rules, { words }: Conversation): readonly Line[] => {
  const { confirmations } = words
  if (requests.every(({ holdings }) => (holdings?.length ?? 0) > 1)) return [confirmations.heldAgain]
  const inTime = requests.filter((request) => isInTime(request, rules)).length
  return [
    ...(inTime > 0 ? [confirmations.heldInTime] : []),
    ...(inTime < requests.length ? [confirmations.heldLate] : []),
  ]
}

const checkAnnouncement = (typed: Values<typeof parameters>): 'substantive' | 'holding' => {
  const [first] = typed.ids
  const announced = typed.until !== undefined || typed.within !== undefined
  if (typed.until !== undefined && typed.within !== undefined)
    throw new UserError((words) => words.refusals.twoAnnouncedDates)
  // A date announced without the word "attente" can only be a holding reply.
  const kind = typed.kind ?? (announced ? 'holding' : 'substantive')
  if (first !== undefined && kind === 'holding' && !announced)
    throw new UserError((words) => words.refusals.holdingWithoutDate(first))
  if (first !== undefined && kind === 'substantive' && announced)
    throw new UserError((words) => words.refusals.announcedWithoutHolding(first))
  return kind
}

export const reply = defineCommand({
  id: 'reply',
  role: 'agent',
  changes: true,
  parameters,
  run: async (typed, conversation, { register, rules }: { register: ActingRegister; rules: Rules }) => {
    const { today, user, words } = conversation
    const on = typed.on ?? today
    const kind = checkAnnouncement(typed)
    const until = announcedDay(on, typed.until, typed.within, rules.workingDays)
    const acted = await actOn(
      typed,
      (request) =>
        kind === 'holding' && until !== undefined ? hold(request, on, until, today) : answer(request, on, today),
      conversation,
      register,
    )
    const targets = acted.requests.map(({ id }) => id)
    if (kind === 'holding' && until !== undefined)
      return {
        changes: acted.changes,
        reply: textReply(words.confirmations.held(words.confirmations.forEntries(targets), until, today), [
          ...holding(acted.requests, rules, conversation),
          ...acted.notes,
          words.confirmations.undoHint,
        ]),
      }
    const settled = new Set(acted.changes.filter(({ after }) => 'outcome' in after).map(({ after }) => after.id))
    const left = (await openOf(user, register)).filter(({ id }) => !settled.has(id)).length
    return {
      changes: acted.changes,
      reply: textReply(substantive(acted.requests, on, rules, conversation), [
        ...acted.notes,
        words.confirmations.stillOpen(left),
        words.confirmations.undoHint,
      ]),
    }
  },
})
