// What Vigie prints, stated as any other report's figures: it is held to the same rules.

import { digitsFor } from '../digits.ts'
import type { Figure, FigureGroup } from '../figure.ts'
import type { Basis } from '../query.ts'
import { roundedTo } from './rightly-printed.ts'
import { type Printed, scaleOf, type Stated, type StatedUnit } from './stated.ts'

const units: Partial<Record<Figure['indicator']['unit'], StatedUnit>> = {
  '%': '%',
  '‰': '‰',
  days: 'days',
  'calendar-days': 'days',
  count: 'count',
}

const printedAs = (value: number, digits: number, unit: StatedUnit): Printed => ({
  amount: roundedTo(value * scaleOf(unit), digits),
  digits,
  unit,
})

const asTarget = (target: number, unit: StatedUnit): Printed => ({
  amount: Number((target * scaleOf(unit)).toPrecision(12)),
  digits: 0,
  unit,
})

const countsOf = ({ indicator, state, numerator, denominator, alone }: Figure) => {
  // Nothing over nothing adds nothing; what is not known may add anything.
  if (state === 'unknown' || alone) return {}
  return indicator.unit === 'count' ? { numerator } : { numerator, denominator }
}

/** Months without any line of calls are not followed, rather than unknown. */
const isPartial = ({ coverage, indicator }: Figure): boolean =>
  indicator.formula.kind === 'calls-received' || (coverage !== null && coverage.known < coverage.of)

const statedFigure = (figure: Figure, group: FigureGroup, isTotal: boolean, limit: number | undefined): Stated => {
  const { indicator, value, target, met } = figure
  // A plan is what it is on the last day: its months are no parts of the year.
  const isSum = isTotal && indicator.formula.kind !== 'plan'
  const unit = units[indicator.unit]
  const printed = value === null || unit === undefined ? undefined : printedAs(value, digitsFor(figure), unit)
  return {
    name: indicator.id,
    known: indicator,
    part: '',
    period: group.period,
    ...countsOf(figure),
    ...(printed && { printed }),
    ...(target !== null && unit !== undefined && { target: asTarget(target, unit) }),
    ...(met !== null && { met }),
    ...(isSum && { totals: 'months' as const }),
    ...(isPartial(figure) && { isPartial: true as const }),
    ...(limit !== undefined && { limit }),
  }
}

const statedShares = (figure: Figure, group: FigureGroup): readonly Stated[] =>
  (figure.shares ?? []).map(({ key, numerator, denominator }) => ({
    name: figure.indicator.id,
    known: figure.indicator,
    part: key,
    period: group.period,
    breakdown: figure.indicator.id,
    numerator,
    denominator,
  }))

/**
 * The groups of `figures` asked by month, `total` last. Months that are signed
 * and a total that is not may differ, which the signature's own list explains.
 */
export const statedFigures = (
  groups: readonly FigureGroup[],
  basis: Basis,
  limits: ReadonlyMap<string, number>,
): readonly Stated[] => {
  const total = groups.at(-1)
  const isComparable = total?.closed !== undefined || groups.every(({ closed }) => closed === undefined)
  return groups.flatMap((group) =>
    group.figures.flatMap((figure) => {
      // A period of one month is the same line twice.
      const isTotal = group === total && isComparable && groups.length > 2
      if (group === total && groups.length === 2) return []
      // Only replies that were sent are the same ones as those of the mean.
      const limit = basis === 'replied' ? limits.get(figure.indicator.id) : undefined
      return figure.shares === null ? [statedFigure(figure, group, isTotal, limit)] : statedShares(figure, group)
    }),
  )
}
