// Charts as the bytes that a platform sends.

import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { fr } from '../../../src/i18n/fr.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { fonts } from '../../../src/reports/charts/fonts.ts'
import { indexedPng } from '../../../src/reports/charts/indexed-png.ts'
import { pictureSvg } from '../../../src/reports/charts/vega-svg.ts'
import { documentedCharts, drawDocumented, fileOf } from './documented.ts'
import { laidOut } from './drawn.ts'
import { readPng } from './read-png.ts'
import { type SampleName, sampleCharts } from './sample-charts.ts'

const draw = (name: SampleName) => drawChart(sampleCharts[name], { words: fr })

/** Red, green and blue of each pixel of an outermost row or column that is not white. */
const inkAtEdges = (pixels: Buffer, width: number, height: number): number => {
  let ink = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (Math.min(x, y, width - 1 - x, height - 1 - y) < 8 && pixels.readUIntBE((y * width + x) * 4, 3) !== 0xffffff)
        ink += 1
  return ink
}

describe.each(Object.keys(sampleCharts) as SampleName[])('%s', (name) => {
  test('is a PNG, 1080 pixels wide, with its own size in its header', async () => {
    const { png, width, height } = await draw(name)
    const read = readPng(png)
    expect([read.width, read.height]).toEqual([width, height])
    expect(width).toBe(1080)
    expect(height).toBeGreaterThan(150)
    expect(png.length).toBeLessThan(400_000)
  })

  test('is drawn without touching its edges', async () => {
    const svg = await pictureSvg(laidOut(sampleCharts[name]))
    const { pixels, width, height } = new Resvg(svg, { font: fonts }).render()
    expect(inkAtEdges(pixels, width, height)).toBe(0)
  })
})

test('the same chart gives the same bytes', async () => {
  const [first, second] = await Promise.all([draw('line-services'), draw('line-services')])
  expect(first.png).toEqual(second.png)
  expect((await draw('line-gaps')).png).not.toEqual(first.png)
})

test('numbers and notes are in the language asked for', async () => {
  const chart = sampleCharts['line-target-interval']
  const [french, english] = await Promise.all([fr, en].map((words) => drawChart(chart, { words })))
  expect(english?.png).not.toEqual(french?.png)
})

test('a palette gives back the pixels that it was made from', async () => {
  const svg = await pictureSvg(laidOut(sampleCharts['bars-services']))
  const { pixels, width, height } = new Resvg(svg, { font: fonts }).render()
  const png = (await indexedPng(pixels, width, height)) ?? expect.unreachable()
  const { palette, data } = readPng(png)
  const rows = inflateSync(data)
  const again = Array.from({ length: width * height }, (_, pixel) => {
    const number = rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] ?? 0
    return palette.readUIntBE(number * 3, 3)
  })
  expect(again).toEqual(Array.from({ length: width * height }, (_, pixel) => pixels.readUIntBE(pixel * 4, 3)))
})

test('more than 256 colours have no palette', async () => {
  const pixels = Buffer.alloc(257 * 4)
  for (let pixel = 0; pixel < 257; pixel += 1) pixels.writeUIntBE(pixel, pixel * 4, 3)
  expect(await indexedPng(pixels, 257, 1)).toBeUndefined()
  expect(readPng((await indexedPng(pixels, 256, 1)) ?? expect.unreachable()).width).toBe(256)
})

describe('in the documentation', () => {
  test.each(documentedCharts)(
    '%s is drawn as it is now (otherwise: node test/reports/charts/write-docs.ts)',
    async (name) => {
      const kept = await readFile(fileOf(name))
      expect(kept.length).toBeLessThan(80_000)
      const [shown, drawn] = [kept, await drawDocumented(name)].map((png) => readPng(png))
      // What was compressed is compared: a processor's own way of compressing may differ.
      expect(shown?.palette).toEqual(drawn?.palette)
      expect(inflateSync(shown?.data ?? '').equals(inflateSync(drawn?.data ?? ''))).toBe(true)
    },
  )
})
