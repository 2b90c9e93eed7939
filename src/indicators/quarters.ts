// One indicator quarter by quarter, for figures that nobody knows month by month.

import { partsOfMonth } from '../calendar/month.ts'
import { monthsIn, type Period, quarterPeriod } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import type { CourseMonth } from './course.ts'
import { figureOf } from './found-run.ts'
import { figures } from './figures.ts'
import type { FigureSetting, Scope } from './query.ts'

/** The quarters that lie whole in a period. */
const quartersIn = (period: Period): readonly Period[] =>
  monthsIn(period)
    .map(partsOfMonth)
    .filter(({ month }) => month % 3 === 1)
    .map(({ year, month }) => quarterPeriod(year, (month + 2) / 3))
    .filter(({ end }) => end <= period.end)

/** As months of a course, without changes: four quarters are too few to call any of them one. */
export const byQuarter = async (
  query: Scope,
  id: string,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly CourseMonth[]> => {
  const found: CourseMonth[] = []
  for (const period of quartersIn(query.period)) {
    const [total] = await figures({ ...query, period, indicators: [id] }, entries, setting)
    const figure = figureOf(total, id)
    if (figure !== undefined)
      found.push({
        period,
        figure,
        change: { kind: 'none' },
        running: period.end >= query.today,
        signed: total?.closed !== undefined,
      })
  }
  return found
}
