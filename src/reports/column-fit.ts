// How a table's columns share a page: numbers and short words stay on one line, as long as all of them fit.

import type { TableBlock } from '../chat/reply.ts'

/**
 * About how wide a text is in the usual letters of documents, in halves of their size; what a table is set in is not
 * known here, nor what each program makes of it.
 */
const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text) width += narrow.test(sign) ? 0.6 : wide.test(sign) ? 1.7 : capital.test(sign) ? 1.4 : 1.12
  return width
}

const narrow = /[fijlrt.,;:!'’|()\s-]/
const wide = /[mwMW%‰@]/
const capital = /\p{Lu}/u

/** A header's letters are bold. */
const bold = 1.1

/** "baisse de 11,5 points", "90 %, non atteinte", "24 176 sur 30 571". */
const shortCell = 22

/** Of two texts wider than that none asks for more of the page. */
const longText = 200

/** Of a longer word, an identifier's for instance, any part may stand on a line. */
const longWord = 26

/** What a cell's margins take. */
const margins = 2.4

/** What stands on a line of A4 beside each other, margins of cells included: wide tables have smaller letters. */
const lineOfPage = (columns: number): number => (columns < 7 ? 108 : 119)

/** The longest word of a text that may break only at its spaces. */
const longestWord = (text: string): number => Math.min(longWord, Math.max(0, ...text.split(' ').map(widthOf)))

interface ColumnNeed {
  /** The width of its longest cell, and of the longest word that it holds. */
  readonly unbroken: number
  readonly broken: number
  /** Its cells stay on one line. */
  readonly tight: boolean
}

/** The narrowest columns are kept whole first: breaking the widest ones gains most. */
const needsOf = ({ columns, rows }: TableBlock): readonly ColumnNeed[] => {
  const widths = columns.map(({ title }, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    const head = longestWord(title) * bold
    return {
      index,
      unbroken: Math.max(head, ...cells.map(widthOf)),
      broken: Math.max(head, ...cells.map(longestWord)),
    }
  })
  const tight = new Set<number>()
  let needed = widths.reduce((sum, { broken }) => sum + broken + margins, 0)
  for (const { index, unbroken, broken } of widths.toSorted((one, other) => one.unbroken - other.unbroken)) {
    needed += unbroken - broken
    if (unbroken > shortCell || needed > lineOfPage(columns.length)) break
    tight.add(index)
  }
  return widths.map(({ index, unbroken, broken }) => ({ unbroken, broken, tight: tight.has(index) }))
}

/** For each column, whether its cells stay on one line. */
export const tightColumns = (table: TableBlock): readonly boolean[] => needsOf(table).map(({ tight }) => tight)

/** The columns' parts of a table's width, which add to one: what each needs, the rest where texts are long. */
export const columnShares = (table: TableBlock): readonly number[] => {
  const needs = needsOf(table).map(({ unbroken, broken, tight }) => ({
    least: margins + (tight ? unbroken : broken),
    wanted: margins + Math.min(unbroken, longText),
  }))
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const more = needs.reduce((sum, need) => sum + Math.max(0, need.wanted - need.least), 0)
  const rest = Math.max(0, lineOfPage(needs.length) - least)
  const widths = needs.map((need) => {
    const longer = Math.max(0, need.wanted - need.least)
    return need.least + (more === 0 ? (rest * need.least) / least : (rest * longer) / more)
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / total)
}
