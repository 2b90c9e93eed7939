// The local date of an instant in the préfecture's time zone.

import { type Day, dayOf, localDate } from '../../../calendar/local-date.ts'

export const dayAtInstant = (instant: Temporal.Instant, timezone: string): Day =>
  dayOf(localDate(instant.toZonedDateTimeISO(timezone).toPlainDate().toString()))
