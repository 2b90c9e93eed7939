// A report as one HTML file that needs nothing else: no script, no address, pictures inside.

import type { ReportDocument } from '../document.ts'
import { type Draw, htmlPiece } from './html-pieces.ts'
import { escapeHtml, htmlLine } from './html-text.ts'
import { printStyle } from './print-style.ts'

/** What a browser may do with such a page: nothing but show what it holds. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

export const htmlShell = (
  { language, title }: Pick<ReportDocument, 'language' | 'title'>,
  body: string,
): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${printStyle}</style>
</head>
<body>
${body}
</body>
</html>
`

export const htmlPage = async (report: ReportDocument, draw: Draw): Promise<string> => {
  const facts = report.cover.map(
    ({ label, lines }) => `<dt>${escapeHtml(label)}</dt>\n<dd>${lines.map(htmlLine).join('<br>')}</dd>`,
  )
  const pieces: string[] = []
  // One after another: drawing is heavy, and commands are being answered meanwhile.
  for (const piece of report.pieces) pieces.push(await htmlPiece(piece, draw))
  const body = `<main>
<h1>${escapeHtml(report.title)}</h1>
<dl class="cover">
${facts.join('\n')}
</dl>
${pieces.join('\n')}
</main>`
  return htmlShell(report, body)
}
