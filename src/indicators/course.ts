// How indicators moved, month by month: each month beside the one before, the window's two halves, and a run beyond chance.

import { firstDayOf, type Month, monthOf } from '../calendar/month.ts'
import { monthsIn, monthsPeriod, type Period } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import type { KnownIndicator } from './catalogue.ts'
import { type Change, compare } from './compare.ts'
import { askedFor } from './compute-figures.ts'
import type { Figure } from './figure.ts'
import { figures } from './figures.ts'
import { figureOf, type FoundRun, monthsLookedAt, runIn } from './found-run.ts'
import type { FigureSetting, Scope } from './query.ts'

export interface CourseMonth {
  readonly period: Period
  readonly figure: Figure
  /** Since the month before; `none` where one of them has no value. */
  readonly change: Change
  /** Not over yet: shown, and in no verdict. */
  readonly running: boolean
  /** Its figures are signed; the others may still change. */
  readonly signed: boolean
}

interface Half {
  readonly period: Period
  readonly figure: Figure
}

/** The first and the last months of a window, pooled; of an odd number the one in the middle is in neither. */
export interface Halves {
  readonly earlier: Half
  readonly later: Half
  readonly change: Change
}

export interface Course {
  readonly indicator: KnownIndicator
  /** From the first month of the window that has something; all of them when none has. */
  readonly months: readonly CourseMonth[]
  /** Months without anything were left out at the beginning. */
  readonly cut: boolean
  /** Nothing when less than two months are over. */
  readonly halves: Halves | undefined
  readonly run: FoundRun | undefined
}

const shifted = (month: Month, by: number): Month => (month + by) as Month

/** The last month of a period that is over on a day. */
const lastOver = (period: Period, { today }: Pick<Scope, 'today'>): Month => {
  const last = monthOf(period.end)
  const current = monthOf(today)
  return last < current ? last : shifted(current, -1)
}

/** Nothing known, or a volume of zero: a register that had not begun yet counts as one. */
const isEmpty = ({ value, indicator }: Figure): boolean => value === null || (indicator.unit === 'count' && value === 0)

const halvesOf = async (
  query: Scope,
  over: readonly Month[],
  entries: ListEntries,
  setting: FigureSetting,
): Promise<(id: string) => Halves | undefined> => {
  const size = Math.floor(over.length / 2)
  const [first, last] = [over[0], over.at(-1)]
  if (size === 0 || first === undefined || last === undefined) return () => undefined
  const periods = [monthsPeriod(first, shifted(first, size - 1)), monthsPeriod(shifted(last, 1 - size), last)] as const
  const [earlier] = await figures({ ...query, period: periods[0] }, entries, setting)
  const [later] = await figures({ ...query, period: periods[1] }, entries, setting)
  return (id) => {
    const [before, after] = [figureOf(earlier, id), figureOf(later, id)]
    if (before === undefined || after === undefined) return undefined
    return {
      earlier: { period: periods[0], figure: before },
      later: { period: periods[1], figure: after },
      change: compare(after, before, setting),
    }
  }
}

/**
 * The course of every indicator asked for over the months of `query.period`,
 * which are whole and have begun. A rise or a fall, from month to month and
 * from half to half, is what `compare` says; a run is looked for in the last
 * months that are over, whatever the window, so that all who ask hear the same.
 */
export const courses = async (
  query: Scope,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly Course[]> => {
  const [asked, last] = [monthOf(query.period.start), monthOf(query.period.end)]
  const over = lastOver(query.period, query)
  const read = Math.min(asked - 1, over - monthsLookedAt + 1) as Month
  const groups = await figures({ ...query, period: monthsPeriod(read, last), by: 'month' }, entries, setting)
  const months = groups.filter(({ key }) => key !== 'total')
  const looked = months.slice(over - monthsLookedAt + 1 - read, over - read + 1)
  const begun = months.findIndex(({ figures: all }, index) => read + index >= asked && !all.every(isEmpty))
  const first = begun < 0 ? asked : read + begun
  const compared = monthsIn(query.period).filter((month) => month >= first && month <= over)
  const halves = await halvesOf(query, compared, entries, setting)
  const courseOf = (indicator: KnownIndicator): Course => ({
    indicator,
    months: months.slice(first - read).flatMap((group, position): CourseMonth[] => {
      const [figure, before] = [
        figureOf(group, indicator.id),
        figureOf(months[first - read + position - 1], indicator.id),
      ]
      if (figure === undefined) return []
      const { period } = group
      const change = before === undefined ? ({ kind: 'none' } as const) : compare(figure, before, setting)
      return [
        {
          period,
          figure,
          change,
          running: period.start >= firstDayOf(shifted(over, 1)),
          signed: group.closed !== undefined,
        },
      ]
    }),
    cut: first > asked,
    halves: halves(indicator.id),
    run: runIn(looked, indicator),
  })
  return askedFor(query, setting).map(courseOf)
}
