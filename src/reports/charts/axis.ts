// The scale of a picture: from where to where, and which round values are written beside it.

export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Between two ticks, in the values' unit. */
  readonly step: number
}

const isRatio = (unit: string): boolean => unit === '%' || unit === '‰'

/** 1, 2, 2.5 or 5 times a power of ten: the smallest that gives no more than five steps. */
const roundStep = (span: number, whole: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(span / 5))
  const factors = [1, 2, 2.5, 5, 10, 20]
  const step = factors.map((factor) => factor * power).find((size) => span / size <= 5 + 1e-9) ?? span
  return whole ? Math.max(1, Math.ceil(step - 1e-9)) : step
}

/** All zeros still need a scale: the whole of a rate, one thing, one per thousand. */
const fallback: Readonly<Record<string, number>> = { '%': 1, '‰': 0.001 }

/**
 * The scale of lines. High rates are seen from near, on at least a quarter of
 * their height so that a point does not look like a fall; all else starts at zero.
 */
export const lineAxis = (values: readonly number[], unit: string): Axis => {
  const low = Math.min(...values)
  const highest = Math.max(...values)
  const high = highest > 0 || low < 0 ? highest : (fallback[unit] ?? 1)
  const near = isRatio(unit) && low > 0.6 * high
  const floor = near ? Math.min(low, high * 0.75) : Math.min(0, low)
  const whole = !isRatio(unit) && values.every(Number.isInteger)
  const step = roundStep(high - floor, whole)
  const first = Math.floor(floor / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  return { min: first * step, max: last * step, ticks, step }
}

/** The end of bars, which start at zero: the whole for rates that come near it. */
export const barEnd = (values: readonly number[], unit: string): number => {
  const highest = Math.max(0, ...values)
  if (highest === 0) return fallback[unit] ?? 1
  return unit === '%' && highest > 0.4 ? Math.max(1, highest) : highest
}
