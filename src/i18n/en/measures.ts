// What is said of measures typed in, in English.

import { dayOf } from '../../calendar/local-date.ts'
import { type Period, wholeMonths } from '../../calendar/period.ts'
import type { MeasureEntry } from '../../register/kinds/measure.ts'
import { measurable, type MeasurableId } from '../../register/measurable.ts'
import { type Field, present } from '../field.ts'
import type { measures as french } from '../fr/measures.ts'
import { code, line, strong } from '../rich-text.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Nothing was recorded.'

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const periodOf = ({ start, end }: Pick<MeasureEntry, 'start' | 'end'>): Period => wholeMonths(dayOf(start), dayOf(end))

const label = ({ indicator }: Pick<MeasureEntry, 'indicator'>): string => indicators.labels[indicator].short

const resultOf = ({ indicator, value }: MeasureEntry): string | undefined =>
  value === undefined ? undefined : indicators.typed(measurable[indicator].unit, value)

const amountOf = (measure: MeasureEntry): string => {
  const { numerator, denominator } = measure
  if (numerator !== undefined && denominator !== undefined)
    return `${numbers.integer(numerator)} out of ${numbers.integer(denominator)}`
  if (denominator !== undefined) return `base ${numbers.integer(denominator)}`
  return integer(numerator) ?? resultOf(measure) ?? ''
}

const placeOf = ({ mailbox, service }: MeasureEntry): string => {
  const places = [mailbox, service].filter((place) => place !== undefined)
  return places.length === 0 ? '' : ` (${places.join(', ')})`
}

export const measureFields = (measure: MeasureEntry): readonly Field[] =>
  present([
    ['indicator', indicators.labels[measure.indicator].full],
    ['period', periods.name(periodOf(measure))],
    ['mailbox', measure.mailbox],
    ['service', measure.service],
    ['count', integer(measure.numerator)],
    ['base', integer(measure.denominator)],
    ['result', resultOf(measure)],
    ['state', measure.cancelled && 'cancelled'],
  ])

type Unit = (typeof measurable)[MeasurableId]['unit']

const units: Readonly<Record<Unit, string>> = {
  '%': 'this indicator is a share, in per cent.',
  '‰': 'this indicator is a share, in per thousand.',
  'calendar-days': 'this indicator is a delay, in days.',
  minutes: 'this indicator is a duration, in hours or minutes.',
  count: 'this indicator is a number.',
  'per-month': 'this indicator is a number.',
}

const examples: Readonly<Record<Unit, string>> = {
  '%': '9.5%',
  '‰': '0.05‰',
  'calendar-days': '12.5 days',
  minutes: '2 h 05',
  count: '120',
  'per-month': '120',
}

export const measures: typeof french = {
  what: (measure) => `${label(measure)}, ${periods.name(periodOf(measure))}${placeOf(measure)}: ${amountOf(measure)}`,
  logged: (id, measure) =>
    line`${strong(`#${id}`)}: ${label(measure)}, ${periods.name(periodOf(measure))}${placeOf(measure)}: ${strong(amountOf(measure))}.`,
  replaced: (id, before) => line`This replaces ${amountOf(before)}, logged before: ${code(`!history ${id}`)}`,
  unchanged: (id, measure) => line`#${id} already has this value: ${amountOf(measure)}. ${nothing}`,
  overlaps: (others) =>
    line`Other measures cover a part of this period (${others.map((id) => `#${id}`).join(', ')}): a total takes the longest one.`,
  result: (result) => line`Result: ${result}`,
  needsOther: (name, period) =>
    line`Without its base the result is not known. To add it: ${code(`!measure ${name} base:… period:${period}`)}`,
  otherUnit: (text, indicator) =>
    line`“${text}”: ${units[measurable[indicator].unit]} For example ${code(examples[measurable[indicator].unit])}. ${nothing}`,
  whichIndicator: (names) =>
    line`Which measure? For example ${code('!measure visits 48000 month:october')}. Indicators that are measured: ${names.join(', ')}. ${nothing}`,
  notMeasured: (name, names) =>
    line`“${name}” is computed from the entries of the register, not from a measure. Indicators that are measured: ${names.join(', ')}. ${nothing}`,
  whichPeriod: line`For which month or quarter? For example ${code('month:october')} or ${code('quarter:Q4')}. ${nothing}`,
  wholeMonthsOnly: line`A measure is about whole months, for example ${code('month:october')} or ${code('quarter:Q4')}. ${nothing}`,
  whichAmount: line`How many? For example ${code('!measure visits 48000 base:1440000 quarter:Q4')}. ${nothing}`,
  mailboxOnlyOfEmails: line`${code('mailbox:')} is for e-mails received only. ${nothing}`,
  notOfMeasures: (id) =>
    line`#${id} is a measure: only ${code('value:')}, ${code('base:')} and ${code('service:')} can be corrected there. ${nothing}`,
}
