// How reports look, on a screen and on A4: no colour says anything by itself, and nothing is loaded.

export const printStyle = `
@page { size: A4; margin: 18mm 16mm 20mm }
* { box-sizing: border-box }
html { font-size: 11pt }
body { margin: 0 auto; max-width: 178mm; padding: 6mm 4mm; color: #161616; background: #fff;
  font-family: "DejaVu Sans", Arial, Helvetica, sans-serif; line-height: 1.45 }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.4em 0 .5em; break-after: avoid; text-wrap: balance }
h1 { font-size: 2em; margin-top: 0; color: #000091 }
h2 { font-size: 1.45em; color: #000091; border-bottom: 2px solid #000091; padding-bottom: .15em }
h3 { font-size: 1.15em }
h4 { font-size: 1em }
p, ul, ol, dl { margin: .5em 0; orphans: 3; widows: 3 }
dl.cover { display: grid; grid-template-columns: minmax(8em, 13em) 1fr; gap: .5em 1em; border: 1px solid #929292;
  padding: 1em; break-inside: avoid }
dl.cover dt { font-weight: bold }
dl.cover dd { margin: 0 }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: .88em; break-inside: auto }
caption { text-align: left; font-weight: bold; padding: .3em 0; break-after: avoid }
th, td { border: 1px solid #929292; padding: .28em .5em; vertical-align: top; text-align: left }
thead { display: table-header-group }
thead th { background: #eee }
tbody th { font-weight: normal }
tr { break-inside: avoid }
td.right, th.right { text-align: right; font-variant-numeric: tabular-nums }
figure { margin: .8em 0; break-inside: avoid }
figure img { width: 100%; max-width: 150mm; height: auto; display: block }
figcaption { font-weight: bold; font-size: .88em }
code { font-family: "DejaVu Sans Mono", monospace; font-size: .92em; overflow-wrap: anywhere }
.soft { color: #555 }
section.sheet h1 { font-size: 2.2em; text-align: center }
section.sheet table { font-size: 1.1em }
section.sheet p { text-align: center }
@media print { body { max-width: none; padding: 0 } h2.section { break-before: page } }
@media (max-width: 40em) { table { display: block; overflow-x: auto } dl.cover { grid-template-columns: 1fr } }
`
