// A figure as somebody states it: a line of a report's table, a measure typed in, or what Vigie itself prints.

import type { Period } from '../../calendar/period.ts'
import type { EntryId } from '../../register/ids.ts'
import type { KnownIndicator } from '../catalogue.ts'
import type { Indicator } from '../indicator.ts'

export type StatedUnit = '%' | '‰' | 'days' | 'count'

/** A number as it stands on paper: "79,7 %" is 79.7 with one digit. */
export interface Printed {
  readonly amount: number
  /** Decimals that were printed: how much the rounding may hide. */
  readonly digits: number
  readonly unit: StatedUnit
}

export interface Stated {
  /** The line of the file that says it. */
  readonly line?: number
  /** The entry of the register that says it. */
  readonly entry?: EntryId
  /** As it is named there. */
  readonly name: string
  /** The indicator of the catalogue that the name means. */
  readonly known?: KnownIndicator
  /** The service, mailbox or class that it is of; '' for the whole. */
  readonly part: string
  readonly period?: Period
  readonly numerator?: number
  readonly denominator?: number
  readonly printed?: Printed
  readonly target?: Printed
  readonly direction?: Indicator['direction']
  /** Said to be met. */
  readonly met?: boolean
  /** What it is the total of: the months of its period, or the parts. */
  readonly totals?: 'months' | 'parts'
  /** The breakdown that it is one class of: the classes of one make the whole. */
  readonly breakdown?: string
  /** The limit in working days that an on-time rate or its mean delay goes with. */
  readonly limit?: number
  /** It says itself that it leaves something out. */
  readonly isPartial?: true
  /** The number of working days of its period, not an indicator. */
  readonly isCalendar?: true
}

const scales: Readonly<Record<StatedUnit, number>> = { '%': 100, '‰': 1000, days: 1, count: 1 }

export const scaleOf = (unit: StatedUnit): number => scales[unit]

export const unitOf = ({ printed, target, known }: Stated): StatedUnit | undefined => {
  if (printed) return printed.unit
  if (target) return target.unit
  if (known === undefined) return undefined
  if (known.unit === '%' || known.unit === '‰' || known.unit === 'count') return known.unit
  return known.unit === 'days' || known.unit === 'calendar-days' ? 'days' : undefined
}

/** The target's side that is good: the catalogue's, the one that is stated, else fewer days and more of the rest. */
export const directionOf = (stated: Stated): Indicator['direction'] =>
  stated.known?.direction ?? stated.direction ?? (unitOf(stated) === 'days' ? 'at-most' : 'at-least')

/** Numerator and denominator, when both are there and something can be divided. */
export const countsOf = ({ numerator, denominator }: Stated): readonly [number, number] | undefined =>
  numerator === undefined || denominator === undefined || denominator === 0 ? undefined : [numerator, denominator]

/** Half a unit of the last place: what rounding may have taken away or added. */
export const halfPlace = ({ digits }: Printed): number => 0.5 * 10 ** -digits

/** Noise of binary arithmetic, far below any decimal that is printed. */
const noise = 1e-9

/** Whether an exact amount, in the same unit, may be printed so. */
export const mayPrintAs = (exact: number, printed: Printed): boolean =>
  Math.abs(exact - printed.amount) <= halfPlace(printed) + noise

/** The amount of a ratio in the unit that it is printed in. */
export const amountOf = (numerator: number, denominator: number, unit: StatedUnit): number =>
  (numerator / denominator) * scales[unit]

/** What two lines must share to speak of the same thing. */
export const keyOf = ({ name, known }: Pick<Stated, 'name' | 'known'>): string => known?.id ?? name

export const periodKey = (period: Period | undefined): string =>
  period === undefined ? '' : `${period.start}..${period.end}`
