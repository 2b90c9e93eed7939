// When something was done, as the reader's clock shows it.

import { type Day, dayOf, localDate } from '../calendar/local-date.ts'
import type { Words } from '../i18n/words.ts'
import type { InstantText } from '../register/ids.ts'

/** "hier à 9 h 12", "le mardi 24 novembre à 14 h", in the préfecture's time zone. */
export const momentInWords = (at: InstantText, timezone: string, today: Day, { lists }: Words): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone)
  return lists.at(dayOf(localDate(local.toPlainDate().toString())), local.hour, local.minute, today)
}
