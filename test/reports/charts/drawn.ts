// Pictures as tests look at them: the boxes of their texts, measured as they will be drawn.

import { fr } from '../../../src/i18n/fr.ts'
import type { ChartBlock } from '../../../src/chat/reply.ts'
import { type Box, boxOf, overlap, type Picture } from '../../../src/reports/charts/picture.ts'
import { pictureOf } from '../../../src/reports/charts/picture-of.ts'
import { loadTextWidth } from '../../../src/reports/charts/text-width.ts'

export const widthOf = await loadTextWidth()

/** With the sentences of the French catalogue. */
export const laidOut = (chart: ChartBlock): Picture => pictureOf(chart, fr, widthOf)

interface TextBox {
  readonly text: string
  readonly box: Box
}

export const textBoxes = ({ texts }: Picture): readonly TextBox[] =>
  texts.map((placed) => ({ text: placed.text, box: boxOf(placed, widthOf) }))

/** Texts that leave the picture. */
export const clipped = (picture: Picture): readonly string[] =>
  textBoxes(picture)
    .filter(({ box }) => box.left < 0 || box.top < 0 || box.right > picture.width || box.bottom > picture.height)
    .map(({ text }) => text)

/** Accents may reach into the line above, which no reader takes for a collision: two pixels of the layout. */
const tolerance = 2

/** Pairs of texts that cover each other. */
export const overlapping = (picture: Picture): readonly string[] => {
  const boxes = textBoxes(picture)
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(({ box }) => overlap({ ...box, top: box.top + tolerance, bottom: box.bottom - tolerance }, one.box))
      .map((other) => `${one.text} / ${other.text}`),
  )
}
