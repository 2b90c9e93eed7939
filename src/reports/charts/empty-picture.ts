// A chart without data: a picture that says so, since an empty frame would look like a fault.

import type { ChartBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { footing, heading } from './frame.ts'
import { type Picture, pictureWidth } from './picture.ts'
import type { TextWidth } from './text-width.ts'

export const emptyPicture = ({ title }: ChartBlock, words: Words, widthOf: TextWidth): Picture => {
  const top = heading(title, [], widthOf)
  const told = footing([words.charts.empty], top.bottom, widthOf)
  const height = Math.ceil(told.bottom)
  return {
    width: pictureWidth,
    height,
    plot: { left: 0, top: 0, right: pictureWidth, bottom: height },
    texts: [...top.texts, ...told.texts],
    layers: [],
  }
}
