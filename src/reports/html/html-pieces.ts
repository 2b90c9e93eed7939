// Pieces of a report as HTML: headings in order, tables with headers, pictures with the same in words.

import type { ChartBlock, TableBlock } from '../../chat/reply.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { tightColumns } from '../column-fit.ts'
import type { Heading, Piece } from '../document.ts'
import { htmlLine, htmlText } from './html-text.ts'

/** Draws one chart as a picture. */
export type Draw = (
  chart: ChartBlock,
) => Promise<{ readonly png: Uint8Array; readonly width: number; readonly height: number }>

/** A table of so many rows stands on one page: a year of months and its total, a list of services. */
const rowsOfOnePage = 18

const classOf = (...names: readonly (string | false)[]): string => {
  const given = names.filter((name) => name !== false)
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}

/** The first column names its row. A caption that was just `said` by a heading or a title is only read aloud. */
export const htmlTable = (table: TableBlock, said: boolean): string => {
  const { caption, columns, rows } = table
  const tight = tightColumns(table)
  const isRight = (index: number): boolean => columns[index]?.align === 'right'
  const head = columns.map(
    ({ title }, index) => `<th scope="col"${classOf(isRight(index) && 'right')}>${htmlText(title)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const names = classOf(isRight(index) && 'right', tight[index] === true && 'tight')
      const text = htmlText(cell)
      return index === 0 ? `<th scope="row"${names}>${text}</th>` : `<td${names}>${text}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table${classOf(rows.length <= rowsOfOnePage && 'whole')}>
<caption${classOf(said && 'said')}>${htmlLine(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

/** The picture bears its title; whoever does not see it reads it with the figures. */
const htmlChart = async (chart: ChartBlock, draw: Draw): Promise<string> => {
  const { png, width, height } = await draw(chart)
  const words = htmlText([`${chart.title}.`, ...chart.inWords.map(plainText)].join(' '))
  const data = Buffer.from(png).toString('base64')
  return `<figure>
<img alt="${words}" width="${width}" height="${height}" src="data:image/png;base64,${data}">
</figure>`
}

/** Where a piece stands in its document. */
export interface Place {
  readonly index?: number
  /** The heading above it. */
  readonly under?: string | undefined
  /** Of a heading: a chart follows before the next one of its level. */
  readonly charted?: boolean
}

/** The place of a heading that the list of contents names. */
export const anchorOf = (index: number): string => `s${index + 1}`

const htmlHeading = ({ level, text }: Heading, { index, charted }: Place): string => {
  const anchor = level === 3 || index === undefined ? '' : ` id="${anchorOf(index)}"`
  const names = classOf(level === 1 && 'section', level === 2 && charted === true && 'charted')
  return `<h${level + 1}${anchor}${names}>${htmlText(text)}</h${level + 1}>`
}

export const htmlPiece = (piece: Piece, draw: Draw, place: Place = {}): string | Promise<string> => {
  switch (piece.kind) {
    case 'heading':
      return htmlHeading(piece, place)
    case 'paragraph':
      return `<p>${htmlLine(piece.line)}</p>`
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${piece.items.map((item) => `<li>${htmlLine(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'table':
      return htmlTable(piece, plainText(piece.caption) === place.under)
    case 'chart':
      return htmlChart(piece, draw)
  }
}
