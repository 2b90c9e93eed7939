// A line of a reply in the two forms that a message carries: HTML, and text complete by itself.

import { escapeHtml } from '../../../chat/escape-html.ts'
import { type Inline, type Line, plainText } from '../../../i18n/rich-text.ts'

/** Text never holds markup; HTML never holds text that was not escaped. */
export interface Piece {
  readonly html: string
  readonly body: string
}

const inlineHtml = (piece: Inline): string => {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('code' in piece) return `<code>${escapeHtml(piece.code)}</code>`
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`
  return `<em>${escapeHtml(piece.soft)}</em>`
}

/** A lone surrogate would make a homeserver refuse the event, at every retry. */
export const pieceOf = (line: Line): Piece => ({
  html: line.map(inlineHtml).join('').toWellFormed(),
  body: plainText(line).toWellFormed(),
})

/** Bytes that a text takes inside a JSON string. */
export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2

export const bytesOf = ({ html, body }: Piece): number => jsonBytes(html) + jsonBytes(body)
