// Figures beside those of the period before and of the same period last year.

import type { Day } from '../calendar/local-date.ts'
import { type Period, previousPeriod, samePeriodLastYear } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import { type Change, compare } from './compare.ts'
import type { Closed, Figure } from './figure.ts'
import { figures } from './figures.ts'
import { hadBegun, seenInPart } from './logging-begun.ts'
import type { FigureSetting, Scope } from './query.ts'

/** An earlier figure and what changed since; `partial` when only its first days are counted, as many as have passed now. */
export interface Earlier {
  readonly period: Period
  readonly figure: Figure
  readonly change: Change
  readonly partial: boolean
}

export interface Trend {
  readonly figure: Figure
  readonly previous: Earlier
  /** Absent for weeks and loose days, which have no namesake a year before, and for years, where it is `previous`. */
  readonly lastYear: Earlier | undefined
  /** Of the present figure; absent while its period is provisional. */
  readonly closed?: Closed
}

/** The day of an earlier period that is as far in it as today is in a running one; nothing when it is over. */
const sameDay = (earlier: Period, { period, today }: Scope): Day | undefined => {
  const running = today >= period.start && today < period.end
  return running ? (Math.min(earlier.end, earlier.start + (today - period.start)) as Day) : undefined
}

type Uncompared = Omit<Earlier, 'change'>

const earlierFigures = async (
  period: Period,
  query: Scope,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<ReadonlyMap<string, Uncompared>> => {
  const until = sameDay(period, query)
  const bounded = until === undefined ? {} : { volumesUntil: until }
  const [group] = await figures({ ...query, ...bounded, period }, entries, setting)
  const isWhole = group?.closed !== undefined || (await hadBegun(period, entries))
  const part: Period | undefined = until && { shape: 'days', start: period.start, end: until }
  return new Map(
    group?.figures.map((found): [string, Uncompared] => {
      const figure = isWhole ? found : seenInPart(found)
      // A measure is of whole months: it cannot be cut.
      const { unit, formula } = figure.indicator
      const partial = part !== undefined && unit === 'count' && formula.kind !== 'measured'
      return [figure.indicator.id, { period: partial ? part : period, figure, partial }]
    }),
  )
}

/**
 * The figures of a period with their changes. A running period is compared
 * with the whole earlier one for rates and means, with the same days of it for
 * volumes. Source: domain rules, section "Rules for figures", 1 and 6.
 */
export const trends = async (query: Scope, entries: ListEntries, setting: FigureSetting): Promise<readonly Trend[]> => {
  const lastYear = query.period.shape === 'year' ? undefined : samePeriodLastYear(query.period)
  const [current] = await figures(query, entries, setting)
  const before = await earlierFigures(previousPeriod(query.period), query, entries, setting)
  const yearBefore = lastYear && (await earlierFigures(lastYear, query, entries, setting))
  const beside = (figure: Figure, found: ReadonlyMap<string, Uncompared> | undefined): Earlier | undefined => {
    const earlier = found?.get(figure.indicator.id)
    return earlier && { ...earlier, change: compare(figure, earlier.figure, setting) }
  }
  const closed = current?.closed && { closed: current.closed }
  return (current?.figures ?? []).flatMap((figure) => {
    const previous = beside(figure, before)
    return previous ? [{ figure, previous, lastYear: beside(figure, yearBefore), ...closed }] : []
  })
}
