// A deadline told day by day, so that nobody recounts it by hand.

import type { Day } from './local-date.ts'
import type { DayKind, WorkingDays } from './working-days.ts'

/** One day between receipt and deadline: what it is and, when it counts, its rank (1 for the first). */
export interface ExplainedDay {
  readonly day: Day
  readonly kind: DayKind
  readonly rank: number | undefined
}

/** Every day after `start` up to the last day of a limit of `count` working days. */
export const explainLimit = (workingDays: WorkingDays, start: Day, count: number): readonly ExplainedDay[] => {
  const last = workingDays.add(start, count)
  const days: ExplainedDay[] = []
  for (let day = (start + 1) as Day; day <= last; day = (day + 1) as Day) {
    const kind = workingDays.kindOf(day)
    days.push({ day, kind, rank: kind.kind === 'working' ? workingDays.between(start, day) : undefined })
  }
  return days
}
