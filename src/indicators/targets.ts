// Targets: which one is in force, and whether a result meets it exactly.

import { type Day, dayOf, type LocalDate, localDate } from '../calendar/local-date.ts'
import { compareRatio } from './ratio.ts'
import type { Indicator } from './indicator.ts'

/** A target that the préfecture set; `null` withdraws the label's own. */
export interface DatedTarget {
  readonly indicator: string
  /** A ratio (0.9), days, or a count. */
  readonly target: number | null
  readonly from: LocalDate
}

/** A target of the label's own table, in force ever since. */
export const labelTarget = (value: number) => ({ value, from: localDate('1990-01-01') })

/** The target in force on a day: the latest one set, the préfecture's before the label's of the same day. */
export const targetOn = (indicator: Indicator, targets: readonly DatedTarget[], day: Day): number | null => {
  let found: number | null = null
  let since = Number.NEGATIVE_INFINITY
  const { target } = indicator
  if (target && dayOf(target.from) <= day) {
    found = target.value
    since = dayOf(target.from)
  }
  for (const set of targets) {
    const from = dayOf(set.from)
    if (set.indicator !== indicator.id || from > day || from < since) continue
    found = set.target
    since = from
  }
  return found
}

/** A target and the day it came into force; `label` for the label's own, `null` for one that was withdrawn. */
export interface TargetStep {
  readonly value: number | null
  readonly from: Day
  readonly source: 'label' | 'set'
}

/** Every target that an indicator had or will have, in order of date; of two of the same day, the one that holds. */
export const targetHistory = (indicator: Indicator, targets: readonly DatedTarget[]): readonly TargetStep[] => {
  const own: readonly TargetStep[] = indicator.target
    ? [{ value: indicator.target.value, from: dayOf(indicator.target.from), source: 'label' }]
    : []
  const set = targets
    .filter(({ indicator: id }) => id === indicator.id)
    .map(({ target, from }): TargetStep => ({ value: target, from: dayOf(from), source: 'set' }))
  // Sorting keeps the order of equal days: what is set stands after the label's, and the later line after the earlier.
  const sorted = [...own, ...set].toSorted((a, b) => a.from - b.from)
  return sorted.filter(({ from }, index) => sorted[index + 1]?.from !== from)
}

/** Whether numerator / denominator reaches the target, on the exact ratio; a denominator of 0 has no answer. */
export const meets = (
  direction: Indicator['direction'],
  numerator: number,
  denominator: number,
  target: number,
): boolean => {
  const side = compareRatio(numerator, denominator, target)
  return direction === 'at-least' ? side >= 0 : side <= 0
}
