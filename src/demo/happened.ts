// When something that was to happen did, by today: in its time, or caught up with, so that little is late at any moment.

import type { Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Random } from './random.ts'

interface Now {
  readonly today: Day
  readonly workingDays: WorkingDays
}

/**
 * The day, if it has come. What is overdue today are the few cases told apart,
 * so that a morning is readable: the others were dealt with since.
 */
export const happenedBy = (on: Day, due: Day, { today, workingDays }: Now, random: Random): Day | undefined => {
  const catchUp = random.next()
  if (on <= today) return on
  if (due >= today) return undefined
  const passed = workingDays.between(due, today)
  const since = passed === 0 ? 0 : 1 + Math.floor(catchUp * passed)
  return workingDays.add(due, since)
}
