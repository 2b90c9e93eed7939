// From when to when an entry can matter to a figure, in months: what a shard says of itself without being read.

import type { LocalDate } from '../src/calendar/local-date.ts'
import { type Month, monthFromParts } from '../src/calendar/month.ts'
import type { Entry, RequestEntry } from '../src/register/entry.ts'

/** A due date comes after the receipt or the last missing item by the longest limit that a préfecture may set. */
const monthsToDue = 3

const monthOfDate = (date: LocalDate): Month => monthFromParts(Number(date.slice(0, 4)), Number(date.slice(5, 7)))

/** Awaiting a reply: it matters until now, whatever its dates. */
export const isOpen = (entry: Entry): entry is RequestEntry =>
  entry.kind === 'request' && entry.outcome === undefined && entry.cancelled !== true

/** The last month in which an entry can count, leaving aside that an open one lasts until now. */
export const lastMonthOf = (entry: Entry): Month => {
  if (entry.kind === 'calls') return monthOfDate(entry.on)
  const { received, incomplete, outcome, acknowledgement, transfers, chasers, holdings } = entry
  const completed = incomplete?.completed
  const counted = completed !== undefined && completed > received ? completed : received
  let last = received
  const see = (date: LocalDate | undefined): void => {
    if (date !== undefined && date > last) last = date
  }
  if (outcome !== undefined && 'on' in outcome) see(outcome.on)
  if (incomplete) see(incomplete.asked)
  if (acknowledgement?.sent === true) see(acknowledgement.on)
  for (const { on } of transfers ?? []) see(on)
  for (const chaser of chasers ?? []) see(chaser)
  for (const { on, until } of holdings ?? []) {
    see(on)
    see(until)
  }
  return Math.max(monthOfDate(last), monthOfDate(counted) + monthsToDue) as Month
}

/** The month that an entry's life begins in. */
export const firstMonthOf = (entry: Entry): Month => monthOfDate(entry.kind === 'calls' ? entry.on : entry.received)
