// What stands on the right of lines: each line's name and last value, and the target.

import { wrap } from './fit-text.ts'
import { type Align, bold, lineHeight, type PlacedText, plain } from './picture.ts'
import { spread } from './spread.ts'
import { readable, type TextWidth } from './text-width.ts'

export interface SideLabel {
  /** Height of what it names. */
  readonly y: number
  /** Wrapped on two lines at most. */
  readonly name: string
  /** In bold, under the name. */
  readonly value: string
  /** Under the value, where the last value is not the last month's. */
  readonly when?: string
  readonly colour: string
}

export interface PlacedLabel {
  readonly texts: readonly PlacedText[]
  /** The middle of its lines. */
  readonly middle: number
}

/** More would leave the lines too little room. */
const widest = 150
const between = 6

type Lines = readonly { readonly text: string; readonly isBold: boolean }[]

const linesOf = ({ name, value, when = '' }: SideLabel, widthOf: TextWidth): Lines => {
  const wrapped = (text: string, most: number, isBold: boolean) =>
    wrap(readable(text), widest, most, (part) => widthOf(part, isBold ? bold : plain)).map((line) => ({
      text: line,
      isBold,
    }))
  return [...wrapped(name, 2, false), ...wrapped(value, 2, true), ...wrapped(when, 1, false)]
}

const heightOf = (lines: Lines): number => lines.length * lineHeight + between

/** The room that labels need: pixels in width, and in height when they are all on one side. */
export const roomFor = (labels: readonly SideLabel[], widthOf: TextWidth): { width: number; height: number } => {
  const all = labels.map((label) => linesOf(label, widthOf))
  const widths = all.flat().map(({ text, isBold }) => widthOf(text, isBold ? bold : plain))
  return { width: Math.max(0, ...widths), height: all.reduce((sum, lines) => sum + heightOf(lines), 0) }
}

/** Labels at `x`, between two heights, each as near as possible to what it names. */
export const placeLabels = (
  labels: readonly SideLabel[],
  x: number,
  [top, bottom]: readonly [number, number],
  widthOf: TextWidth,
): readonly PlacedLabel[] => {
  const all = labels.map((label) => ({ ...label, lines: linesOf(label, widthOf) }))
  const middles = spread(
    all.map(({ y, lines }) => ({ middle: y, height: heightOf(lines) })),
    top,
    bottom,
  )
  return all.map(({ lines, colour }, index) => {
    const middle = middles[index] ?? 0
    const first = middle - (lines.length * lineHeight) / 2
    const align: Align = 'left'
    const texts = lines.map(({ text, isBold }, row) => ({
      ...(isBold ? bold : plain),
      text,
      x,
      y: first + row * lineHeight + plain.size,
      align,
      colour,
    }))
    return { texts, middle }
  })
}
