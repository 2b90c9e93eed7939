// Text as HTML: everything that anybody wrote is escaped here, and only here.

import type { Line } from '../../i18n/rich-text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and in a quoted attribute. Control characters, which no document may hold, are left out. */
export const escapeHtml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

export const htmlLine = (line: Line): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece)
      if ('code' in piece) return `<code>${escapeHtml(piece.code)}</code>`
      return 'strong' in piece
        ? `<strong>${escapeHtml(piece.strong)}</strong>`
        : `<span class="soft">${escapeHtml(piece.soft)}</span>`
    })
    .join('')
