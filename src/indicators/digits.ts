// How many decimals to print, so that a printed figure never contradicts its verdict.

import { decimalFormat } from '../i18n/decimal-format.ts'
import type { Figure } from './figure.ts'
import type { Unit } from './indicator.ts'

const scales: Record<Unit, number> = {
  '%': 100,
  '‰': 1000,
  days: 1,
  'calendar-days': 1,
  minutes: 1,
  count: 1,
  'per-month': 1,
}

/** More would be noise of binary arithmetic. */
const most = 12

const rounded = (value: number, digits: number): number => Number(decimalFormat('en', digits, false).format(value))

/** One decimal, or as many as it takes for a share that is not zero to be printed as something: 0,05 ‰ and not 0,0 ‰. */
export const fewestDigits = (unit: Unit, value: number): number => {
  const size = value * scales[unit]
  const isShare = unit === '%' || unit === '‰'
  return !isShare || size <= 0 || size >= 0.1 ? 1 : Math.min(most, -Math.floor(Math.log10(size)))
}

/**
 * From `fewest` decimals up, as many as it takes for the printed value to stand
 * on the same side of the target as the exact one (89,96 % when 90 % is missed).
 */
export const digitsBeside = (
  { target, met }: Pick<Figure, 'target' | 'met'>,
  value: number,
  unit: Unit,
  fewest: number,
): number => {
  if (target === null || met === null) return fewest
  const scale = scales[unit]
  const printedTarget = rounded(target * scale, most)
  const side = Math.sign(value - target)
  for (let digits = fewest; digits < most; digits += 1) {
    const printed = Math.sign(rounded(value * scale, digits) - printedTarget)
    if (printed === side || (met && printed === 0)) return digits
  }
  return most
}

/** From one decimal up; volumes have none. */
export const digitsFor = ({
  value,
  target,
  met,
  indicator: { unit },
}: Pick<Figure, 'value' | 'target' | 'met' | 'indicator'>): number => {
  if (unit === 'count') return 0
  return value === null ? 1 : digitsBeside({ target, met }, value, unit, fewestDigits(unit, value))
}
