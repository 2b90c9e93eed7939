// Numbers as they are printed in French: narrow no-break space in thousands, comma, no-break space before %.

import { decimalFormat } from '../decimal-format.ts'

const decimals = (digits: number): Intl.NumberFormat => decimalFormat('fr-FR', digits)

export const numbers = {
  integer: (value: number): string => decimals(0).format(value),
  decimal: (value: number, digits: number): string => decimals(digits).format(value),
  percent: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 100)}\u00a0%`,
  permille: (ratio: number, digits: number): string => `${decimals(digits).format(ratio * 1000)}\u00a0‰`,
}
