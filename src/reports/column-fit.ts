// How a table's columns share a page: numbers and short words stay on one line, as long as all of them fit.

import type { TableBlock } from '../chat/reply.ts'

/** "baisse de 11,5 points", "90 %, non atteinte", "24 176 sur 30 571". */
const shortCell = 22

/** Of two texts longer than that none asks for more of the page. */
const longText = 200

/** Of a longer word, an identifier's for instance, any part may stand on a line. */
const longWord = 24

/** How many signs of a table stand beside each other on A4, less what its borders take: wide tables have smaller letters. */
const lineOfPage = (columns: number): number => (columns < 7 ? 96 : 106)

/** The longest word of a text that may break only at its spaces. */
const longestWord = (text: string): number =>
  Math.min(longWord, Math.max(0, ...text.split(' ').map(({ length }) => length)))

interface ColumnNeed {
  /** Signs of its longest cell, and of the longest word that it holds. */
  readonly unbroken: number
  readonly broken: number
  /** Its cells stay on one line. */
  readonly tight: boolean
}

/** The narrowest columns are kept whole first: breaking the widest ones gains most. */
const needsOf = ({ columns, rows }: TableBlock): readonly ColumnNeed[] => {
  const widths = columns.map(({ title }, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    return {
      index,
      unbroken: Math.max(longestWord(title), ...cells.map(({ length }) => length)),
      broken: Math.max(longestWord(title), ...cells.map(longestWord)),
    }
  })
  const tight = new Set<number>()
  let needed = widths.reduce((sum, { broken }) => sum + broken, 0)
  for (const { index, unbroken, broken } of widths.toSorted((one, other) => one.unbroken - other.unbroken)) {
    needed += unbroken - broken
    if (unbroken > shortCell || needed > lineOfPage(columns.length)) break
    tight.add(index)
  }
  return widths.map(({ index, unbroken, broken }) => ({ unbroken, broken, tight: tight.has(index) }))
}

/** For each column, whether its cells stay on one line. */
export const tightColumns = (table: TableBlock): readonly boolean[] => needsOf(table).map(({ tight }) => tight)

/** What a cell's margins take, in signs. */
const margins = 2

/** The columns' parts of a table's width, which add to one: what each needs, the rest where texts are long. */
export const columnShares = (table: TableBlock): readonly number[] => {
  const needs = needsOf(table).map(({ unbroken, broken, tight }) => ({
    least: margins + (tight ? unbroken : broken),
    wanted: margins + Math.min(unbroken, longText),
  }))
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const more = needs.reduce((sum, need) => sum + Math.max(0, need.wanted - need.least), 0)
  const rest = Math.max(0, lineOfPage(needs.length) + margins * needs.length - least)
  const widths = needs.map((need) => {
    const longer = Math.max(0, need.wanted - need.least)
    return need.least + (more === 0 ? (rest * need.least) / least : (rest * longer) / more)
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / total)
}
