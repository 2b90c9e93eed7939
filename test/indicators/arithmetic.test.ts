// Exact verdicts, intervals against published values, and printing that does not contradict them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRatio } from '../../src/indicators/ratio.ts'
import { localDate } from '../../src/calendar/local-date.ts'
import { indicatorNamed } from '../../src/indicators/catalogue.ts'
import { digitsFor } from '../../src/indicators/digits.ts'
import { newcombe } from '../../src/indicators/newcombe.ts'
import { meets, targetOn } from '../../src/indicators/targets.ts'
import { wilson } from '../../src/indicators/wilson.ts'
import { day } from './logged.ts'

const indicator = (id: string) => {
  const found = indicatorNamed(id)
  if (!found) throw new Error(id)
  return found
}
const onTime = indicator('emails.main.on-time')

describe('targets', () => {
  test('9 of 10 meets 0.9, 29 of 100 meets 0.29: no binary rounding', () => {
    expect(meets('at-least', 9, 10, 0.9)).toBe(true)
    expect(meets('at-least', 29, 100, 0.29)).toBe(true)
    expect(meets('at-least', 899_999_999, 1_000_000_000, 0.9)).toBe(false)
    expect(meets('at-most', 5, 1, 5)).toBe(true)
    expect(meets('at-most', 500_001, 100_000, 5)).toBe(false)
  })
  test('a tiny target is read as it is written', () => {
    expect(compareRatio(5, 100_000, 0.00005)).toBe(0)
    expect(compareRatio(1, 10_000_000, 1e-7)).toBe(0)
    expect(compareRatio(3, 1, 1e21)).toBe(-1)
  })
  test('the target in force is the latest set by that day; a new one leaves past months alone', () => {
    const targets = [
      { indicator: onTime.id, target: 0.95, from: localDate('2022-07-01') },
      { indicator: onTime.id, target: null, from: localDate('2023-01-01') },
    ]
    expect(targetOn(onTime, targets, day('2022-06-30'))).toBe(0.9)
    expect(targetOn(onTime, targets, day('2022-07-01'))).toBe(0.95)
    expect(targetOn(onTime, targets, day('2023-01-31'))).toBeNull()
  })
})

describe('Wilson interval without continuity correction', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (successes, cases, low, high) => {
    const interval = wilson(successes, cases)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })
  test('3 of 3 says 44 % to 100 %', () => {
    const [low, high] = wilson(3, 3)
    expect([Math.round(low * 100), high]).toEqual([44, 1])
  })
})

describe('Newcombe hybrid score interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])('%i/%i - %i/%i lies between %f and %f', (a, b, c, d, low, high) => {
    const interval = newcombe({ numerator: a, denominator: b }, { numerator: c, denominator: d })
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })
})

describe('decimals', () => {
  const digits = (value: number, target: number, met: boolean) => digitsFor({ indicator: onTime, value, target, met })
  test('89.96 % under a target of 90 % takes two', () => expect(digits(0.8996, 0.9, false)).toBe(2))
  test('79.696 % under a target of 80 % takes one', () => expect(digits(577 / 724, 0.8, false)).toBe(1))
  test('exactly the target takes one', () => expect(digits(0.9, 0.9, true)).toBe(1))
  test('a volume has none', () =>
    expect(digitsFor({ indicator: indicator('tel.received'), value: 3795, target: null, met: null })).toBe(0))

  test('a print never contradicts its verdict', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(100_000),
        fc.constantFrom(0.8, 0.9, 0.955, 1),
        (n, k, target) => {
          const successes = Math.min(k, n)
          const met = meets('at-least', successes, n, target)
          const value = successes / n
          const printed = Number((value * 100).toFixed(digits(value, target, met)))
          expect(printed >= Number((target * 100).toFixed(6))).toBe(met)
        },
      ),
      { numRuns: 300 },
    )
  })
})
