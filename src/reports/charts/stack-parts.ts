// The parts of a stack: few enough to be told apart, the smallest ones taken together.

import type { ChartSeries } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

/** The sum of what is known; unknown when nothing is. */
export const knownSum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null) ? null : sum(values)

/** At most `most` parts, in their order; the smallest of a longer list become one, named "5 autres", at the end. */
export const fewParts = (series: readonly ChartSeries[], most: number, { charts }: Words): readonly ChartSeries[] => {
  if (series.length <= most) return series
  const bySize = series.toSorted((one, other) => sum(other.values) - sum(one.values))
  const kept = new Set(bySize.slice(0, most - 1))
  const rest = series.filter((part) => !kept.has(part))
  const values = (rest[0]?.values ?? []).map((_, index) => knownSum(rest.map((part) => part.values[index] ?? null)))
  return [...series.filter((part) => kept.has(part)), { name: charts.others(rest.length), values }]
}
