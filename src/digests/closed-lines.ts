// What is said beside a signed period's figures: who signed them and when, and what they would be today.

import type { Day } from '../calendar/local-date.ts'
import { periodCode } from '../calendar/period-code.ts'
import type { Period } from '../calendar/period.ts'
import { personName } from '../chat/person.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { Closed, Figure } from '../indicators/figure.ts'
import type { Basis } from '../indicators/query.ts'
import { valueText } from './figure-block.ts'

/** Differences said beside the figures; all of them are in the command that is named. */
const mostSaid = 5

/** What to type to sign a period, or to see how far it is from its signature. */
export const closingCommands = (
  period: Period,
  { vocabulary }: Words,
): { readonly sign: string; readonly differences: string } => {
  const [name = ''] = vocabulary.commands.signOff.names
  const [differences = ''] = vocabulary.choices.closings.differences
  const named = periodCode(period)
  return { sign: `!${name} ${named}`, differences: `!${name} ${differences} ${named}` }
}

/** "92,3 % (48 sur 52)": a value with the counts that it comes from. */
const withCounts = (figure: Figure, words: Words): string => {
  const value = valueText(figure, words)
  const { unit } = figure.indicator
  return figure.value === null || (unit !== '%' && unit !== '‰')
    ? value
    : words.closings.counts(value, figure.numerator, figure.denominator)
}

/** What a figure would be today, and what was signed. `group` is named before it when it is not the total. */
export const differenceLine = (signed: Figure, now: Figure, words: Words, group?: string): Line => {
  const { closings, indicators } = words
  const { short } = indicators.labels[signed.indicator.id]
  const [was, is] = [withCounts(signed, words), withCounts(now, words)]
  const what = group === undefined ? short : closings.inGroup(group, short)
  if (was !== is) return closings.instead(what, is, was)
  const isExact = signed.numerator * now.denominator === now.numerator * signed.denominator
  return isExact ? closings.besideOnly(what, was) : closings.roundedAlike(what, was)
}

export interface ClosedView {
  /** The period and the basis that were asked about. */
  readonly period: Period
  readonly basis: Basis
  readonly today: Day
}

const signatureLines = (closed: Closed, { period, basis, today }: ClosedView, words: Words): readonly Line[] => {
  const isWhole = closed.period.start === period.start && closed.period.end === period.end
  const around = isWhole ? undefined : words.periods.name(closed.period)
  return [
    words.closings.closed(around, closed.day, today, personName(closed.by), closed.version),
    ...(basis === closed.basis ? [] : [words.closings.otherBasis]),
  ]
}

/** Nothing for a provisional period. `figures` are the signed ones. */
export const closedLines = (
  closed: Closed | undefined,
  figures: readonly Figure[],
  view: ClosedView,
  words: Words,
): readonly Line[] => {
  if (closed === undefined) return []
  const { closings } = words
  const lines = signatureLines(closed, view, words)
  const pairs = closed.now.flatMap((now) => {
    const signed = figures.find(({ indicator }) => indicator.id === now.indicator.id)
    return signed === undefined ? [] : [[signed, now] as const]
  })
  if (pairs.length === 0) return lines
  const hidden = pairs.length - mostSaid
  return [
    ...lines,
    closings.wouldDiffer,
    ...pairs.slice(0, mostSaid).map(([signed, now]) => differenceLine(signed, now, words)),
    ...(hidden > 0 ? [closings.others(hidden)] : []),
    ...(closed.entries.length > 0
      ? [closings.because(closed.entries, closingCommands(closed.period, words).differences)]
      : []),
    ...(closed.settingChanged ? [closings.settingChanged] : []),
  ]
}
