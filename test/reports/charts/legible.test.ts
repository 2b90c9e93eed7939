// No text of a picture is cut, covered or too small, whatever the chart.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureWidth } from '../../../src/reports/charts/picture.ts'
import { arbitraryChart } from './arbitrary-chart.ts'
import { clipped, laidOut, overlapping, textBoxes } from './drawn.ts'
import { sampleCharts } from './sample-charts.ts'

/** Of 1080 pixels: what stays readable when a phone shows them on a third as many. */
const smallest = 26

describe.each(Object.entries(sampleCharts))('%s', (_, chart) => {
  const picture = laidOut(chart)

  test('has its texts inside the picture, none over another', () => {
    expect(picture.texts.length).toBeGreaterThan(1)
    expect(clipped(picture)).toEqual([])
    expect(overlapping(picture)).toEqual([])
  })

  test('is as wide as a phone, in letters that a phone can show', () => {
    expect(picture.width).toBe(pictureWidth)
    expect(Math.min(...picture.texts.map(({ size }) => size * 2))).toBeGreaterThanOrEqual(smallest)
  })
})

test('every chart keeps its texts apart and inside, in a plot that is not empty', () => {
  fc.assert(
    fc.property(arbitraryChart, (chart) => {
      const picture = laidOut(chart)
      expect(clipped(picture)).toEqual([])
      expect(overlapping(picture)).toEqual([])
      expect(picture.plot.right - picture.plot.left).toBeGreaterThan(100)
      expect(picture.plot.bottom).toBeGreaterThan(picture.plot.top)
      expect(picture.plot.right).toBeLessThanOrEqual(picture.width)
    }),
    { numRuns: 80 },
  )
})

test('a text over another, or outside, would be seen', () => {
  const picture = laidOut(sampleCharts['line-zero'])
  const [first] = picture.texts
  if (first === undefined) expect.unreachable()
  const text = { ...first, text: 'over it', x: first.x + 10 }
  expect(overlapping({ ...picture, texts: [...picture.texts, text] })).toEqual([`${first.text} / over it`])
  expect(clipped({ ...picture, texts: [...picture.texts, { ...first, text: 'outside', x: -1 }] })).toEqual(['outside'])
  expect(textBoxes(picture)).toHaveLength(picture.texts.length)
})
