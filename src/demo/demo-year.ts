// A believable year of one préfecture, up to today, in the order in which its agents logged it.

import type { Day } from '../calendar/local-date.ts'
import { firstDayOf, type Month, monthOf } from '../calendar/month.ts'
import type { Draft } from '../register/entry.ts'
import { type EntryId, entryId, type InstantText, type UserId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import { callsOn } from './daily-calls.ts'
import { requestsReceivedOn } from './daily-requests.ts'
import type { DemoDraft } from './demo-draft.ts'
import { standingCases } from './standing-cases.ts'

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
  const all = [...standingCases(today, rules.workingDays, visitor)]
  const start = firstDayOf((monthOf(today) - monthsBefore) as Month)
  for (let day = start; day <= today; day = (day + 1) as Day) {
    all.push(...requestsReceivedOn(day, today, rules))
    // The counts of a day are known in the evening.
    if (day < today) all.push(...callsOn(day, rules.workingDays))
  }
  return numbered(all.toSorted(byTime), now)
}
