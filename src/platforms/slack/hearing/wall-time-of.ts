// The hour at which something was asked, as the reader's clock shows it.

import type { Words } from '../../../i18n/words.ts'

/** `at` in milliseconds since 1970: "9 h 12". */
export const wallTimeOf = (at: number, timezone: string, { calendar }: Words): string => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone)
  return calendar.time(hour, minute)
}
