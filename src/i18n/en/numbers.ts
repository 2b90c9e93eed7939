// Numbers as they are printed in English.

import { decimalFormat } from '../decimal-format.ts'
import type { numbers as french } from '../fr/numbers.ts'

const decimals = (digits: number): Intl.NumberFormat => decimalFormat('en-GB', digits)

export const numbers: typeof french = {
  integer: (value: number): string => decimals(0).format(value),
  decimal: (value: number, digits: number): string => decimals(digits).format(value),
  percent: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 100)}%`,
  permille: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 1000)}‰`,
}
