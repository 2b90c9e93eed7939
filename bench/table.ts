// A table in Markdown, its columns as wide as their widest cell.

export type Row = readonly string[]

const padded = (row: Row, widths: readonly number[]): string =>
  `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`

/** Every row has as many cells as the heading. */
export const table = (heading: Row, rows: readonly Row[]): string => {
  const widths = heading.map((_, index) => Math.max(3, ...[heading, ...rows].map((row) => (row[index] ?? '').length)))
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [padded(heading, widths), rule, ...rows.map((row) => padded(row, widths))].join('\n')
}
