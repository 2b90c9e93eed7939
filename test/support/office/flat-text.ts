// What LibreOffice understood of a text document, read in its own format: headings, tables, pictures.

import { decoded } from './flat-xml.ts'

export interface ReadTable {
  /** The rows that come back on each page. */
  readonly header: readonly (readonly string[])[]
  readonly rows: readonly (readonly string[])[]
}

const plain = (xml: string): string => decoded(xml.replace(/<text:s\/>/g, ' ').replace(/<[^>]*>/g, '')).trim()

export const headingsOf = (xml: string): readonly { readonly level: number; readonly text: string }[] =>
  [...xml.matchAll(/<text:h\b[^>]*text:outline-level="(\d)"[^>]*>([\s\S]*?)<\/text:h>/g)].map(
    ([, level, text = '']) => ({
      level: Number(level),
      text: plain(text),
    }),
  )

const rowsOf = (xml: string): readonly (readonly string[])[] =>
  [...xml.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell\b[^>]*>([\s\S]*?)<\/table:table-cell>/g)].map(([, cell = '']) => plain(cell)),
  )

const headerRows = /<table:table-header-rows>([\s\S]*?)<\/table:table-header-rows>/

export const tablesOf = (xml: string): readonly ReadTable[] =>
  [...xml.matchAll(/<table:table [^>]*>([\s\S]*?)<\/table:table>/g)].map(([, table = '']) => ({
    header: rowsOf(headerRows.exec(table)?.[1] ?? ''),
    rows: rowsOf(table.replace(headerRows, '')),
  }))

/** The words of each picture. */
export const picturesOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<draw:frame\b[\s\S]*?<\/draw:frame>/g)].map(([frame]) =>
    plain(/<svg:desc>([\s\S]*?)<\/svg:desc>/.exec(frame)?.[1] ?? ''),
  )

/** "fr-FR", as the document says of its usual text. */
export const languageOf = (xml: string): string | undefined => {
  const standard = /<style:default-style style:family="paragraph">[\s\S]*?<\/style:default-style>/.exec(xml)?.[0] ?? ''
  const found = /fo:language="(\w+)" fo:country="(\w+)"/.exec(standard)
  return found === null ? undefined : `${found[1]}-${found[2]}`
}
