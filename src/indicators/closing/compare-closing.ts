// A signed period against what the register gives now, in every group that was signed.

import { monthsIn, type Period } from '../../calendar/period.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ListEntries } from '../../register/ports.ts'
import { printedFigures } from '../closing/printed.ts'
import type { Figure } from '../figure.ts'
import type { FigureSetting, Scope } from '../query.ts'
import type { ClosedPeriod } from './closed-periods.ts'
import { groupings, type SignedGroup } from './closing.ts'

/** One figure that was signed, and what it would be today. */
export interface FigureDifference {
  readonly by: SignedGroup['by']
  readonly key: string
  /** The group's own days: a month of the signed period, or all of it. */
  readonly period: Period
  readonly signed: Figure
  readonly now: Figure
}

export interface ClosingDifference {
  readonly figures: readonly FigureDifference[]
  readonly entries: readonly EntryId[]
  readonly settingChanged: boolean
}

/** Nothing when recomputing gives what was signed. Recomputed as of the day of the signature. */
export const compareClosing = async (
  closed: ClosedPeriod,
  entries: ListEntries,
  live: FigureSetting,
): Promise<ClosingDifference | undefined> => {
  const { period, basis, day } = closed.closing
  const scope: Scope = { period, basis, today: day }
  const figures: FigureDifference[] = []
  const ids = new Set<EntryId>()
  let settingChanged = false
  for (const by of groupings) {
    // The only month of a period is its total.
    if (by === 'month' && monthsIn(period).length === 1) continue
    const groups = await printedFigures(by === 'total' ? scope : { ...scope, by }, closed, entries, live)
    for (const { key, period: days, figures: signed, closed: told } of groups) {
      if (told === undefined || (by !== 'total' && key === 'total')) continue
      for (const now of told.now) {
        const then = signed.find(({ indicator }) => indicator.id === now.indicator.id)
        if (then) figures.push({ by, key, period: days, signed: then, now })
      }
      for (const id of told.entries) ids.add(id)
      settingChanged ||= told.settingChanged
    }
  }
  if (figures.length === 0) return undefined
  return { figures, entries: [...ids].toSorted((a, b) => a - b), settingChanged }
}
