// A run of months on one side of the mean, longer than chance explains: the control chart's rule of eight.

import { chanceOfSide } from './binomial-side.ts'
import type { Ratio } from './figure.ts'
import { compareRatio, difference } from './ratio.ts'

/** Western Electric's fourth rule: eight points in a row on one side of the centre line. */
const shortestRun = 8

/** The chance that a run may have at most: eight even ones have 1 in 256, but small months lean to one side. */
const mostLikely = 0.01

/** With fewer months, the run itself would be most of what makes the mean. */
const fewestMonths = 12

export interface MonthRun {
  readonly side: 'above' | 'below'
  /** Positions of its first and last month, both included. */
  readonly from: number
  readonly to: number
  /** Months of the run that have a base. */
  readonly length: number
  /** Months that make the mean: those with a base. */
  readonly counted: number
  /** The mean of all months, pooled: the centre line. */
  readonly centre: Ratio
  /** The months of the run, pooled. */
  readonly during: Ratio
}

const pooled = (months: readonly Ratio[]): Ratio => ({
  numerator: months.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: months.reduce((sum, { denominator }) => sum + denominator, 0),
})

const sideOf = (month: Ratio, centre: Ratio): MonthRun['side'] | undefined => {
  const { numerator } = difference(month.numerator, month.denominator, centre.numerator, centre.denominator)
  if (numerator === 0n) return undefined
  return numerator > 0n ? 'above' : 'below'
}

/**
 * The run that the last months make, when it is beyond chance; nothing when it
 * is not. `months` are counts of cases in order, `null` for a month without any,
 * which neither extends a run nor ends it; a month exactly on the centre line ends it.
 *
 * The rule is Western Electric's fourth (Statistical Quality Control Handbook,
 * 1956), for a p-chart whose months differ in size: eight in a row on one side
 * of the pooled mean. Where few cases make one side likelier than the other (a
 * small month of a service near 100 % is nearly always above), eight in a row
 * prove nothing: the binomial chances of the months' side are multiplied, and
 * the run must have at most one chance in a hundred.
 */
export const monthRun = (months: readonly (Ratio | null)[]): MonthRun | undefined => {
  const counted = months.flatMap((month, position) =>
    month !== null && month.denominator > 0 ? [{ position, month }] : [],
  )
  if (counted.length < fewestMonths) return undefined
  const centre = pooled(counted.map(({ month }) => month))
  // All or nothing in every month: no month differs from the mean.
  if (compareRatio(centre.numerator, centre.denominator, 0) <= 0) return undefined
  if (compareRatio(centre.numerator, centre.denominator, 1) >= 0) return undefined
  const sides = counted.map(({ month }) => sideOf(month, centre))
  const side = sides.at(-1)
  if (side === undefined) return undefined
  const run = counted.slice(sides.findLastIndex((other) => other !== side) + 1)
  const [first, last] = [run.at(0), run.at(-1)]
  if (run.length < shortestRun || first === undefined || last === undefined) return undefined
  const mean = centre.numerator / centre.denominator
  const chance = run.reduce((product, { month }) => product * chanceOfSide(month.denominator, mean, side), 1)
  if (chance > mostLikely) return undefined
  const during = pooled(run.map(({ month }) => month))
  return { side, from: first.position, to: last.position, length: run.length, counted: counted.length, centre, during }
}
