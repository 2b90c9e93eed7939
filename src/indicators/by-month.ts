// Figures month by month.

import type { Day } from '../calendar/local-date.ts'
import { firstDayOf, lastDayOf, type Month, monthOf } from '../calendar/month.ts'
import { isoMonth, monthPeriod, monthsIn } from '../calendar/period.ts'
import type { KnownIndicator } from './catalogue.ts'
import type { FactContext } from './context.ts'
import type { GroupScope } from './group-scope.ts'
import { Group } from './group.ts'
import { type Grouping, windowOf } from './grouping.ts'
import type { FigureQuery } from './query.ts'

/** One group per month; a case is dealt only to the months it lived in. Keys are `2022-05`. */
export const byMonth = (
  query: FigureQuery,
  scope: GroupScope,
  indicators: readonly KnownIndicator[],
  context: FactContext,
): Grouping => {
  const months = monthsIn(query.period)
  const first = monthOf(query.period.start)
  const groups = months.map((month) => {
    // The first and last month may be cut by the period.
    const start = Math.max(firstDayOf(month), query.period.start) as Day
    const end = Math.min(lastDayOf(month), query.period.end) as Day
    const whole = start === firstDayOf(month) && end === lastDayOf(month)
    const period = whole ? monthPeriod(month) : ({ shape: 'days', start, end } as const)
    return new Group({ period, window: windowOf({ ...query, period }), scope }, indicators, context)
  })
  const indexOf = (day: number): number => {
    if (day <= query.period.start) return 0
    return day >= query.period.end ? months.length - 1 : monthOf(day as Day) - first
  }
  return {
    take(item) {
      const last = indexOf(item.last)
      for (let index = indexOf(item.asked); index <= last; index += 1) groups[index]?.take(item)
    },
    takeCalls(fact) {
      if (fact.day >= query.period.start && fact.day <= query.period.end) groups[indexOf(fact.day)]?.takeCalls(fact)
    },
    takeMeasure(fact) {
      for (const group of groups) group.takeMeasure(fact)
    },
    takeSurveyed(fact) {
      if (fact.day >= query.period.start && fact.day <= query.period.end) groups[indexOf(fact.day)]?.takeSurveyed(fact)
    },
    takePlan(fact) {
      // An action is in the plan of every month from the one that added it: each group looks at its own last day.
      for (const group of groups) group.takePlan(fact)
    },
    keyed: () => groups.map((group, index) => [isoMonth((first + index) as Month), group]),
  }
}
