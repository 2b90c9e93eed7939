// Numbers as they are printed in English.

import type { numbers as french } from '../fr/numbers.ts'

const integers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

const decimals = (digits: number) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export const numbers: typeof french = {
  integer: (value: number): string => integers.format(value),
  decimal: (value: number, digits: number): string => decimals(digits).format(value),
  percent: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 100)}%`,
  permille: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 1000)}‰`,
}
