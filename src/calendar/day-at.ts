// The day that it is somewhere: the only place where an instant becomes a local date.

import { type Day, dayFromParts } from './local-date.ts'

/** The local date of an instant in a time zone (IANA name). */
export const dayAt = (instant: Temporal.Instant, timezone: string): Day => {
  const { year, month, day } = instant.toZonedDateTimeISO(timezone)
  return dayFromParts(year, month, day)
}
