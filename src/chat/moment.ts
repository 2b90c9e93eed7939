// When something was done, as the reader's clock shows it.

import { dayAt } from '../calendar/day-at.ts'
import type { Day } from '../calendar/local-date.ts'
import type { Words } from '../i18n/words.ts'
import type { InstantText } from '../register/ids.ts'

/** "hier à 9 h 12", "le mardi 24 novembre à 14 h", in the préfecture's time zone. */
export const momentInWords = (at: InstantText, timezone: string, today: Day, { lists }: Words): string => {
  const instant = Temporal.Instant.from(at)
  const { hour, minute } = instant.toZonedDateTimeISO(timezone)
  return lists.at(dayAt(instant, timezone), hour, minute, today)
}
