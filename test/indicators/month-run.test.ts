// When months on one side of their mean are a run, and when chance explains them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfSide } from '../../src/indicators/binomial-side.ts'
import type { Ratio } from '../../src/indicators/figure.ts'
import { monthRun } from '../../src/indicators/month-run.ts'

const of100 = (...inTime: readonly number[]): readonly Ratio[] =>
  inTime.map((numerator) => ({ numerator, denominator: 100 }))

const low = of100(80, 82, 81, 80, 83, 82, 80, 81)
const high = of100(91, 92, 90, 93, 91, 92, 90, 91)

describe('a run', () => {
  test('is eight months in a row above the mean', () => {
    expect(monthRun([...low, ...high])).toMatchObject({ side: 'above', from: 8, to: 15, length: 8, counted: 16 })
    expect(monthRun([...high, ...low])).toMatchObject({ side: 'below', from: 8, to: 15 })
  })

  test('is not seven', () => {
    expect(monthRun([...low, ...high.slice(1)])).toBeUndefined()
  })

  test('is over when the last month is on the other side, or on the mean itself', () => {
    expect(monthRun([...low, ...high, ...of100(70)])).toBeUndefined()
    expect(monthRun([...of100(60, 80, 60, 80), ...of100(...Array.from({ length: 8 }, () => 70))])).toBeUndefined()
  })

  test('passes over months without any case', () => {
    const [first, ...others] = high
    expect(monthRun([...low, first ?? null, null, ...others])).toMatchObject({ from: 8, to: 16, length: 8 })
  })

  test('needs a year of months', () => {
    expect(monthRun([...of100(60, 60, 60), ...high])).toBeUndefined()
    expect(monthRun([...of100(60, 60, 60, 60), ...high])).toMatchObject({ length: 8 })
  })

  test('is nothing where every month is all or nothing', () => {
    for (const numerator of [0, 100])
      expect(monthRun(of100(...Array.from({ length: 24 }, () => numerator)))).toBeUndefined()
  })

  test('of few cases near 100 % has to be longer: most months are above by nature', () => {
    const small = (...late: readonly number[]): Ratio[] =>
      late.map((count) => ({ numerator: 5 - count, denominator: 5 }))
    const perfect = (months: number): Ratio[] => small(...Array.from({ length: months }, () => 0))
    expect(monthRun([...small(1, 0, 1, 0, 1, 0, 1), ...perfect(8)])).toBeUndefined()
    expect(monthRun([...small(1, 0, 1, 0, 1, 0, 1), ...perfect(17)])).toBeUndefined()
    expect(monthRun([...small(3, 3, 3, 3, 3, 3, 3), ...perfect(17)])).toMatchObject({ side: 'above', length: 17 })
  })
})

const anyMonths = fc.array(
  fc.option(
    fc
      .integer({ min: 1, max: 60 })
      .chain((denominator) =>
        fc.integer({ min: 0, max: denominator }).map((numerator): Ratio => ({ numerator, denominator })),
      ),
    { nil: null, freq: 8 },
  ),
  { maxLength: 24 },
)

/** Months of two levels, so that runs are found. */
const twoLevels = fc
  .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 6, max: 12 }), fc.integer({ min: 20, max: 80 }))
  .map(([before, after, cases]): readonly Ratio[] => [
    ...Array.from({ length: before }, () => ({ numerator: Math.floor(cases * 0.6), denominator: cases })),
    ...Array.from({ length: after }, () => ({ numerator: Math.floor(cases * 0.9), denominator: cases })),
  ])

const months = fc.oneof(anyMonths, twoLevels)

test('counting failures instead of successes gives the same run on the other side', () => {
  fc.assert(
    fc.property(months, (given) => {
      const turned = given.map((month) => month && { ...month, numerator: month.denominator - month.numerator })
      const [run, other] = [monthRun(given), monthRun(turned)]
      expect(other && [other.from, other.to]).toEqual(run && [run.from, run.to])
      if (run) expect(other?.side).toBe(run.side === 'above' ? 'below' : 'above')
    }),
    { numRuns: 200 },
  )
})

test('the order of the months before a run does not matter, and its months are all on its side', () => {
  fc.assert(
    fc.property(months, (given) => {
      const run = monthRun(given)
      fc.pre(run !== undefined)
      const before = given.slice(0, run.from)
      // The month before stays: it is what the run begins after.
      const turned = [...before.slice(0, -1).toReversed(), ...before.slice(-1), ...given.slice(run.from)]
      expect(monthRun(turned)).toEqual(run)
      const mean = run.centre.numerator / run.centre.denominator
      for (const month of given.slice(run.from, run.to + 1))
        if (month) expect(Math.sign(month.numerator / month.denominator - mean)).toBe(run.side === 'above' ? 1 : -1)
    }),
    { numRuns: 200 },
  )
})

describe('the chance of a side', () => {
  test.each([
    [2, 0.5, 0.25],
    [10, 0.9, 0.9 ** 10],
    [5, 0.98, 0.98 ** 5],
    [1, 0.3, 0.3],
  ])('of %d cases around %d', (cases, centre, above) => {
    expect(chanceOfSide(cases, centre, 'above')).toBeCloseTo(above, 12)
  })

  test('with that of the other and of the mean itself makes one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 99 }), (cases, hundredths) => {
        const centre = hundredths / 100
        const sides = chanceOfSide(cases, centre, 'above') + chanceOfSide(cases, centre, 'below')
        expect(sides).toBeLessThanOrEqual(1 + 1e-9)
        expect(sides).toBeGreaterThan(0.3)
        if (!Number.isInteger(Number((cases * centre).toFixed(6)))) expect(sides).toBeCloseTo(1, 9)
      }),
      { numRuns: 200 },
    )
  })
})
