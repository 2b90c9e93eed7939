// The limits that on-time rates and mean delays of the catalogue go with.

import { dateOf, type Day } from '../../calendar/local-date.ts'
import type { Channel, Requester } from '../../register/entry.ts'
import { limitOf, type Rules } from '../../register/rules.ts'

const subjects: Readonly<Record<string, readonly [Channel, Requester]>> = {
  letters: ['letter', 'public'],
  'emails.main': ['email', 'public'],
  'emails.mailboxes': ['email', 'public'],
}

/** In working days, by indicator, as in force on a day. Only where one limit goes for all of an indicator's requests. */
export const limitsOn = (day: Day, rules: Rules): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(subjects).flatMap(([subject, [channel, requester]]) => {
      const days = limitOf({ channel, requester, nature: 'information', received: dateOf(day) }, rules)
      return [`${subject}.on-time`, `${subject}.delay`].map((id): [string, number] => [id, days])
    }),
  )
