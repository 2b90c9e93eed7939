// What each pattern of a picture stands for, one line each, above the plot.

import { shorten } from './fit-text.ts'
import { ink, targetColour } from './palette.ts'
import { bold, type Layer, lineHeight, margin, type PlacedText, pictureWidth, plain } from './picture.ts'
import { readable, type TextWidth } from './text-width.ts'

export interface KeyEntry {
  readonly name: string
  readonly fill: string
  readonly outline: string
  /** Written in the swatch, as in the parts that it stands for. */
  readonly letter?: { readonly text: string; readonly colour: string }
  /** Written at the right end, in bold. */
  readonly value?: string
}

/** A rectangle in the picture's own pixels. */
export interface Swatch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly fill: string
  readonly outline: string
}

export interface Key {
  readonly texts: readonly PlacedText[]
  readonly swatches: readonly Swatch[]
  readonly bottom: number
}

const swatchWidth = 26
const between = 10
const rowHeight = lineHeight + 2

/** Entries from `top` on, then the target's, when there is one. */
export const placeKey = (
  entries: readonly KeyEntry[],
  target: string | undefined,
  top: number,
  widthOf: TextWidth,
): Key => {
  const texts: PlacedText[] = []
  const swatches: Swatch[] = []
  let y = top
  for (const { name, fill, outline, letter, value = '' } of entries) {
    const baseline = y + plain.size
    const room = pictureWidth - 2 * margin - swatchWidth - between - (value === '' ? 0 : widthOf(value, bold) + between)
    const text = shorten(readable(name), room, (part) => widthOf(part, plain))
    swatches.push({ left: margin, top: y + 1, right: margin + swatchWidth, bottom: y + lineHeight - 1, fill, outline })
    if (letter)
      texts.push({
        ...bold,
        text: letter.text,
        x: margin + swatchWidth / 2,
        y: baseline,
        align: 'center',
        colour: letter.colour,
      })
    texts.push({ ...plain, text, x: margin + swatchWidth + between, y: baseline, align: 'left', colour: ink })
    if (value !== '')
      texts.push({ ...bold, text: value, x: pictureWidth - margin, y: baseline, align: 'right', colour: ink })
    y += rowHeight
  }
  if (target !== undefined) {
    const middle = margin + swatchWidth / 2
    const stroke = { fill: targetColour, outline: targetColour }
    swatches.push({ left: middle - 1, top: y, right: middle + 1, bottom: y + lineHeight, ...stroke })
    const x = margin + swatchWidth + between
    texts.push({ ...bold, text: target, x, y: y + plain.size, align: 'left', colour: targetColour })
    y += rowHeight
  }
  return { texts, swatches, bottom: texts.length === 0 ? top : y + 8 }
}

/** The swatches for Vega-Lite, whose plot begins at `left` and `top`. */
export const swatchLayer = (swatches: readonly Swatch[], left: number, top: number): Layer => ({
  data: {
    values: swatches.map((swatch) => ({
      x: swatch.left - left,
      x2: swatch.right - left,
      y: swatch.top - top,
      y2: swatch.bottom - top,
      fill: swatch.fill,
      outline: swatch.outline,
    })),
  },
  mark: {
    type: 'rect',
    x: { expr: 'datum.x' },
    x2: { expr: 'datum.x2' },
    y: { expr: 'datum.y' },
    y2: { expr: 'datum.y2' },
    fill: { expr: 'datum.fill' },
    stroke: { expr: 'datum.outline' },
    strokeWidth: 1,
  },
})
