// Labels under a plot, thinned until they stand apart: counted from the last one, which is always written.

import { shorten } from './fit-text.ts'
import { softInk } from './palette.ts'
import { boxOf, lineHeight, margin, overlap, type PlacedText, pictureWidth, plain } from './picture.ts'
import { readable, type TextWidth } from './text-width.ts'

/** "janv. 2026" is written on two lines, and the year only where it begins. */
const withYear = /^(?<month>.+) (?<year>\d{4})$/u

const widest = 130
/** Between two labels, so that they are not read as one. */
const apart = 8
/** Every month, every second one, each quarter, and so on. */
const strides = [1, 2, 3, 4, 6, 12, 24, 48, 96, 192]

interface LabelPlace {
  readonly text: string
  /** The middle of what it names. */
  readonly x: number
}

/** One label's lines; the whole stands within the picture even at its edges. */
const placed = (lines: readonly string[], x: number, top: number, widthOf: TextWidth): readonly PlacedText[] => {
  const half = Math.max(...lines.map((text) => widthOf(text, plain))) / 2
  const inside = Math.min(Math.max(x, margin + half), pictureWidth - margin - half)
  return lines.map((text, index) => ({
    ...plain,
    text,
    x: inside,
    y: top + plain.size + index * lineHeight,
    align: 'center',
    colour: softInk,
  }))
}

const written = (
  places: readonly LabelPlace[],
  top: number,
  widthOf: TextWidth,
): readonly (readonly PlacedText[])[] => {
  let year: string | undefined
  return places.map(({ text, x }) => {
    const parts = withYear.exec(text)?.groups
    const isNew = parts?.['year'] !== year
    year = parts?.['year']
    const lines = parts === undefined ? [text] : [parts['month'] ?? '', ...(isNew ? [parts['year'] ?? ''] : [])]
    const short = lines.map((line) => shorten(line, widest, (part) => widthOf(part, plain)))
    return placed(short, x, top, widthOf)
  })
}

const standApart = (labels: readonly (readonly PlacedText[])[], widthOf: TextWidth): boolean =>
  labels.every((label, index) =>
    (labels[index + 1] ?? []).every((next) =>
      label.every((text) => {
        const box = boxOf(text, widthOf)
        return !overlap({ ...box, right: box.right + apart }, boxOf(next, widthOf))
      }),
    ),
  )

/** The labels that there is room for, under `top`, in their order. */
export const monthLabels = (
  labels: readonly string[],
  xOf: (position: number) => number,
  top: number,
  widthOf: TextWidth,
): readonly PlacedText[] => {
  const places = labels.map((text, position) => ({ text: readable(text), x: xOf(position) }))
  for (const stride of strides) {
    const kept = places.filter((_, position) => (places.length - 1 - position) % stride === 0)
    const texts = written(kept, top, widthOf)
    if (standApart(texts, widthOf)) return texts.flat()
  }
  return written(places.slice(-1), top, widthOf).flat()
}
