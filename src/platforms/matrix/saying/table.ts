// Tables without table markup, which several mobile clients run together: aligned text, or a list when too wide.

import type { TableBlock } from '../../../chat/reply.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { columnsGroups, type Group, listGroups } from './group.ts'
import { jsonBytes } from './piece.ts'

/** What a telephone can still show by scrolling sideways a little. */
const widest = 60

/** Characters that pile up on one another take no width, and yet room in a message. */
const longestText = 1000

const gap = '  '
const segments = new Intl.Segmenter()

/** Characters as people see them. */
const widthOf = (text: string): number => [...segments.segment(text)].length

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')

/** Each row and the titles with columns as wide as their longest cell; nothing when that is too wide for a telephone. */
const aligned = ({ columns, rows }: TableBlock): readonly string[] | undefined => {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map((_, at) => oneLine(row[at] ?? '')),
  )
  if (cells.some((row) => row.some((text) => text.length > longestText))) return undefined
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))))
  if (widths.reduce((sum, width) => sum + width + gap.length, -gap.length) > widest) return undefined
  const pad = (text: string, at: number): string => {
    const blank = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)))
    return columns[at]?.align === 'right' ? blank + text : text + blank
  }
  const texts = cells.map((row) => row.map(pad).join(gap).trimEnd())
  return texts.some((text) => jsonBytes(text) > longestText) ? undefined : texts
}

/** "Séjour : reçus 120, répondus 96": the first cell names the row, empty ones are left out. */
const inWords = ({ columns, rows }: TableBlock, { matrix }: Words): readonly Line[] =>
  rows.map(([name = '', ...cells]) => {
    const values = cells.flatMap((cell, at) => (cell === '' ? [] : [`${columns[at + 1]?.title ?? ''} ${cell}`.trim()]))
    return matrix.row(name, values)
  })

export const tableGroups = (table: TableBlock, words: Words): readonly Group[] => {
  const [titles, ...rows] = aligned(table) ?? []
  if (titles === undefined) return listGroups([table.caption], inWords(table, words))
  return columnsGroups(table.caption, titles, rows)
}
