// The only reader of the time. Everything else is told what time it is, so that a test or `--at` can choose it.

import { dayAt } from './calendar/day-at.ts'
import type { Day } from './calendar/local-date.ts'

export interface Clock {
  /** The préfecture's time zone (IANA name): what "today" means. */
  readonly timezone: string
  /** False when the time was chosen: nothing that is sent then may be noted as sent. */
  readonly isReal: boolean
  now(): Temporal.Instant
  /** The local date of `now`. */
  today(): Day
}

const clockOn = (timezone: string, isReal: boolean, now: () => Temporal.Instant): Clock => ({
  timezone,
  isReal,
  now,
  today: () => dayAt(now(), timezone),
})

/** The machine's own time. */
export const systemClock = (timezone: string): Clock => clockOn(timezone, true, () => Temporal.Now.instant())

/** Stands still at an instant: tests, and `--at` for one reading of the figures. */
export const stoppedClock = (at: Temporal.Instant, timezone: string): Clock => clockOn(timezone, false, () => at)

/** Starts at an instant and runs on from there, as a session opened with `--at` does. */
export const shiftedClock = (start: Temporal.Instant, timezone: string): Clock => {
  const shift = Temporal.Now.instant().until(start)
  return clockOn(timezone, false, () => Temporal.Now.instant().add(shift))
}

const dateAndTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/

/**
 * The instant of a local date and time, as `--at` takes it (`2026-11-16T09:00`);
 * nothing when the text is not one. An hour that a clock change skips is taken
 * as much later as was skipped.
 */
export const instantAt = (text: string, timezone: string): Temporal.Instant | undefined => {
  if (!dateAndTime.test(text)) return undefined
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timezone).toInstant()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
