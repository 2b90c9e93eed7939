// A picture before it is drawn: where each text stands, and the marks that Vega-Lite will draw in the plot.

import type { TopLevelSpec } from 'vega-lite'

import type { TextStyle, TextWidth } from './text-width.ts'

/** A layer of a Vega-Lite specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

export type Align = 'left' | 'center' | 'right'

/** A line of text; `x` and `y` are where its baseline begins, is centred or ends, from the picture's upper left corner. */
export interface PlacedText extends TextStyle {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly align: Align
  readonly colour: string
  /** Written upwards. */
  readonly turned?: boolean
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** In pixels of the layout: the image has two for each. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** The part whose coordinates the layers' scales give. */
  readonly plot: Box
  readonly texts: readonly PlacedText[]
  readonly layers: readonly Layer[]
}

/** A phone's width: the image is twice as wide, and shown smaller. */
export const pictureWidth = 540
export const margin = 20

const textSize = 17
export const lineHeight = 22

export const plain: TextStyle = { size: textSize }
export const bold: TextStyle = { size: textSize, bold: true }

/** What a text covers, accents and descenders included. */
export const boxOf = ({ text, x, y, align, turned = false, ...style }: PlacedText, widthOf: TextWidth): Box => {
  const width = widthOf(text, style)
  const before = { left: 0, center: width / 2, right: width }[align]
  const above = style.size * 0.93
  const below = style.size * 0.24
  return turned
    ? { left: x - above, right: x + below, top: y - (width - before), bottom: y + before }
    : { left: x - before, right: x - before + width, top: y - above, bottom: y + below }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
