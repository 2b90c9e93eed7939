// Hours as a clock on the wall shows them, and the instants that they name in a time zone.

import { dayAt } from '../calendar/day-at.ts'
import { dateOf, type LocalDate } from '../calendar/local-date.ts'

/** An hour of the day in the job's own time zone: 08:30 stays 08:30 across the change to summer time. */
export interface WallTime {
  readonly hour: number
  readonly minute: number
}

const written = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `HH:MM`; nothing when it is not an hour of the day. */
export const parseWallTime = (text: string): WallTime | undefined => {
  const parts = written.exec(text)
  return parts ? { hour: Number(parts[1]), minute: Number(parts[2]) } : undefined
}

export const minutesOf = ({ hour, minute }: WallTime): number => hour * 60 + minute

/** What the calendar and the clock on the wall show at an instant. */
export const wallClockAt = (instant: Temporal.Instant, timezone: string): { date: LocalDate; time: WallTime } => {
  const local = instant.toZonedDateTimeISO(timezone)
  return { date: dateOf(dayAt(instant, timezone)), time: { hour: local.hour, minute: local.minute } }
}

/**
 * The instant of an hour on a date. An hour that the change to summer time
 * skips is taken as much later as was skipped; one that happens twice is taken
 * the first time, or the last time for the end of a window.
 */
export const instantOf = (
  date: LocalDate,
  { hour, minute }: WallTime,
  timezone: string,
  edge: 'start' | 'end' = 'start',
): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour, minute })
    .toZonedDateTime(timezone, { disambiguation: edge === 'start' ? 'compatible' : 'later' })
    .toInstant()
