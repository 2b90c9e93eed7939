// Targets as they are said: which one, since when, from whom.

import type { Day } from '../../src/calendar/local-date.ts'
import { targetText } from '../../src/digests/figure-block.ts'
import type { KnownIndicator } from '../../src/indicators/catalogue.ts'
import { type DatedTarget, targetHistory, type TargetStep } from '../../src/indicators/targets.ts'
import type { Words } from '../../src/i18n/words.ts'

/** "90 % au moins", "5 jours ouvrés au plus". */
export const boundText = (indicator: KnownIndicator, value: number, words: Words): string => {
  const { catalogue, indicators } = words
  const text =
    indicator.unit === 'days'
      ? indicators.value('days', value, Number.isInteger(value) ? 0 : 1)
      : targetText(value, { indicator }, words)
  return indicator.direction === 'at-least' ? catalogue.atLeast(text) : catalogue.atMost(text)
}

export interface TargetNow {
  readonly indicator: KnownIndicator
  /** Every one, in order of date. */
  readonly steps: readonly TargetStep[]
  /** The one in force; nothing before the first, and after one was withdrawn. */
  readonly current: TargetStep | undefined
}

export const targetNow = (indicator: KnownIndicator, targets: readonly DatedTarget[], today: Day): TargetNow => {
  const steps = targetHistory(indicator, targets)
  const last = steps.findLast(({ from }) => from <= today)
  return { indicator, steps, current: last?.value === null ? undefined : last }
}
