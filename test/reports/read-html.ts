// What tests read in a report's page: its tables as texts, its headings, its pictures' words.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

export const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)

/** Texts of a document's XML, the marks taken away. */
export const plainCells = (xml: string): string => textOf(xml.replaceAll('</w:p>', '\n'))

export interface ReadTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const inside = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, found = '']) => found)

const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/<(th|td)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) => textOf(cell))

export const tablesIn = (html: string): readonly ReadTable[] =>
  inside(html, 'table').map((table) => ({
    caption: textOf(inside(table, 'caption')[0] ?? ''),
    header: inside(inside(table, 'thead')[0] ?? '', 'th').map(textOf),
    rows: inside(inside(table, 'tbody')[0] ?? '', 'tr').map((row) => cellsOf(row)),
  }))

export interface ReadHeading {
  readonly level: number
  readonly text: string
}

export const headingsIn = (html: string): readonly ReadHeading[] =>
  [...html.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text = '']) => ({
    level: Number(level),
    text: textOf(text),
  }))
