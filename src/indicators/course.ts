// How indicators moved, month by month: each month beside the one before, the window's two halves, and a run beyond chance.

import { firstDayOf, type Month, monthOf } from '../calendar/month.ts'
import { monthsIn, monthsPeriod, type Period } from '../calendar/period.ts'
import type { ListEntries } from '../register/ports.ts'
import type { KnownIndicator } from './catalogue.ts'
import { type Change, compare } from './compare.ts'
import { askedFor } from './compute-figures.ts'
import type { Figure, FigureGroup } from './figure.ts'
import { figures } from './figures.ts'
import { figureOf, type FoundRun, monthsLookedAt, runIn } from './found-run.ts'
import { hadBegun, seenInPart } from './logging-begun.ts'
import type { FigureSetting, Scope } from './query.ts'

export interface CourseMonth {
  readonly period: Period
  readonly figure: Figure
  /** Since the month before; `none` where one of them has no value, or began before the register. */
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

/** How many of the first months began before the register did. */
const unseenAmong = async (months: readonly FigureGroup[], entries: ListEntries): Promise<number> => {
  for (const [index, { period, closed }] of months.entries())
    if (closed !== undefined || (await hadBegun(period, entries))) return index
  return months.length
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
  const shown = months.slice(first - read)
  const unseen = await unseenAmong(shown, entries)
  const halves = await halvesOf(query, compared, entries, setting)
  const halvesSeen = unseen === 0 ? halves : await halvesOf(query, compared.slice(unseen), entries, setting)
  /** As it is compared with: the months before those shown have nothing, or were seen like them. */
  const comparable = (position: number, id: string): Figure | undefined => {
    const figure = figureOf(months[first - read + position], id)
    return figure !== undefined && unseen > 0 && position < unseen ? seenInPart(figure) : figure
  }
  const isSeen = ({ id }: KnownIndicator): boolean =>
    shown.slice(0, unseen).every((group, position) => comparable(position, id) === figureOf(group, id))
  const courseOf = (indicator: KnownIndicator): Course => ({
    indicator,
    months: shown.flatMap((group, position): CourseMonth[] => {
      const figure = figureOf(group, indicator.id)
      if (figure === undefined) return []
      const { period } = group
      const [now, before] = [comparable(position, indicator.id), comparable(position - 1, indicator.id)]
      const change = now && before ? compare(now, before, setting) : ({ kind: 'none' } as const)
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
    halves: (isSeen(indicator) ? halves : halvesSeen)(indicator.id),
    run: runIn(looked, indicator),
  })
  return askedFor(query, setting).map(courseOf)
}
