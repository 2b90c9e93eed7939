// The pieces of a layout: scales, labels moved apart, texts made to fit.

import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barEnd, lineAxis } from '../../../src/reports/charts/axis.ts'
import { shorten, wrap } from '../../../src/reports/charts/fit-text.ts'
import { fontFamily, fonts } from '../../../src/reports/charts/fonts.ts'
import { runsOf } from '../../../src/reports/charts/runs.ts'
import { spread } from '../../../src/reports/charts/spread.ts'
import { readable } from '../../../src/reports/charts/text-width.ts'
import { pictureSvg } from '../../../src/reports/charts/vega-svg.ts'
import { laidOut, widthOf } from './drawn.ts'
import { sampleCharts } from './sample-charts.ts'

/** As wide as it has letters. */
const byLetter = (text: string): number => text.length

describe('scales', () => {
  test.each([
    ['low rates begin at zero', [0.2, 0.7], '%', 0, 0.8],
    ['high rates are seen from near', [0.88, 0.97], '%', 0.7, 1],
    ['but never so near that a point looks like a fall', [0.98, 0.99], '%', 0.7, 1],
    ['nothing at all still has a whole', [0, 0], '%', 0, 1],
    ['counts begin at zero', [1669, 1800], 'courriels', 0, 2000],
    ['no call at all', [0], 'appels', 0, 1],
  ])('%s', (_, values, unit, min, max) => {
    const axis = lineAxis(values, unit)
    expect(axis.min).toBeCloseTo(min)
    expect(axis.max).toBeCloseTo(max)
  })

  test('hold every value, with two to seven ticks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.constantFrom('%', 'jours'),
        (values, unit) => {
          const { min, max, ticks } = lineAxis(values, unit)
          const grain = (max - min) * 1e-6
          expect(min).toBeLessThanOrEqual(Math.min(...values) + grain)
          expect(max).toBeGreaterThanOrEqual(Math.max(...values) - grain)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(7)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('bars of high rates end at the whole, small ones at the largest', () => {
    expect([barEnd([0.5, 0.9], '%'), barEnd([0.02, 0.05], '%'), barEnd([0], 'courriels')]).toEqual([1, 0.05, 1])
  })
})

describe('labels moved apart', () => {
  const wanted = fc.array(
    fc.record({ middle: fc.integer({ min: -50, max: 450 }), height: fc.integer({ min: 1, max: 60 }) }),
    {
      maxLength: 6,
    },
  )

  test('stay in the bounds, in the order of what they name, and do not touch', () => {
    fc.assert(
      fc.property(wanted, (labels) => {
        const middles = spread(labels, 0, 400)
        const ordered = labels
          .map(({ middle, height }, index) => ({ middle, height, placed: middles[index] ?? 0 }))
          .toSorted((one, other) => one.placed - other.placed)
        let edge = 0
        let before = -Infinity
        for (const { middle, height, placed } of ordered) {
          expect(placed - height / 2).toBeGreaterThanOrEqual(edge - 1e-6)
          expect(middle).toBeGreaterThanOrEqual(before)
          edge = placed + height / 2
          before = middle
        }
        expect(edge).toBeLessThanOrEqual(400 + 1e-6)
      }),
      { numRuns: 200 },
    )
  })

  test('stand where they wish when there is room, and around it when there is not', () => {
    expect(
      spread(
        [
          { middle: 50, height: 20 },
          { middle: 200, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([50, 200])
    expect(
      spread(
        [
          { middle: 100, height: 20 },
          { middle: 100, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([90, 110])
  })
})

describe('texts made to fit', () => {
  test.each([
    ['Séjour', 20, ['Séjour']],
    ['pref-etrangers-renouvellement', 16, ['pref-etrangers-', 'renouvellement']],
    ['Sous-préfecture de Châteaubriant-Ancenis', 18, ['Sous-préfecture de', 'Châteaubr…-Ancenis']],
    ['Anticonstitutionnellement', 9, ['Anti…ment']],
    ['', 9, []],
  ])('%j in %d letters', (text, width, lines) => {
    expect(wrap(text, width, 2, byLetter)).toEqual(lines)
  })

  test('a shortened name keeps its two ends', () => {
    expect(shorten('pref-etrangers-renouvellement', 13, byLetter)).toBe('pref-e…lement')
    expect(shorten('court', 13, byLetter)).toBe('court')
  })

  test('control characters and runs of spaces are not drawn, no-break spaces are', () => {
    expect(readable(' a\u0000\t\n b\ud800\u202e 90\u00a0%\u202f')).toBe('a b 90\u00a0%')
  })
})

test('runs are the stretches without a gap', () => {
  expect(runsOf(6, (position) => position !== 2 && position !== 5)).toEqual([
    { from: 0, to: 1 },
    { from: 3, to: 4 },
  ])
})

describe('the drawing', () => {
  test('has each text once, written and not run', async () => {
    const title = 'datum.x && <script>alert("1")</script> `1`'
    const picture = laidOut({ ...sampleCharts['line-target-interval'], title })
    const svg = await pictureSvg(picture)
    expect(svg.match(/<text /g)).toHaveLength(picture.texts.length)
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
  })

  test('a text is never wider than it was measured, nor much narrower', () => {
    const { texts } = laidOut(sampleCharts['bars-mailboxes'])
    for (const { text, size, bold = false } of texts) {
      const weight = bold ? 'bold' : 'normal'
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text x="9" y="60" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}">${text}</text></svg>`
      const drawn = new Resvg(svg, { font: fonts }).getBBox()?.width ?? 0
      expect(drawn).toBeLessThanOrEqual(widthOf(text, { size, bold }) + 0.01)
      expect(drawn).toBeGreaterThan(widthOf(text, { size, bold }) * 0.85)
    }
  })
})
