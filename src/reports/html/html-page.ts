// A report as one HTML file that needs nothing else: no script, no address, pictures inside.

import { headingAbove, isCharted, type Piece, type ReportDocument } from '../document.ts'
import { anchorOf, type Draw, htmlPiece, type Place } from './html-pieces.ts'
import { htmlLine, htmlText } from './html-text.ts'
import { reportStyle } from './print-style.ts'

/** What a browser may do with such a page: nothing but show what it holds. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

export const htmlShell = (
  { language, title, style }: Pick<ReportDocument, 'language' | 'title'> & { readonly style: string },
  body: string,
): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`

/** The sections and what stands in them, with links. */
const contentsOf = ({ contents, pieces }: ReportDocument): string => {
  const entries = [...pieces.entries()].flatMap(([index, piece]) => {
    if (piece.kind !== 'heading' || piece.level === 3) return []
    const name = piece.level === 1 ? 'part' : 'within'
    return [`<li class="${name}"><a href="#${anchorOf(index)}">${htmlText(piece.text)}</a></li>`]
  })
  if (contents === undefined || entries.length === 0) return ''
  return `<nav class="contents">
<p>${htmlText(contents)}</p>
<ol>
${entries.join('\n')}
</ol>
</nav>
`
}

const placeOf = (pieces: readonly Piece[], index: number): Place => ({
  index,
  under: headingAbove(pieces, index)?.text,
  charted: isCharted(pieces, index),
})

export const htmlPage = async (report: ReportDocument, draw: Draw): Promise<string> => {
  const facts = report.cover.map(
    ({ label, lines }) => `<dt>${htmlText(label)}</dt>\n<dd>${lines.map(htmlLine).join('<br>')}</dd>`,
  )
  const pieces: string[] = []
  // One after another: drawing is heavy, and commands are being answered meanwhile.
  for (const [index, piece] of report.pieces.entries())
    pieces.push(await htmlPiece(piece, draw, placeOf(report.pieces, index)))
  const body = `<main>
<h1>${htmlText(report.title)}</h1>
<dl class="cover">
${facts.join('\n')}
</dl>
${contentsOf(report)}${pieces.join('\n')}
</main>`
  return htmlShell({ ...report, style: reportStyle(report.title) }, body)
}
