// How reports look, on a screen and on A4: no colour says anything by itself, and nothing is loaded.

/** A text between quotation marks of a style sheet: whatever could end it is written as its code. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => hexOf(sign))}"`

const hexOf = (sign: string): string => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `

const margin = 'font: 8pt Arial, "Liberation Sans", sans-serif; color: #555'

/** At each page's foot, what a loose sheet needs to find its place again. */
const footer = (title: string): string => `
@page { @bottom-left { content: ${quoted(title)}; ${margin} }
  @bottom-right { content: counter(page) " / " counter(pages); ${margin} } }`

const pages = `
@page { size: A4; margin: 16mm 16mm 18mm }
* { box-sizing: border-box }
html { font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
body { margin: 0 auto; max-width: 190mm; padding: 6mm; color: #161616; background: #fff;
  font-family: Arial, "Liberation Sans", Helvetica, "DejaVu Sans", sans-serif; line-height: 1.4 }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.4em 0 .5em; break-after: avoid; text-wrap: balance }
h1 { font-size: 2em; margin-top: 0; color: #000091 }
h2 { font-size: 1.45em; color: #000091; border-bottom: 2px solid #000091; padding-bottom: .15em }
h3 { font-size: 1.15em }
h4 { font-size: 1em }
p, ul, ol, dl { margin: .5em 0; orphans: 3; widows: 3 }
dl.cover { display: grid; grid-template-columns: minmax(8em, 13em) 1fr; gap: .3em 1em; border: 1px solid #929292;
  padding: .7em 1em; font-size: .9em; line-height: 1.3; break-inside: avoid }
dl.cover dt { font-weight: bold }
dl.cover dd { margin: 0 }
nav.contents { margin: 1.4em 0; columns: 2; column-gap: 2em; font-size: .78em; line-height: 1.2 }
nav.contents p { column-span: all; font-weight: bold; font-size: 1.4em; color: #000091; margin: 0 0 .4em }
nav.contents ol { list-style: none; margin: 0; padding: 0 }
nav.contents li { margin: .16em 0; break-inside: avoid }
nav.contents li.within { padding-left: 1.2em; text-indent: -.6em }
nav.contents li.part { font-weight: bold; break-after: avoid }
nav.contents a { color: inherit; text-decoration: none }
nav.contents a:hover, nav.contents a:focus { text-decoration: underline }`

const pieces = `
table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: .84em; line-height: 1.3 }
table:not(:has(th:nth-child(3))) { width: 60% }
table:has(th:nth-child(7)) { font-size: .76em }
table.whole { break-inside: avoid }
caption { text-align: left; font-weight: bold; padding: .3em 0; break-after: avoid }
caption.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { border: 1px solid #929292; padding: .25em .5em; vertical-align: top; text-align: left }
thead { display: table-header-group }
thead th { background: #eee; vertical-align: bottom }
tbody th { font-weight: normal }
tr { break-inside: avoid }
tbody tr:nth-child(-n + 2) { break-after: avoid }
tbody tr:nth-last-child(-n + 2) { break-before: avoid }
td.right, th.right { text-align: right; font-variant-numeric: tabular-nums }
tbody .tight { white-space: nowrap }
figure { margin: .8em 0; break-inside: avoid }
figure img { width: 100%; max-width: 120mm; height: auto; display: block }
code { font-family: "DejaVu Sans Mono", "Courier New", monospace; font-size: .92em; overflow-wrap: anywhere }
.soft { color: #555 }`

/**
 * On paper a section begins a page after the cover, and where sections with charts begin: each of those then has its
 * words, its chart and its months on one page.
 */
const media = `
@media print { body { max-width: none; padding: 0 }
  nav.contents + h2.section, h2.section:has(+ h3.charted) { break-before: page; margin-top: 0 }
  h3 + p, h4 + p, figure:has(+ table.whole),
  p:has(+ figure), p:has(+ p + figure), p:has(+ p + p + figure) { break-after: avoid }
  th, td { padding-block: .14em }
  figure img { max-width: 82mm } }
@media (max-width: 40em) { table { display: block; overflow-x: auto } nav.contents { columns: 1 }
  dl.cover { grid-template-columns: 1fr } }`

/** A report's style; its title stands at the foot of each page. */
export const reportStyle = (title: string): string => `${pages}${pieces}${media}${footer(title)}\n`

/** Rows as low as their number asks for, so that a sheet to display stays one page. */
const sheet = `
section.sheet h1 { font-size: 1.9em; text-align: center }
section.sheet p { text-align: center }
section.sheet table { line-height: 1.25; font-size: clamp(6.5pt, calc(190mm / (var(--rows) + 3) / 1.85), 11.5pt) }
section.sheet th, section.sheet td { padding: clamp(.15em, calc((175mm / (var(--rows) + 3) - 1.35em) / 2), .6em) .6em }`

export const sheetStyle = `${pages}${pieces}${media}${sheet}\n`
