// Groups as the two forms of a message: HTML of few tags, and plain text that says as much.

import type { Group } from './group.ts'
import type { Piece } from './piece.ts'

const html = (pieces: readonly Piece[], between: string): string => pieces.map((piece) => piece.html).join(between)

const groupHtml = ({ shape, head, titles, rows }: Group): string => {
  const heading = html(head, '<br>')
  switch (shape) {
    case 'lines':
      return html([...head, ...rows], '<br>')
    case 'list':
      return rows.length === 0 ? heading : `${heading}<ul>${rows.map((row) => `<li>${row.html}</li>`).join('')}</ul>`
    case 'columns':
      return `${heading}<pre><code>${html([...(titles ? [titles] : []), ...rows], '\n')}\n</code></pre>`
  }
}

const groupBody = ({ shape, head, titles, rows }: Group): string =>
  [
    ...head.map(({ body }) => body),
    ...(titles ? [titles.body] : []),
    ...rows.map(({ body }) => (shape === 'list' ? `- ${body}` : body)),
  ].join('\n')

/** After a list or aligned columns a new line begins by itself. */
const breakAfter = (text: string, apart: boolean): string => {
  if (text === '' || text.endsWith('</ul>') || text.endsWith('</pre>')) return ''
  return apart ? '<br><br>' : '<br>'
}

/** Lists and columns without a heading begin their own line. */
const beginsBlock = ({ shape, head }: Group): boolean => shape !== 'lines' && head.length === 0

export const writeGroups = (groups: readonly Group[]): Piece =>
  groups.reduce<Piece>(
    (told, group, index) => ({
      html: told.html + (beginsBlock(group) ? '' : breakAfter(told.html, group.apart)) + groupHtml(group),
      body: told.body + (index === 0 ? '' : group.apart ? '\n\n' : '\n') + groupBody(group),
    }),
    { html: '', body: '' },
  )
