// Titles and headings: what stands out above what follows.

import { type Line, plainText, strong } from '../../../i18n/rich-text.ts'
import { cleanText } from '../../../grammar/clean-text.ts'
import { lineParts, type Part, partOf, type Saying } from './part.ts'
import { oneRow } from './rows.ts'

/** Unless its words chose already what does. */
export const standingOut = (text: Line): Line =>
  text.some((piece) => typeof piece === 'object' && !('code' in piece))
    ? text
    : text.map((piece) => (typeof piece === 'string' ? strong(piece) : piece))

/** Characters of a header. */
const longestHeader = 150

/** A header, where the answer is more than its title and stays to be found again; else a line. */
export const titleParts = (title: Line, isAlone: boolean, saying: Saying): readonly Part[] => {
  const text = cleanText(plainText(title))
  if (
    saying.surface === 'ephemeral' ||
    isAlone ||
    text.trim() === '' ||
    text.length > longestHeader ||
    /\s*[\r\n\v\f\u2028\u2029]/.test(text)
  )
    return lineParts([isAlone ? title : standingOut(title)], saying)
  return [partOf({ type: 'header', text: { type: 'plain_text', text, emoji: false } }, [oneRow(title)], saying)]
}
