// A canvas of braille characters: two dots across and four down in each, so that a line looks like one.

/** The bit of each dot, by row and column, in Unicode's order. */
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const

const blank = 0x2800

export class Braille {
  readonly #cells: number[][]

  /** In characters. */
  constructor(columns: number, rows: number) {
    this.#cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  }

  /** In dots, from the upper left corner. */
  dot(x: number, y: number): void {
    const row = this.#cells[Math.floor(y / 4)]
    const column = Math.floor(x / 2)
    if (row?.[column] === undefined) return
    row[column] = (row[column] ?? 0) | (bits[y % 4]?.[x % 2] ?? 0)
  }

  /** A straight stroke between two dots. */
  stroke(fromX: number, fromY: number, toX: number, toY: number): void {
    const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY), 1)
    for (let step = 0; step <= steps; step += 1)
      this.dot(Math.round(fromX + ((toX - fromX) * step) / steps), Math.round(fromY + ((toY - fromY) * step) / steps))
  }

  /** The character at a place; nothing where no dot is set. */
  at(column: number, row: number): string | undefined {
    const dots = this.#cells[row]?.[column] ?? 0
    return dots === 0 ? undefined : String.fromCodePoint(blank + dots)
  }
}
