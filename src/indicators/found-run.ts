// Runs of months beyond chance, found in the last months that are over.

import { type Month, monthOf } from '../calendar/month.ts'
import { monthsPeriod, type Period } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import type { KnownIndicator } from './catalogue.ts'
import { askedFor } from './compute-figures.ts'
import type { Figure, FigureGroup, Ratio } from './figure.ts'
import { figures } from './figures.ts'
import { type MonthRun, monthRun } from './month-run.ts'
import type { FigureSetting, Scope } from './query.ts'

export interface FoundRun extends MonthRun {
  readonly period: Period
  /** Whether it is on the side that the indicator wishes for. */
  readonly better: boolean
}

/** How many months a run is looked for in. */
export const monthsLookedAt = 24

/** The counts of a proportion; nothing for means and volumes, and for a month without any case. */
const countsOf = ({ interval, numerator, denominator }: Figure): Ratio | null =>
  interval === null ? null : { numerator, denominator }

/** An indicator's figure in a group. */
export const figureOf = (group: FigureGroup | undefined, id: string): Figure | undefined =>
  group?.figures.find(({ indicator }) => indicator.id === id)

/** The run that an indicator's last months make; `groups` are the months in order, of which a signed one may lack it. */
export const runIn = (groups: readonly FigureGroup[], { id, direction }: KnownIndicator): FoundRun | undefined => {
  const found = groups.map((group) => figureOf(group, id))
  const run = monthRun(found.map((figure) => (figure === undefined ? null : countsOf(figure))))
  const [from, to] = [run && groups[run.from], run && groups[run.to]]
  if (!run || !from || !to) return undefined
  return {
    ...run,
    period: monthsPeriod(monthOf(from.period.start), monthOf(to.period.start)),
    better: (run.side === 'above') === (direction === 'at-least'),
  }
}

/** A run by the indicator that it is of. */
export interface IndicatorRun {
  readonly indicator: KnownIndicator
  readonly run: FoundRun
}

/** The runs beyond chance that the months over today end with, of every indicator followed. */
export const currentRuns = async (
  query: Omit<Scope, 'period'>,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly IndicatorRun[]> => {
  const last = (monthOf(query.today) - 1) as Month
  const period = monthsPeriod((last - monthsLookedAt + 1) as Month, last)
  const groups = await figures({ ...query, period, by: 'month' }, entries, setting)
  const months = groups.filter(({ key }) => key !== 'total')
  return askedFor(query, setting).flatMap((indicator) => {
    const run = runIn(months, indicator)
    return run ? [{ indicator, run }] : []
  })
}
