// Exact arithmetic on ratios: verdicts must not hang on binary rounding (0.9 is not nine tenths in a double).

const shortest = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** A number as the decimal that it is written with: 0.9 is 9 / 10. */
const decimalOf = (value: number): { numerator: bigint; denominator: bigint } => {
  const parts = shortest.exec(String(value))
  if (!parts) throw new RangeError(`not a decimal: ${value}`)
  const fraction = parts[2] ?? ''
  const exponent = Number(parts[3] ?? 0) - fraction.length
  const digits = BigInt(`${parts[1]}${fraction}`)
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) }
}

/**
 * The sign of numerator / denominator − decimal, exactly. Numerator and
 * denominator are integers, the denominator positive.
 */
export const compareRatio = (numerator: number, denominator: number, decimal: number): -1 | 0 | 1 => {
  const other = decimalOf(decimal)
  const left = BigInt(numerator) * other.denominator
  const right = other.numerator * BigInt(denominator)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** a/b − c/d as integers over a common denominator. */
export const difference = (a: number, b: number, c: number, d: number): { numerator: bigint; denominator: bigint } => ({
  numerator: BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b),
  denominator: BigInt(b) * BigInt(d),
})

/** Whether |a/b − c/d| is at least a decimal, exactly. */
export const differsBy = (a: number, b: number, c: number, d: number, decimal: number): boolean => {
  const { numerator, denominator } = difference(a, b, c, d)
  const other = decimalOf(decimal)
  const size = numerator < 0n ? -numerator : numerator
  return size * other.denominator >= other.numerator * denominator
}
