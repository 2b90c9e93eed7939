// Measures and calls as they were typed, stated one by one: what figures take together may hide what does not agree.

import { dayOf } from '../../calendar/local-date.ts'
import { monthsIn, type Period, wholeMonths } from '../../calendar/period.ts'
import { indicatorNamed } from '../catalogue.ts'
import { fold } from '../../register/directory.ts'
import type { CallsEntry, Entry } from '../../register/entry.ts'
import type { MeasureEntry } from '../../register/kinds/measure.ts'
import type { Finding } from './finding.ts'
import { roundedTo } from './rightly-printed.ts'
import { scaleOf, type Stated, type StatedUnit } from './stated.ts'

const units: Readonly<Record<string, StatedUnit>> = { '%': '%', '‰': '‰', 'calendar-days': 'days' }

const placeOf = ({ service = '', mailbox = '' }: MeasureEntry): string =>
  [mailbox, service].filter((name) => name !== '').join(' · ')

const periodOf = ({ start, end }: MeasureEntry): Period => wholeMonths(dayOf(start), dayOf(end))

const stated = (measure: MeasureEntry): Stated => {
  const known = indicatorNamed(measure.indicator)
  const { numerator, denominator, value } = measure
  const unit = units[known?.unit ?? '']
  const printed =
    value === undefined || unit === undefined
      ? undefined
      : { amount: roundedTo(value * scaleOf(unit), 9), digits: 9, unit }
  return {
    entry: measure.id,
    name: measure.indicator,
    ...(known && { known }),
    part: placeOf(measure),
    period: periodOf(measure),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(printed && { printed }),
  }
}

/** Whether every month of it was typed by itself, too: then they must add to it. */
const isOfMonths = (one: Stated, all: readonly Stated[]): boolean => {
  const { period } = one
  if (period === undefined || period.shape === 'month') return false
  const own = all.filter(
    (other) => other.name === one.name && other.part === one.part && other.period?.shape === 'month',
  )
  return monthsIn(period).every((month) =>
    own.some(({ period: found, numerator }) => found && monthsIn(found)[0] === month && numerator !== undefined),
  )
}

export const statedMeasures = (entries: readonly Entry[]): readonly Stated[] => {
  const all = entries.flatMap((entry) => (entry.kind === 'measure' && entry.cancelled !== true ? [stated(entry)] : []))
  return all.map((one) => (isOfMonths(one, all) ? { ...one, totals: 'months' } : one))
}

const aboutCalls = (calls: CallsEntry): Stated => {
  const day = dayOf(calls.on)
  const known = indicatorNamed('tel.received')
  return {
    entry: calls.id,
    name: 'tel.received',
    ...(known && { known }),
    part: calls.service ?? '',
    period: { shape: 'days', start: day, end: day },
  }
}

const callsFault = (calls: CallsEntry): Finding | undefined => {
  const { received, answered, lost, voiceServer = 0 } = calls
  if (received === undefined || answered === undefined || lost === undefined) return undefined
  const sum = answered + lost + voiceServer
  return sum === received ? undefined : { kind: 'calls', about: aboutCalls(calls), received, sum }
}

const summed = (lines: readonly CallsEntry[], count: (line: CallsEntry) => number | undefined): number =>
  lines.reduce((total, line) => total + (count(line) ?? 0), 0)

/** More answered, or handled by the voice server, than received: in a line, or in those of a day together. A rate then stops at 100 %. */
const dayFault = (lines: readonly CallsEntry[]): Finding | undefined => {
  const last = lines.at(-1)
  if (last === undefined || lines.every(({ received }) => received === undefined)) return undefined
  const received = summed(lines, (line) => line.received)
  const sum = summed(lines, ({ answered }) => answered) + summed(lines, ({ voiceServer }) => voiceServer)
  return sum <= received ? undefined : { kind: 'calls', about: aboutCalls(last), received, sum }
}

/** Lines of calls whose counts do not add: they are kept as typed, and worth another look. */
export const callsFindings = (entries: readonly Entry[]): readonly Finding[] => {
  const lines = entries.filter((entry) => entry.kind === 'calls').filter(({ cancelled }) => cancelled !== true)
  const days = Map.groupBy(lines, ({ on, service = '' }) => `${on} ${fold(service)}`)
  return [...days.values()].flatMap((day) => {
    const own = day.flatMap((line) => callsFault(line) ?? [])
    return own.length > 0 ? own : (dayFault(day) ?? [])
  })
}
