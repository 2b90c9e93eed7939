// A believable year of one préfecture, up to today, in the order in which its agents logged it.

import { type Day, partsOfDay } from '../calendar/local-date.ts'
import { firstDayOf, type Month, monthOf } from '../calendar/month.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Draft } from '../register/entry.ts'
import { type EntryId, entryId, type InstantText, type UserId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import { callsOn } from './daily-calls.ts'
import { requestsReceivedOn } from './daily-requests.ts'
import { tasksAskedOn } from './daily-tasks.ts'
import type { DemoDraft } from './demo-draft.ts'
import { improvementsIn } from './improvements.ts'
import { mysteryIn } from './mystery-contacts.ts'
import { replyTemplates } from './reply-templates.ts'
import { samplingIn } from './sampling-weeks.ts'
import { satisfactionIn } from './satisfaction.ts'
import { standingCases } from './standing-cases.ts'
import { standingTasks } from './standing-tasks.ts'
import { typedMeasures } from './typed-measures.ts'

export interface DemoMoment {
  readonly today: Day
  /** Nothing is logged after this instant. */
  readonly now: InstantText
  /** Who looks at the demonstration. */
  readonly visitor: UserId
}

/** So that this month and the last one, which people ask for first, have last year's beside them. */
const monthsBefore = 13

/** Opened early in the morning, the demonstration has an early morning's entries. */
const notAfter = (now: InstantText, draft: Draft): Draft =>
  draft.logged.at > now ? { ...draft, logged: { ...draft.logged, at: now } } : draft

/** What a year has once or twice: surveys, the plan, sampling weeks. */
const yearly = (year: number, today: Day, workingDays: WorkingDays): readonly DemoDraft[] =>
  [satisfactionIn, mysteryIn, improvementsIn, samplingIn].flatMap((draftsIn) => draftsIn(year, today, workingDays))

const numbered = (all: readonly DemoDraft[], now: InstantText): readonly Draft[] => {
  const ids = new Map<DemoDraft, EntryId>()
  return all.map((each, index) => {
    ids.set(each, entryId(index + 1))
    const draft = notAfter(now, each.draft)
    const whole = each.splitFrom && ids.get(each.splitFrom)
    return whole === undefined || draft.kind !== 'request' ? draft : { ...draft, splitFrom: whole }
  })
}

const byTime = (a: DemoDraft, b: DemoDraft): number => {
  if (a.draft.logged.at === b.draft.logged.at) return 0
  return a.draft.logged.at < b.draft.logged.at ? -1 : 1
}

/** The drafts for an empty register, whose first number is 1; the same ones for the same moment. */
export const demoYear = ({ today, now, visitor }: DemoMoment, rules: Rules): readonly Draft[] => {
  const { workingDays } = rules
  const all = [...standingCases(today, workingDays, visitor), ...standingTasks(today, workingDays)]
  const thisMonth = monthOf(today)
  const first = (thisMonth - monthsBefore) as Month
  const start = firstDayOf(first)
  for (let day = start; day <= today; day = (day + 1) as Day) {
    all.push(...requestsReceivedOn(day, today, rules), ...tasksAskedOn(day, today, workingDays))
    // The counts of a day are known in the evening.
    if (day < today) all.push(...callsOn(day, workingDays))
  }
  all.push(...typedMeasures(first, thisMonth, today, workingDays), ...replyTemplates(start, workingDays))
  for (let { year } = partsOfDay(start); year <= partsOfDay(today).year; year += 1)
    all.push(...yearly(year, today, workingDays))
  return numbered(all.toSorted(byTime), now)
}
