// What is said only on Matrix, in French: rows of wide tables, actions as reactions, people called.

import { code, type Line, line, strong } from '../rich-text.ts'
import { numbers } from './numbers.ts'

/** A question needs no colon after it. */
const announced = (label: string): string => (/[?.:]$/.test(label) ? label : `${label}\u00a0:`)

export const matrix = {
  /** A row of a table, its name and "title value" for each other cell. */
  row: (name: string, values: readonly string[]): Line =>
    values.length === 0 ? line`${strong(name)}` : line`${strong(name)}\u00a0: ${values.join(', ')}`,
  action: (key: string | undefined, label: string, command: string): Line =>
    line`${key === undefined ? '' : `${key} `}${announced(label)} ${code(command)}`,
  /** The people as they are shown, HTML or text; the others are not named. */
  concerned: (people: readonly string[], others: number): string => {
    const rest = others === 0 ? '' : ` et ${numbers.integer(others)} ${others === 1 ? 'autre' : 'autres'}`
    return `Pour\u00a0: ${people.join(', ')}${rest}`
  },
  /** A picture's name as a file; from 1. */
  chartFile: (number: number): string => (number === 1 ? 'graphique.png' : `graphique-${number}.png`),
}
