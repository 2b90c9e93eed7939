// Pieces of a report as HTML: headings in order, tables with headers, pictures with the same in words.

import type { ChartBlock, TableBlock } from '../../chat/reply.ts'
import { plainText } from '../../i18n/rich-text.ts'
import type { Piece } from '../document.ts'
import { escapeHtml, htmlLine } from './html-text.ts'

/** Draws one chart as a picture. */
export type Draw = (
  chart: ChartBlock,
) => Promise<{ readonly png: Uint8Array; readonly width: number; readonly height: number }>

/** The first column names its row. */
export const htmlTable = ({ caption, columns, rows }: TableBlock): string => {
  const alignment = (index: number): string => (columns[index]?.align === 'right' ? ' class="right"' : '')
  const head = columns.map(({ title }, index) => `<th scope="col"${alignment(index)}>${escapeHtml(title)}</th>`)
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td${alignment(index)}>${escapeHtml(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>
<caption>${htmlLine(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

const htmlChart = async (chart: ChartBlock, draw: Draw): Promise<string> => {
  const { png, width, height } = await draw(chart)
  const words = escapeHtml(chart.inWords.map(plainText).join(' '))
  const data = Buffer.from(png).toString('base64')
  return `<figure>
<figcaption>${escapeHtml(chart.title)}</figcaption>
<img alt="${words}" width="${width}" height="${height}" src="data:image/png;base64,${data}">
</figure>`
}

export const htmlPiece = (piece: Piece, draw: Draw): string | Promise<string> => {
  switch (piece.kind) {
    case 'heading': {
      const tag = `h${piece.level + 1}`
      return `<${tag}${piece.level === 1 ? ' class="section"' : ''}>${escapeHtml(piece.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${htmlLine(piece.line)}</p>`
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${piece.items.map((item) => `<li>${htmlLine(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'table':
      return htmlTable(piece)
    case 'chart':
      return htmlChart(piece, draw)
  }
}
