// What officers wrote of a part of a report: a section of its own, or a comment at the end of one.

import type { Words } from '../../i18n/words.ts'
import { heading, type Heading, type Piece } from '../document.ts'

/** By part: `analysis`, `training`, `outlook`, a section that has figures, or an indicator's id. */
export type OwnTexts = ReadonlyMap<string, readonly Piece[]>

/** Nothing where nobody wrote any. */
export const ownSection = (part: string, title: string, texts: OwnTexts | undefined): readonly Piece[] => {
  const own = texts?.get(part)
  return own === undefined ? [] : [heading(1, title), ...own]
}

export const ownComment = (
  part: string,
  level: Heading['level'],
  texts: OwnTexts | undefined,
  { reports }: Words,
): readonly Piece[] => {
  const own = texts?.get(part)
  return own === undefined ? [] : [heading(level, reports.comment), ...own]
}
