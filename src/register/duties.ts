// What is expected of a service by a day, requests apart: a date to propose, a meeting to hold, a page to update.

import { type Day, dayOf, type LocalDate } from '../calendar/local-date.ts'
import type { EntryKind, EntryOf, TaskEntry } from './entry.ts'
import type { AppointmentEntry } from './kinds/appointment.ts'
import type { UpdateEntry } from './kinds/update.ts'
import type { Rules } from './rules.ts'
import { type Step, stepLimitOf } from './step-limits.ts'

export interface Duty {
  readonly step: Step
  /** The day that counting starts from (it does not count itself). */
  readonly start: Day
  /** In working days. */
  readonly limit: number
  readonly due: Day
  readonly done: Day | undefined
  /** The day on which nobody could do it any more: it leaves the base. */
  readonly dropped: Day | undefined
}

const optional = (date: LocalDate | undefined): Day | undefined => (date === undefined ? undefined : dayOf(date))

const duty = (
  step: Step,
  asked: LocalDate,
  from: Day,
  { done, dropped }: Pick<Duty, 'done' | 'dropped'>,
  rules: Rules,
): Duty => {
  const start = rules.receiptOnClosedDay === 'next-opening-day' ? rules.workingDays.onOrAfter(from) : from
  const limit = stepLimitOf(step, asked, rules)
  return { step, start, limit, due: rules.workingDays.add(start, limit), done, dropped }
}

/**
 * A meeting that was held without a proposal on record was proposed that day
 * at the latest. The requester's impossibility takes the meeting out of its
 * base, and the proposal only while it was still in time to be made; a
 * proposal that was made counts. Source: domain rules, sections "Deadlines"
 * and "What is logged".
 */
const appointmentDuties = ({ asked, proposed, held, impossible }: AppointmentEntry, rules: Rules): readonly Duty[] => {
  const from = dayOf(asked)
  const offered = optional(proposed ?? held)
  const gone = optional(impossible)
  const proposal = duty('proposal', asked, from, { done: offered, dropped: undefined }, rules)
  const giveUp = offered === undefined && gone !== undefined && gone <= proposal.due ? gone : undefined
  // A proposal that came late must not put the meeting off any further.
  const counted = rules.meetingFrom === 'proposal' ? Math.min(offered ?? proposal.due, proposal.due) : from
  const meeting = duty('meeting', asked, counted as Day, { done: optional(held), dropped: gone }, rules)
  return [{ ...proposal, dropped: giveUp }, meeting]
}

const updateDuties = ({ asked, done }: UpdateEntry, rules: Rules): readonly Duty[] => [
  duty('update', asked, dayOf(asked), { done: optional(done), dropped: undefined }, rules),
]

type TaskKind = Extract<EntryKind, TaskEntry['kind']>

const byKind: { readonly [K in TaskKind]: (task: EntryOf<K>, rules: Rules) => readonly Duty[] } = {
  appointment: appointmentDuties,
  update: updateDuties,
}

/** In the order in which they are to be done; all of them, done or not. */
export const dutiesOf = (task: TaskEntry, rules: Rules): readonly Duty[] =>
  // An entry and the function of its kind always go together.
  (byKind[task.kind] as (task: TaskEntry, rules: Rules) => readonly Duty[])(task, rules)

/** The next thing to do: the proposal before the meeting. Nothing when nothing is left to do. */
export const nextDuty = (task: TaskEntry, rules: Rules): Duty | undefined =>
  dutiesOf(task, rules).find(({ done, dropped }) => done === undefined && dropped === undefined)

/** Working days from the day that counting starts from. */
export const delayOfDuty = ({ start, done = start }: Duty, { workingDays }: Rules): number =>
  Math.max(0, workingDays.between(start, done))
