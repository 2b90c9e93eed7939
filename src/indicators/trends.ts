// Figures beside those of the period before and of the same period last year.

import type { Day } from '../calendar/local-date.ts'
import { type Period, previousPeriod, samePeriodLastYear } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import { type Change, compare } from './compare.ts'
import { catalogue } from './catalogue.ts'
import type { Figure } from './figure.ts'
import { askedFor, figures } from './figures.ts'
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
  /** Absent for weeks and loose days, which have no namesake a year before. */
  readonly lastYear: Earlier | undefined
}

const volumes: readonly string[] = catalogue.filter(({ unit }) => unit === 'count').map(({ id }) => id)

/** The first days of an earlier period, as many as have passed of a running one. */
const sameDays = (earlier: Period, { period, today }: Scope): Period => ({
  shape: 'days',
  start: earlier.start,
  end: Math.min(earlier.end, earlier.start + (today - period.start)) as Day,
})

type Uncompared = Omit<Earlier, 'change'>
type Found = ReadonlyMap<string, Uncompared>

const earlierFigures = async (
  period: Period,
  query: Scope,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<Found> => {
  const [group] = await figures({ ...query, period }, entries, setting)
  const found = new Map<string, Uncompared>()
  for (const figure of group?.figures ?? []) found.set(figure.indicator.id, { period, figure, partial: false })
  const running = query.today >= query.period.start && query.today < query.period.end
  const asked = askedFor(query, setting).filter(({ id }) => volumes.includes(id))
  if (!running || asked.length === 0) return found
  const part = sameDays(period, query)
  const [partGroup] = await figures({ ...query, period: part, indicators: asked.map(({ id }) => id) }, entries, setting)
  for (const figure of partGroup?.figures ?? []) found.set(figure.indicator.id, { period: part, figure, partial: true })
  return found
}

/**
 * The figures of a period with their changes. A running period is compared
 * with the whole earlier one for rates and means, with the same days of it for
 * volumes. Source: domain rules, section "Rules for figures", 1 and 6.
 */
export const trends = async (query: Scope, entries: ListEntries, setting: FigureSetting): Promise<readonly Trend[]> => {
  const lastYear = samePeriodLastYear(query.period)
  const [current] = await figures(query, entries, setting)
  const before = await earlierFigures(previousPeriod(query.period), query, entries, setting)
  const yearBefore = lastYear && (await earlierFigures(lastYear, query, entries, setting))
  const beside = (figure: Figure, found: Found | undefined): Earlier | undefined => {
    const earlier = found?.get(figure.indicator.id)
    return earlier && { ...earlier, change: compare(figure, earlier.figure, setting) }
  }
  return (current?.figures ?? []).flatMap((figure) => {
    const previous = beside(figure, before)
    return previous ? [{ figure, previous, lastYear: beside(figure, yearBefore) }] : []
  })
}
