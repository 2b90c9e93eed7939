// A line of the demonstration before the register numbers it: who wrote it down, on which day.

import { dateOf, type Day } from '../calendar/local-date.ts'
import { fold } from '../register/directory.ts'
import type { Draft, Logged } from '../register/entry.ts'
import { instantText, type UserId, userId } from '../register/ids.ts'
import type { Random } from './random.ts'

export interface DemoDraft {
  readonly draft: Draft
  /** The bulk entry that it was split from, which comes before it. */
  readonly splitFrom?: DemoDraft
}

/** Agents go by their service: the demonstration has no persons. */
export const agentOf = (service: string): UserId => userId(`terminal:agent-${fold(service)}`)

/** Written down by an agent of a service during office hours. */
export const loggedOn = (day: Day, service: string, random: Random): Logged => {
  // Between 7:00 and 14:59 UTC it is between 8 and 17 h in Paris, in summer as in winter.
  const time = `${String(random.between(7, 14)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:00Z`
  return { at: instantText(Temporal.Instant.from(`${dateOf(day)}T${time}`)), by: agentOf(service) }
}
