// A mean delay against the on-time rate of the same replies.

import type { Finding } from '../finding.ts'
import { roundedTo } from '../rightly-printed.ts'
import { countsOf, halfPlace, keyOf, periodKey, type Printed, type Stated } from '../stated.ts'

/** `letters.on-time` and `letters.delay` speak of the same letters; so do two lines of one name. */
const subjectOf = (stated: Stated): string =>
  [keyOf(stated).replace(/\.(?:on-time|delay)$/, ''), stated.part, periodKey(stated.period)].join('|')

/** The most that a printed rate can stand for; exactly, where its counts are known. */
const highest = (rate: Stated, printed: Printed): number => {
  const counts = countsOf(rate)
  return counts ? counts[0] / counts[1] : Math.min(1, (printed.amount + halfPlace(printed)) / 100)
}

const ofOtherReplies = (rate: Stated, mean: Stated): boolean =>
  rate.denominator !== undefined && mean.denominator !== undefined && rate.denominator !== mean.denominator

/**
 * A late reply took at least as many working days as the limit (one sent on
 * the Saturday after its due date took no more), so that the late ones alone
 * make `(1 − rate) × limit`. When all are in time, none took longer than the limit.
 */
const fault = (rate: Stated, mean: Stated, limit: number): Finding | undefined => {
  if (rate.printed === undefined || mean.printed === undefined || ofOtherReplies(rate, mean)) return undefined
  const share = highest(rate, rate.printed)
  const { printed } = mean
  const [low, high] = [printed.amount - halfPlace(printed), printed.amount + halfPlace(printed)]
  const least = (1 - share) * limit
  if (high < least) {
    const told: Printed = { amount: roundedTo(least, 1), digits: 1, unit: 'days' }
    return { kind: 'delay-too-short', about: mean, mean: printed, rate: rate.printed, limit, least: told }
  }
  const counts = countsOf(rate)
  const allInTime = counts !== undefined && counts[0] === counts[1]
  return allInTime && low > limit ? { kind: 'delay-too-long', about: mean, mean: printed, limit } : undefined
}

export const delays = (all: readonly Stated[]): readonly Finding[] =>
  [
    ...Map.groupBy(
      all.filter(({ breakdown }) => !breakdown),
      subjectOf,
    ).values(),
  ].flatMap((lines) => {
    const rate = lines.find(({ printed }) => printed?.unit === '%')
    const mean = lines.find(({ printed }) => printed?.unit === 'days')
    const limit = mean?.limit ?? rate?.limit
    return rate === undefined || mean === undefined || limit === undefined ? [] : (fault(rate, mean, limit) ?? [])
  })
