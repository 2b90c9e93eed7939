// What stands together in a message: lines, a list or aligned columns, and the heading above them.

import type { Line } from '../../../i18n/rich-text.ts'
import { brokenAtBreaks, brokenToFit } from './long-line.ts'
import { bytesOf, type Piece, pieceOf } from './piece.ts'

export interface Group {
  readonly shape: 'lines' | 'list' | 'columns'
  /** Heading, and titles of columns: said again where the group goes on in another message. */
  readonly head: readonly Piece[]
  readonly titles?: Piece
  readonly rows: readonly Piece[]
  /** A blank line before it. */
  readonly apart: boolean
  /** In a message of its own. */
  readonly alone?: true
}

/** Bytes of the tags and line breaks around a row. */
export const rowFrame = 20

/** A longer heading is text like any other: repeating it would fill the messages. */
const longestHead = 4000

const rowsOf = (line: Line): readonly Piece[] =>
  brokenAtBreaks(line)
    .flatMap((part) => brokenToFit(part))
    .map(pieceOf)

export const linesGroup = (lines: readonly Line[], apart = false): Group => ({
  shape: 'lines',
  head: [],
  rows: lines.flatMap(rowsOf),
  apart,
})

/** An item's own lines stay under its dash. */
const itemsOf = (line: Line): readonly Piece[] => {
  const rows = rowsOf(line)
  const whole = { html: rows.map(({ html }) => html).join('<br>'), body: rows.map(({ body }) => body).join('\n  ') }
  return bytesOf(pieceOf(line)) <= longestHead ? [whole] : rows
}

/** Rows under a heading; one that is too long to be repeated stands before them as text. */
const headed = (heading: readonly Line[], apart: boolean, group: Omit<Group, 'head' | 'apart'>): readonly Group[] => {
  const before = linesGroup(heading, apart)
  const bytes = before.rows.reduce((sum, row) => sum + bytesOf(row) + rowFrame, 0)
  return bytes <= longestHead
    ? [{ ...group, head: before.rows, apart }]
    : [before, { ...group, head: [], apart: false }]
}

export const listGroups = (heading: readonly Line[], items: readonly Line[], apart = false): readonly Group[] =>
  headed(heading, apart, { shape: 'list', rows: items.flatMap(itemsOf) })

/** Rows are aligned texts, titles too: short ones, as a screen's width is. */
export const columnsGroups = (heading: Line, titles: string, rows: readonly string[]): readonly Group[] =>
  headed([heading], false, { shape: 'columns', titles: pieceOf([titles]), rows: rows.map((row) => pieceOf([row])) })
