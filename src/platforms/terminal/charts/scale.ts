// Numbers beside a drawing: round steps between them, and how they are written.

import type { Words } from '../../../i18n/words.ts'

const factorOf = (unit: string): number => (unit === '%' ? 100 : unit === '‰' ? 1000 : 1)

/** With as few decimals as tell it from its neighbours: 90 %, 92,3 %, 2 713. */
export const written = (value: number, unit: string, { numbers }: Words, most = 1): string => {
  const scaled = value * factorOf(unit)
  const digits = Math.abs(scaled - Math.round(scaled)) < 1e-9 ? 0 : most
  if (unit === '%') return numbers.percent(value, digits)
  return unit === '‰'
    ? numbers.permille(value, Math.max(digits, scaled < 1 ? 2 : digits))
    : numbers.decimal(value, digits)
}

export interface Scale {
  readonly min: number
  readonly step: number
  readonly steps: number
}

const mostSteps = 4
const factors = [1, 2, 2.5, 5, 10]

/**
 * A scale that holds every value in at most four steps (five ticks). High
 * rates are seen from near, never so near that a point looks like a fall.
 */
export const scaleOf = (values: readonly number[], unit: string): Scale => {
  const high = Math.max(...values, 0)
  const low = Math.min(...values)
  const isNear = (unit === '%' || unit === '‰') && low > 0.6 * high && high > 0
  const floor = isNear ? Math.min(low, high * 0.75) : Math.min(0, low)
  const span = high - floor || (unit === '%' ? 1 : unit === '‰' ? 0.001 : 1)
  const power = 10 ** Math.floor(Math.log10(span / mostSteps))
  for (const factor of factors) {
    const step = factor * power
    const first = Math.floor(floor / step + 1e-9)
    const steps = Math.ceil((floor + span) / step - 1e-9) - first
    if (steps <= mostSteps) return { min: first * step, step, steps }
  }
  return { min: floor, step: span / mostSteps, steps: mostSteps }
}
