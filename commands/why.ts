// A deadline explained day by day: /pourquoi.

import type { ExplainedDay } from '../src/calendar/explanation.ts'
import { explainLimit } from '../src/calendar/explanation.ts'
import { type Day, dayOf } from '../src/calendar/local-date.ts'
import { textReply } from '../src/chat/reply.ts'
import { mandatory, word } from '../src/grammar/parameter.ts'
import { id } from '../src/grammar/readers/id.ts'
import { joinLines, type Line, line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { asRequest } from '../src/register/changes/open-request.ts'
import { dutiesOf } from '../src/register/duties.ts'
import type { RequestEntry, TaskEntry } from '../src/register/entry.ts'
import { isTask } from '../src/register/kinds/kinds.ts'
import type { ListOpen, ReadEntry } from '../src/register/ports.ts'
import { clockOf, type RequestClock } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { findEntry } from './acting/named-entries.ts'

/** "mardi 8 (1) · mercredi 9 (2) · vendredi 11, férié (Armistice) · samedi, dimanche": weekends go together. */
const toldDays = (days: readonly ExplainedDay[], { why }: Words): Line => {
  const told: Line[] = []
  let weekend: Day[] = []
  const endWeekend = () => {
    if (weekend.length > 0) told.push(line`${why.weekend(weekend)}`)
    weekend = []
  }
  for (const { day, kind, rank } of days) {
    if (kind.kind === 'weekend') {
      weekend.push(day)
      continue
    }
    endWeekend()
    told.push(line`${rank === undefined ? why.closed(day, kind) : why.counted(day, rank)}`)
  }
  endWeekend()
  return joinLines(told, ' · ')
}

const startLines = (request: RequestEntry, clock: RequestClock, { why }: Words, today: Day): readonly Line[] => {
  const { incomplete } = request
  const received = dayOf(request.received)
  const kind = why.limit(request, clock.limit)
  if (clock.start === undefined || incomplete?.completed === undefined || clock.start < dayOf(incomplete.completed))
    return [
      line`${why.received(received, today, request.receivedAssumed === true)} ${kind}`,
      ...(clock.start !== undefined && clock.start !== received ? [why.deemedReceived(clock.start, today)] : []),
      ...(incomplete && clock.start !== undefined ? [why.askedTooLate(dayOf(incomplete.asked), today)] : []),
    ]
  return [
    why.completed(received, dayOf(incomplete.asked), dayOf(incomplete.completed), today),
    line`${kind}`,
    ...(clock.start === dayOf(incomplete.completed) ? [] : [why.deemedReceived(clock.start, today)]),
  ]
}

const endLines = (request: RequestEntry, clock: RequestClock, words: Words, today: Day): readonly Line[] => {
  const { why } = words
  const lines: Line[] = []
  for (const held of request.holdings ?? []) lines.push(why.held(dayOf(held.on), dayOf(held.until), today))
  for (const transfer of request.transfers ?? []) lines.push(why.transferred(transfer.to, dayOf(transfer.on), today))
  const { outcome } = request
  if (outcome !== undefined && outcome.kind !== 'undated') lines.push(why.ended(outcome, today))
  if (outcome?.kind === 'undated') lines.push(why.undated)
  if (clock.due !== undefined) lines.push(why.verdict(clock.fate, clock.due, today))
  return lines
}

/** The limits of a task one by one, each day by day, and what became of it. */
const taskLines = (task: TaskEntry, rules: Rules, words: Words, today: Day): readonly [Line, readonly Line[]] => {
  const { tasks } = words
  const lines = dutiesOf(task, rules).flatMap(({ step, start, limit, due, done, dropped }) => [
    tasks.expected(step, due, limit, due),
    toldDays(explainLimit(rules.workingDays, start, limit), words),
    ...(done === undefined ? [] : [tasks.done(step, task.id, done, today, done <= due)]),
    ...(dropped === undefined || done !== undefined ? [] : [line`${tasks.dropped(dropped, today)}`]),
  ])
  return [tasks.asked(task, today), [...lines, words.why.calendar(rules.workingDays.zone)]]
}

export const why = defineCommand({
  id: 'why',
  role: 'agent',
  changes: false,
  parameters: { id: mandatory(word(id)) },
  run: async (typed, { user, today, words }, { register, rules }: { register: ReadEntry & ListOpen; rules: Rules }) => {
    const entry = await findEntry(typed.id, user, register)
    if (isTask(entry) && !entry.cancelled) return { reply: textReply(...taskLines(entry, rules, words, today)) }
    const request = asRequest(entry)
    const clock = clockOf(request, rules)
    const days =
      clock.start === undefined ? [] : [toldDays(explainLimit(rules.workingDays, clock.start, clock.limit), words)]
    return {
      reply: textReply(
        clock.due === undefined ? words.why.suspended(request.id) : words.why.title(request.id, clock.due, today),
        [
          ...startLines(request, clock, words, today),
          ...days,
          ...endLines(request, clock, words, today),
          words.why.calendar(rules.workingDays.zone),
        ],
      ),
    }
  },
})
