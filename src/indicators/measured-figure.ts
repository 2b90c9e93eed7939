// The figure of an indicator whose counts are typed in.

import { monthsIn } from '../calendar/period.ts'
import { isMeasurable } from '../register/measurable.ts'
import type { Figure } from './figure.ts'
import type { Group } from './group.ts'
import type { Indicator } from './indicator.ts'
import type { KnownIndicator } from './catalogue.ts'
import { measuredTotal } from './measured.ts'
import type { FigureSetting } from './query.ts'
import { meets, targetOn } from './targets.ts'
import { wilson } from './wilson.ts'

const none = { messages: 0, entries: 0 } as const

/** What only entries that are followed one by one have. */
const withoutCases = {
  pending: none,
  suspended: none,
  holding: 0,
  assumed: 0,
  unanswered: null,
  left: { closed: none, outside: none, passed: none },
  voiceServer: null,
  transferred: { numerator: 0, denominator: 0 },
  substantive: null,
  delay: null,
  tracked: null,
  sampled: null,
  shares: null,
} as const

/** Proportions of people who answered; visits and engagements are no cases of which some could have gone otherwise. */
const isOfCases = ({ id }: Indicator): boolean => id === 'pan.satisfaction'

/** `n.c.` where nobody typed enough; the months that are known are said when they are not all. */
export const measuredFigure = (indicator: KnownIndicator, group: Group, setting: FigureSetting): Figure => {
  const { period, window } = group.shape
  const { facts, isWider } = group.measuresOf(indicator.id)
  const measured = isMeasurable(indicator.id) ? measuredTotal(indicator.id, facts, period) : undefined
  const numerator = measured?.numerator ?? 0
  const denominator = measured?.denominator ?? (indicator.unit === 'count' ? 1 : 0)
  const target = targetOn(indicator, setting.targets, period.end)
  const isProportion = measured !== undefined && !measured.alone && isOfCases(indicator)
  // Months to come are not missing.
  const begun = monthsIn({ ...period, end: window.cut < period.start ? period.end : (window.cut as typeof period.end) })
  return {
    ...withoutCases,
    indicator,
    state: measured === undefined ? 'unknown' : 'known',
    numerator,
    denominator,
    value: measured === undefined ? null : numerator / denominator,
    target,
    met: measured === undefined || target === null ? null : meets(indicator.direction, numerator, denominator, target),
    interval: isProportion ? wilson(numerator, denominator) : null,
    small: isProportion && denominator < setting.smallNumber,
    entries: measured?.entries ?? 0,
    coverage: { known: measured?.months.size ?? 0, of: Math.max(begun.length, measured?.months.size ?? 0) },
    alone: measured?.alone ?? false,
    isWider,
  }
}
