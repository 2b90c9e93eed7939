// Texts and lines as HTML of a document.

import { escapeHtml } from '../../chat/escape-html.ts'
import type { Line } from '../../i18n/rich-text.ts'

/** Safe between tags and in a quoted attribute. Control characters, which no document may hold, are left out. */
export const htmlText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  escapeHtml(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''))

export const htmlLine = (line: Line): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return htmlText(piece)
      if ('code' in piece) return `<code>${htmlText(piece.code)}</code>`
      return 'strong' in piece
        ? `<strong>${htmlText(piece.strong)}</strong>`
        : `<span class="soft">${htmlText(piece.soft)}</span>`
    })
    .join('')
