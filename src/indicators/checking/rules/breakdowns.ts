// Breakdowns: their classes make the whole, neither less nor more.

import type { Finding } from '../finding.ts'
import { roundedTo } from '../rightly-printed.ts'
import { halfPlace, keyOf, periodKey, type Printed, type Stated } from '../stated.ts'

const groupOf = (stated: Stated): string => JSON.stringify([keyOf(stated), stated.breakdown, periodKey(stated.period)])

const inCases = (amount: number): Printed => ({ amount, digits: 0, unit: 'count' })

/** The classes' counts and the base that they share; nothing unless each has both. */
const counted = (classes: readonly Stated[]): readonly [sum: number, whole: number] | undefined => {
  const bases = new Set(classes.map(({ denominator }) => denominator))
  const [whole] = bases
  const parts = classes.flatMap(({ numerator }) => numerator ?? [])
  if (bases.size !== 1 || whole === undefined || parts.length < classes.length) return undefined
  return [parts.reduce((sum, part) => sum + part, 0), whole]
}

const fault = (classes: readonly Stated[]): Finding | undefined => {
  const [about] = classes
  if (about?.breakdown === undefined || classes.length < 2) return undefined
  const { breakdown } = about
  const pair = counted(classes)
  if (pair) {
    const [sum, whole] = pair
    return sum === whole ? undefined : { kind: 'classes', about, breakdown, sum: inCases(sum), whole: inCases(whole) }
  }
  const shares = classes.flatMap(({ printed }) => (printed?.unit === '%' ? [printed] : []))
  if (shares.length < classes.length) return undefined
  const digits = Math.max(...shares.map((share) => share.digits))
  const sum = roundedTo(
    shares.reduce((all, { amount }) => all + amount, 0),
    digits,
  )
  // Each share may be off by its own rounding: 53 + 10 + 7 + 6 + 4 + 1 + 20 = 101 is a whole.
  const tolerance = shares.reduce((all, share) => all + halfPlace(share), 0)
  if (Math.abs(sum - 100) <= tolerance) return undefined
  return {
    kind: 'classes',
    about,
    breakdown,
    sum: { amount: sum, digits, unit: '%' },
    whole: { amount: 100, digits: 0, unit: '%' },
  }
}

export const breakdowns = (all: readonly Stated[]): readonly Finding[] =>
  [
    ...Map.groupBy(
      all.filter(({ breakdown }) => breakdown !== undefined),
      groupOf,
    ).values(),
  ].flatMap((classes) => fault(classes) ?? [])
