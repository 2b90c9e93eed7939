// What LibreOffice understood of a spreadsheet, read in its own format: kinds of cells, filters, headers on paper.

import { decoded } from './flat-xml.ts'

/** A cell as LibreOffice holds it: its kind, its exact value, and what it shows. */
export interface ReadCell {
  /** "string", "float", "percentage", "date"; nothing for an empty cell. */
  readonly kind: string | undefined
  readonly value: string | undefined
  readonly shown: string
  readonly formula: string | undefined
}

export interface ReadSheet {
  readonly name: string
  /** Without empty rows at the end; empty cells at a row's end are left out. */
  readonly rows: readonly (readonly ReadCell[])[]
  /** How many rows and columns come back on each page. */
  readonly repeated: { readonly rows: number; readonly columns: number }
  /** "A1:J24", with buttons in its header. */
  readonly filter: string | undefined
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

/** Paragraphs are lines; line breaks in them, runs of spaces and tabs have elements of their own. */
const textOf = (content: string): string =>
  [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, paragraph = '']) =>
      decoded(
        paragraph
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_all, count = '1') => ' '.repeat(Number(count)))
          .replace(/<text:tab\/>/g, '\t')
          .replace(/<text:line-break\/>/g, '\n')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n')

const repeats = (tag: string, name: string): number => Number(attribute(tag, `table:number-${name}-repeated`) ?? '1')

const cellOf = (tag: string, content: string): ReadCell => {
  const kind = attribute(tag, 'office:value-type')
  const shown = textOf(content)
  const value = kind === 'string' ? shown : (attribute(tag, 'office:date-value') ?? attribute(tag, 'office:value'))
  return { kind, value, shown, formula: attribute(tag, 'table:formula') }
}

const cellsOf = (row: string): readonly ReadCell[] => {
  const cells: ReadCell[] = []
  for (const [, tag = '', content = ''] of row.matchAll(
    /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g,
  )) {
    const cell = cellOf(tag, content)
    // The sheet's empty rest is one cell repeated thousands of times.
    const times = cell.kind === undefined ? Math.min(repeats(tag, 'columns'), 200) : repeats(tag, 'columns')
    for (let time = 0; time < times; time += 1) cells.push(cell)
  }
  return cells.slice(0, cells.findLastIndex(({ kind }) => kind !== undefined) + 1)
}

const rowsOf = (table: string): readonly (readonly ReadCell[])[] => {
  const rows = [...table.matchAll(/<table:table-row\b([^>]*)>([\s\S]*?)<\/table:table-row>/g)].flatMap(
    ([, tag = '', content = '']) => {
      const cells = cellsOf(content)
      return Array.from({ length: cells.length === 0 ? 1 : repeats(tag, 'rows') }, () => cells)
    },
  )
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1)
}

const inside = (xml: string, tag: string): string =>
  new RegExp(`<table:${tag}>([\\s\\S]*?)</table:${tag}>`).exec(xml)?.[1] ?? ''

const count = (xml: string, tag: string): number => xml.match(new RegExp(`<table:${tag}\\b`, 'g'))?.length ?? 0

/** `xml` is a flat OpenDocument spreadsheet. */
export const sheetsOf = (xml: string): readonly ReadSheet[] => {
  const filters = new Map(
    [...xml.matchAll(/<table:database-range\b[^>]*>/g)].flatMap(([tag]) => {
      const [sheet = '', from = ''] =
        (attribute(tag, 'table:target-range-address') ?? '').split(':')[0]?.split('.') ?? []
      const to = attribute(tag, 'table:target-range-address')?.split('.').at(-1)
      const hasButtons = attribute(tag, 'table:display-filter-buttons') === 'true'
      return hasButtons ? [[sheet.replaceAll("'", ''), `${from}:${to}`] as const] : []
    }),
  )
  return [...xml.matchAll(/<table:table (?=[^>]*table:name)([^>]*)>([\s\S]*?)<\/table:table>/g)].map(
    ([, tag = '', table = '']) => {
      const name = attribute(` ${tag}`, 'table:name') ?? ''
      const repeated = {
        rows: count(inside(table, 'table-header-rows'), 'table-row'),
        columns: count(inside(table, 'table-header-columns'), 'table-column'),
      }
      return { name, rows: rowsOf(table), repeated, filter: filters.get(name) }
    },
  )
}
