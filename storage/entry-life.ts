// From when to when an entry can matter to a figure, in months: what a shard says of itself without being read.

import type { LocalDate } from '../src/calendar/local-date.ts'
import { type Month, monthFromParts } from '../src/calendar/month.ts'
import type { Entry } from '../src/register/entry.ts'
import { dayOfEntry, kindOf } from '../src/register/kinds/kinds.ts'

/** A due date comes after the day from which it is counted by the longest limit that a préfecture may set. */
const monthsToDue = 3

const monthOfDate = (date: LocalDate): Month => monthFromParts(Number(date.slice(0, 4)), Number(date.slice(5, 7)))

/** The last month in which an entry can count, leaving aside that an open one lasts until now. */
export const lastMonthOf = (entry: Entry): Month => {
  const kind = kindOf(entry)
  const last = monthOfDate(kind.lastDay(entry))
  const counted = kind.countedFrom(entry)
  return counted === undefined ? last : (Math.max(last, monthOfDate(counted) + monthsToDue) as Month)
}

/** The month that an entry's life begins in. */
export const firstMonthOf = (entry: Entry): Month => monthOfDate(dayOfEntry(entry))
