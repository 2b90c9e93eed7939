// What stands above and below every plot: the title, the unit, and notes.

import type { ChartBlock } from '../../chat/reply.ts'
import { type Measure, wrap } from './fit-text.ts'
import { ink, softInk } from './palette.ts'
import { lineHeight, margin, type PlacedText, pictureWidth, plain } from './picture.ts'
import { readable, type TextStyle, type TextWidth } from './text-width.ts'

/** Texts one under the other, and where the next thing may begin. */
export interface Stacked {
  readonly texts: readonly PlacedText[]
  readonly bottom: number
}

const titleStyle: TextStyle = { size: 22, bold: true }
const titleHeight = 28

/** Paragraphs over the whole width, of at most three lines each. */
const paragraphs = (
  told: readonly string[],
  top: number,
  height: number,
  style: TextStyle & { readonly colour: string },
  widthOf: TextWidth,
): Stacked => {
  const measure: Measure = (text) => widthOf(text, style)
  const lines = told.flatMap((text) => wrap(readable(text), pictureWidth - 2 * margin, 3, measure))
  return {
    texts: lines.map((text, index) => ({
      ...style,
      text,
      x: margin,
      y: top + index * height + style.size,
      align: 'left',
    })),
    bottom: top + lines.length * height,
  }
}

/** What a title leaves unsaid: the name of a series alone, and a unit that is not written at each value. */
export const underTitle = ({ title, unit, series }: ChartBlock): readonly string[] => {
  const [only, ...others] = series
  const name = only === undefined || others.length > 0 || title.includes(only.name) ? '' : only.name
  const said = [name, unit === '%' || unit === '‰' ? '' : unit].filter((text) => text !== '')
  return said.length === 0 ? [] : [said.join(' · ')]
}

/** The title and, under it, what the values are of. */
export const heading = (title: string, under: readonly string[], widthOf: TextWidth): Stacked => {
  const above = paragraphs([title], margin, titleHeight, { ...titleStyle, colour: ink }, widthOf)
  const below = paragraphs(under, above.bottom, lineHeight, { ...plain, colour: softInk }, widthOf)
  return { texts: [...above.texts, ...below.texts], bottom: below.bottom + 10 }
}

/** Notes from `top` on; `bottom` is the picture's height. */
export const footing = (notes: readonly string[], top: number, widthOf: TextWidth): Stacked => {
  if (notes.length === 0) return { texts: [], bottom: top + margin }
  const { texts, bottom } = paragraphs(notes, top + 10, lineHeight, { ...plain, colour: softInk }, widthOf)
  return { texts, bottom: bottom + margin }
}
