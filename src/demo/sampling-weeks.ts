// The mailbox that nobody logs but in two weeks a year, declared beforehand.

import { dateOf, type Day, dayFromParts, partsOfDay, weekdayOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 4409

/** Declared in `demo-config.ts`, and served by the flow that is logged in these weeks only. */
export const sampledMailbox = 'pref-communication'

/** The Mondays of the second whole week of March and of October. */
const weeksIn = (year: number): readonly Day[] =>
  [3, 10].map((month) => {
    const eighth = dayFromParts(year, month, 8)
    return (eighth + ((8 - weekdayOf(eighth)) % 7)) as Day
  })

const sunday = 6

export const isSampled = (day: Day): boolean =>
  weeksIn(partsOfDay(day).year).some((monday) => day >= monday && day <= monday + sunday)

/** Working days between the announcement and the week. */
const notice = 15

export const samplingIn = (year: number, today: Day, workingDays: WorkingDays): readonly DemoDraft[] =>
  weeksIn(year).flatMap((monday) => {
    const declared = workingDays.add(monday, -notice)
    if (declared >= today) return []
    return [
      {
        draft: {
          kind: 'sampling',
          service: 'Communication',
          mailbox: sampledMailbox,
          start: dateOf(monday),
          end: dateOf((monday + sunday) as Day),
          declared: dateOf(declared),
          logged: loggedOn(declared, 'référent', new Random(seed, monday)),
        },
      },
    ]
  })
