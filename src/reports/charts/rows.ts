// Labels one under the other, each with its bars: beside short labels, under long ones.

import { wrap } from './fit-text.ts'
import { ink } from './palette.ts'
import { bold, lineHeight, margin, type PlacedText, pictureWidth, plain } from './picture.ts'
import { readable, type TextWidth } from './text-width.ts'

/** A bar's upper and lower edge. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

export interface Rows {
  readonly texts: readonly PlacedText[]
  /** The bars' place in width; values stand on its right. */
  readonly left: number
  readonly right: number
  /** For each label, the place of each of its bars. */
  readonly bands: readonly (readonly Band[])[]
  readonly bottom: number
}

/** More rows than three years of months make a picture that nobody scrolls through. */
export const mostRows = 40

const widestBeside = 130
const thickness = { one: 24, several: 20 }
const between = { bars: 4, rows: 15, columns: 10 }

/** Where a text's baseline stands beside a bar. */
export const baselineOf = ({ top, bottom }: Band): number => (top + bottom) / 2 + 6

/** Places labels from `top` on, leaving on the right the room that `values` need. */
export const placeRows = (
  labels: readonly string[],
  barsEach: number,
  values: readonly string[],
  top: number,
  widthOf: TextWidth,
): Rows => {
  const names = labels.map(readable)
  const widest = Math.max(...names.map((name) => widthOf(name, plain)))
  const isBeside = widest <= widestBeside
  const valueWidth = Math.max(0, ...values.map((value) => widthOf(value, bold)))
  const height = barsEach === 1 ? thickness.one : thickness.several
  const texts: PlacedText[] = []
  const bands: Band[][] = []
  let y = top
  const write = (text: string, baseline: number): void => {
    texts.push({ ...plain, text, x: margin, y: baseline, align: 'left', colour: ink })
  }
  for (const name of names) {
    if (!isBeside)
      for (const line of wrap(name, pictureWidth - 2 * margin, 2, (part) => widthOf(part, plain))) {
        write(line, y + plain.size)
        y += lineHeight
      }
    const first = y + (isBeside ? 0 : 6)
    const row = Array.from({ length: barsEach }, (_, index) => {
      const start = first + index * (height + between.bars)
      return { top: start, bottom: start + height }
    })
    y = row.at(-1)?.bottom ?? y
    if (isBeside) write(name, baselineOf({ top: first, bottom: y }))
    y += between.rows
    bands.push(row)
  }
  return {
    texts,
    bands,
    left: isBeside ? margin + widest + between.columns : margin,
    right: pictureWidth - margin - (valueWidth === 0 ? 0 : valueWidth + between.columns),
    bottom: y - between.rows,
  }
}
