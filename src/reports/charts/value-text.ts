// Values as they are written on a picture: the catalogue's number formats, and no more decimals than needed.

import type { ChartTarget } from '../../chat/reply.ts'
import { decimalFormat } from '../../i18n/decimal-format.ts'
import { plainText } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'

const scaleOf = (unit: string): number => (unit === '%' ? 100 : unit === '‰' ? 1000 : 1)

const rounded = (value: number, digits: number): number => Number(decimalFormat('en', digits, false).format(value))

/** A value with its decimals: "92,3 %", "0,05 ‰", "1 669". A unit in words is written beside the title instead. */
export const numberText = (value: number, unit: string, digits: number, { numbers }: Words): string => {
  if (unit === '%') return numbers.percent(value, digits)
  return unit === '‰' ? numbers.permille(value, digits) : numbers.decimal(value, digits)
}

/** As few decimals as write a round value whole: 90, 99.5. */
export const fewestDigits = (value: number, unit: string): number => {
  const scaled = value * scaleOf(unit)
  return [0, 1, 2].find((digits) => Math.abs(scaled - rounded(scaled, digits)) < 1e-9) ?? 3
}

export type ValueText = (value: number) => string

/**
 * How the values of one picture are written. One decimal, none where all are
 * whole (counts) and for all or nothing; more for a value that would be read
 * on another side of the target than it is (89,96 % when 90 % is missed).
 */
export const valueTexts = (
  values: readonly number[],
  unit: string,
  target: ChartTarget | undefined,
  words: Words,
): ValueText => {
  const scale = scaleOf(unit)
  const counts = scale === 1 && values.every(Number.isInteger)
  return (value) => {
    const fewest = counts || (unit === '%' && (value === 0 || value === 1)) ? 0 : 1
    const side = target && Math.sign(value - target.value)
    const isTrue = (digits: number): boolean =>
      target === undefined || Math.sign(rounded(value * scale, digits) - rounded(target.value * scale, 9)) === side
    return numberText(value, unit, [fewest, 1, 2, 3, 4, 5].find(isTrue) ?? 6, words)
  }
}

/** "cible 90 %", "cible 5 au plus". */
export const targetText = ({ value, direction }: ChartTarget, unit: string, words: Words): string =>
  plainText(words.rates.target(numberText(value, unit, fewestDigits(value, unit), words), direction, null))
