// A chart as a PNG that can be read on a phone, in black and white, and without telling colours apart.

import type { ChartBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { fonts } from './fonts.ts'
import { indexedPng } from './indexed-png.ts'
import { pictureOf } from './picture-of.ts'
import { loadTextWidth } from './text-width.ts'
import { pictureSvg } from './vega-svg.ts'

export interface DrawSetting {
  /** In whose language numbers and notes are written. */
  readonly words: Words
}

/** `width` and `height` are the image's own pixels. */
export interface DrawnChart {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels of the image for one of the layout. */
const scale = 2

/**
 * Draws a chart, 1080 pixels wide; the same chart gives the same bytes. One
 * without data becomes a picture that says so.
 * @throws RangeError when series and labels differ in length, or a value cannot be drawn: a fault of the caller.
 */
export const drawChart = async (chart: ChartBlock, { words }: DrawSetting): Promise<DrawnChart> => {
  const svg = await pictureSvg(pictureOf(chart, words, await loadTextWidth()))
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, { font: fonts, fitTo: { mode: 'zoom', value: scale } })
  const { width, height, pixels } = image
  return { png: (await indexedPng(pixels, width, height)) ?? image.asPng(), width, height }
}
