// How many working days a period is said to have.

import type { Day } from '../../../calendar/local-date.ts'
import type { WorkingDays } from '../../../calendar/working-days.ts'
import type { Finding } from '../finding.ts'
import type { Stated } from '../stated.ts'

/** Both ends are days of the period. */
export const calendar = (all: readonly Stated[], workingDays: WorkingDays): readonly Finding[] =>
  all.flatMap((about): readonly Finding[] => {
    const stated = about.printed?.amount ?? about.numerator
    if (about.isCalendar !== true || about.period === undefined || stated === undefined) return []
    const counted = workingDays.between((about.period.start - 1) as Day, about.period.end)
    return counted === stated ? [] : [{ kind: 'working-days', about, stated, counted }]
  })
