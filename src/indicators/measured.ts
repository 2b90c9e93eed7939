// What measures typed in come to over a period: counts pooled, months that are not known left out and said.

import type { Day } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import { hasTwoCounts, measurable, type MeasurableId } from '../register/measurable.ts'
import type { MeasureFact } from './facts.ts'
import { noName } from './names.ts'

export interface Measured {
  readonly numerator: number
  readonly denominator: number
  /** Measures that were used. */
  readonly entries: number
  /** Months that the result is made of. */
  readonly months: ReadonlySet<number>
  /** The result was typed without its counts. */
  readonly alone: boolean
}

/** The months of a measure as numbers, both ends included. */
interface Span {
  readonly first: number
  readonly last: number
}

const spanOf = ({ start, end }: Pick<MeasureFact, 'start' | 'end'>): Span => ({
  first: monthOf(start as Day),
  last: monthOf(end as Day),
})

const lengthOf = ({ first, last }: Span): number => last - first + 1

const overlap = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last

interface Count extends Span {
  readonly amount: number
  readonly id: number
}

/**
 * Counts that do not overlap: the longest ones, since a quarter that was
 * counted as a whole says more than one of its months; of two for the same
 * months, the one typed last.
 */
const kept = (counts: readonly Count[]): readonly Count[] => {
  const sorted = counts.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.id - a.id)
  const taken: Count[] = []
  for (const count of sorted) if (!taken.some((other) => overlap(count, other))) taken.push(count)
  return taken
}

const countsOf = (facts: readonly MeasureFact[], which: 'numerator' | 'denominator'): readonly Count[] =>
  kept(
    facts.flatMap((fact) => {
      const amount = fact.entry[which]
      return amount === undefined ? [] : [{ ...spanOf(fact), amount, id: fact.entry.id }]
    }),
  )

const sum = (counts: readonly Count[]): number => counts.reduce((total, { amount }) => total + amount, 0)

const monthsOf = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap((span) => Array.from({ length: lengthOf(span) }, (_, index) => span.first + index))

/** Parts of the period in which numerators and denominators cover the same months: only there is a rate known. */
const knownBlocks = (numerators: readonly Count[], denominators: readonly Count[]) => {
  const sides = [
    ...numerators.map((count) => ({ count, side: 0 as const })),
    ...denominators.map((count) => ({ count, side: 1 as const })),
  ].toSorted((a, b) => a.count.first - b.count.first)
  const blocks: { last: number; readonly members: [Count[], Count[]] }[] = []
  for (const { count, side } of sides) {
    let block = blocks.at(-1)
    if (block === undefined || count.first > block.last) blocks.push((block = { last: count.last, members: [[], []] }))
    block.last = Math.max(block.last, count.last)
    block.members[side].push(count)
  }
  return blocks
    .map(({ members: [above, below] }) => ({ above, below }))
    .filter(({ above, below }) => above.length > 0 && monthsOf(above).length === monthsOf(below).length)
    .filter(({ above, below }) => new Set([...monthsOf(above), ...monthsOf(below)]).size === monthsOf(above).length)
}

/** Billionths: a result alone becomes a ratio of integers, as verdicts need. */
const fine = 1e9

/** Of the whole préfecture: no service and no mailbox is named. */
const isWhole = ({ service, mailbox }: MeasureFact): boolean => service === noName && mailbox === noName

/**
 * Without what is a part of a count of the whole préfecture for the same
 * months: a service's own would be counted twice.
 */
const withoutParts = (facts: readonly MeasureFact[]): readonly MeasureFact[] => {
  const wholes = facts.filter((fact) => isWhole(fact) && fact.entry.numerator !== undefined).map(spanOf)
  return facts.filter((fact) => isWhole(fact) || !wholes.some((whole) => overlap(whole, spanOf(fact))))
}

