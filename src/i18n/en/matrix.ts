// What is said only on Matrix, in English: rows of wide tables, actions as reactions, people called.

import type { matrix as french } from '../fr/matrix.ts'
import { code, line, strong } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const announced = (label: string): string => (/[?.:]$/.test(label) ? label : `${label}:`)

export const matrix: typeof french = {
  row: (name, values) => (values.length === 0 ? line`${strong(name)}` : line`${strong(name)}: ${values.join(', ')}`),
  action: (key, label, command) => line`${key === undefined ? '' : `${key} `}${announced(label)} ${code(command)}`,
  concerned: (people, others) => {
    const rest = others === 0 ? '' : ` and ${numbers.integer(others)} ${others === 1 ? 'other' : 'others'}`
    return `For: ${people.join(', ')}${rest}`
  },
  chartFile: (number) => (number === 1 ? 'chart.png' : `chart-${number}.png`),
}
