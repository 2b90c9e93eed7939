// A target that changed has a stroke for each of its values, and every value is in the plot.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineChart } from '../../../src/chat/reply.ts'
import { targetStrokes } from '../../../src/reports/charts/target-steps.ts'
import { laidOut } from './drawn.ts'
import { sampleCharts } from './sample-charts.ts'

const direction = 'at-least' as const

test('a target that stays is one stroke, and there may be none', () => {
  expect(targetStrokes({ value: 0.9, direction }, 12)).toEqual([{ value: 0.9, from: 0, to: 11 }])
  expect(targetStrokes(undefined, 12)).toEqual([])
})

test('each label is under its own target, and under no other', () => {
  const perLabel = fc.array(fc.constantFrom(0.8, 0.9, 0.95, null), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(perLabel, (targets) => {
      const strokes = targetStrokes({ value: 0.9, direction, perLabel: targets }, targets.length)
      const drawn = targets.map((_, position) =>
        strokes.filter(({ from, to }) => from <= position && position <= to).map(({ value }) => value),
      )
      expect(drawn).toEqual(targets.map((target) => (target === null ? [] : [target])))
    }),
    { numRuns: 100 },
  )
})

test('a target far from the values is still drawn', () => {
  const chart: LineChart = {
    ...sampleCharts['line-target-steps'],
    target: { value: 0.9, direction, perLabel: Array.from({ length: 10 }, (_, index) => (index < 5 ? 0.2 : 0.9)) },
  }
  expect(laidOut(chart).texts.map(({ text }) => text)).toContain('20\u00a0%')
})

test('targets for other labels than there are is a fault of the caller', () => {
  const chart: LineChart = { ...sampleCharts['line-target-steps'], target: { value: 0.9, direction, perLabel: [0.9] } }
  expect(() => laidOut(chart)).toThrow(RangeError)
})