/** The result typed for exactly these days, when that is all that is known of them. */
const resultAlone = (
  facts: readonly MeasureFact[],
  period: Pick<MeasureFact, 'start' | 'end'>,
): Measured | undefined => {
  const typed = facts.filter(
    ({ entry, start, end }) => entry.value !== undefined && start === period.start && end === period.end,
  )
  const wholes = typed.filter(isWhole)
  const own = wholes.length > 0 ? wholes : typed
  const places = new Set(own.map(({ service, mailbox }) => `${service}/${mailbox}`))
  const last = own.toSorted((a, b) => b.entry.id - a.entry.id)[0]
  if (last?.entry.value === undefined || places.size > 1) return undefined
  const months = new Set(monthsOf([spanOf(last)]))
  return { numerator: Math.round(last.entry.value * fine), denominator: fine, entries: 1, months, alone: true }
}

const byPlace = (facts: readonly MeasureFact[]): readonly (readonly MeasureFact[])[] => [
  ...Map.groupBy(facts, ({ service, mailbox }) => `${service}/${mailbox}`).values(),
]

const pooled = (parts: readonly Measured[]): Measured => ({
  numerator: parts.reduce((total, { numerator }) => total + numerator, 0),
  denominator: parts.reduce((total, { denominator }) => total + denominator, 0),
  entries: parts.reduce((total, { entries }) => total + entries, 0),
  months: new Set(parts.flatMap(({ months }) => [...months])),
  alone: false,
})

const ofPlace = (id: MeasurableId, facts: readonly MeasureFact[]): Measured => {
  const numerators = countsOf(facts, 'numerator')
  if (!hasTwoCounts(id))
    return {
      numerator: sum(numerators),
      denominator: 0,
      entries: numerators.length,
      months: new Set(monthsOf(numerators)),
      alone: false,
    }
  const blocks = knownBlocks(numerators, countsOf(facts, 'denominator'))
  const above = blocks.flatMap((block) => block.above)
  const below = blocks.flatMap((block) => block.below)
  const entries = new Set([...above, ...below].map((count) => count.id)).size
  return { numerator: sum(above), denominator: sum(below), entries, months: new Set(monthsOf(above)), alone: false }
}

/**
 * The measures of an indicator that lie within a period, pooled over places;
 * one of the whole préfecture holds those of its services.
 * Nothing when nothing is known. Source: domain rules, section "Rules for
 * figures", 4: a result without its counts is known for its own period only.
 */
export const measuredTotal = (
  id: MeasurableId,
  facts: readonly MeasureFact[],
  period: Pick<MeasureFact, 'start' | 'end'>,
): Measured | undefined => {
  const own = facts.filter(({ entry }) => entry.indicator === id)
  const total = pooled(byPlace(withoutParts(own)).map((place) => ofPlace(id, place)))
  if (total.months.size === 0) return resultAlone(own, period)
  switch (measurable[id].shape) {
    case 'volume':
      return { ...total, denominator: 1 }
    case 'monthly':
      return { ...total, denominator: total.months.size }
    case 'proportion':
    case 'mean':
      return total
  }
}

/** Messages received in some months of a mailbox, as somebody counted them. */
export interface MeasuredBox {
  readonly mailbox: number
  readonly months: ReadonlySet<number>
  readonly count: number
}

/** The measures of received e-mails, mailbox by mailbox. */
export const measuredBoxes = (facts: readonly MeasureFact[]): readonly MeasuredBox[] => {
  const own = facts.filter(({ entry }) => entry.indicator === 'emails.received')
  return [...Map.groupBy(own, ({ mailbox }) => mailbox)].map(([mailbox, measures]) => {
    const counts = countsOf(measures, 'numerator')
    return { mailbox, months: new Set(monthsOf(counts)), count: sum(counts) }
  })
}

/** Whether a measure lies within a period. */
export const isWithin = ({ start, end }: MeasureFact, period: Pick<MeasureFact, 'start' | 'end'>): boolean =>
  start >= period.start && end <= period.end
