// The same figure stated twice with different values, and periods that overlap without one being part of the other.

import type { Finding } from '../finding.ts'
import { halfPlace, keyOf, periodKey, type Printed, type Stated, unitOf } from '../stated.ts'

const sameThing = (stated: Stated): string =>
  JSON.stringify([keyOf(stated), stated.part, stated.breakdown, unitOf(stated) ?? '', stated.isCalendar])

const printedCount = (amount: number | undefined): Printed | undefined =>
  amount === undefined ? undefined : { amount, digits: 0, unit: 'count' }

/** The pairs that two lines can be compared by. */
const compared = (a: Stated, b: Stated): readonly (readonly [Printed | undefined, Printed | undefined])[] => [
  [printedCount(a.numerator), printedCount(b.numerator)],
  [printedCount(a.denominator), printedCount(b.denominator)],
  [a.printed, b.printed],
]

const differ = (a: Printed, b: Printed): boolean => Math.abs(a.amount - b.amount) > halfPlace(a) + halfPlace(b) - 1e-9

/** Two roundings of one value agree; two counts are equal or not. */
const disagreeing = (a: Printed, b: Printed): boolean => (a.unit === 'count' ? a.amount !== b.amount : differ(a, b))

const twiceFault = (about: Stated, other: Stated): (Finding & { kind: 'twice' }) | undefined => {
  for (const [first, second] of compared(about, other))
    if (first && second && disagreeing(first, second)) return { kind: 'twice', about, other, first, second }
  return undefined
}

const overlaps = (a: Stated, b: Stated): boolean => {
  const [first, second] = [a.period, b.period]
  if (first === undefined || second === undefined || first.start > second.end || second.start > first.end) return false
  const holds = (outer: typeof first, inner: typeof first): boolean =>
    outer.start <= inner.start && outer.end >= inner.end
  return !holds(first, second) && !holds(second, first)
}

type Twice = Finding & { kind: 'twice' }

const isSwap = (a: Twice, b: Twice): boolean =>
  keyOf(a.about) !== keyOf(b.about) &&
  a.first.unit === b.first.unit &&
  periodKey(a.about.period) === periodKey(b.about.period) &&
  a.first.amount === b.second.amount &&
  a.second.amount === b.first.amount

/** Two figures that each became the other's are told once. */
const withSwaps = (found: readonly Twice[]): readonly Finding[] =>
  found.flatMap((one, index): readonly Finding[] => {
    if (found.slice(0, index).some((earlier) => isSwap(earlier, one))) return []
    const other = found.slice(index + 1).find((later) => isSwap(one, later))
    if (other === undefined) return [one]
    const { about, first, second } = one
    return [{ kind: 'swapped', about, other: other.about, first, second }]
  })

export const repeats = (all: readonly Stated[]): readonly Finding[] => {
  const twice: Twice[] = []
  const overlapping: Finding[] = []
  for (const lines of Map.groupBy(all, sameThing).values()) {
    const inOrder = lines.toSorted((a, b) => (a.period?.start ?? 0) - (b.period?.start ?? 0))
    for (const [index, about] of inOrder.entries())
      for (const other of inOrder.slice(index + 1)) {
        // Sorted by their first day: nothing later can reach back.
        if (about.period && other.period && other.period.start > about.period.end) break
        if (overlaps(about, other)) overlapping.push({ kind: 'overlap', about, other })
        else if (periodKey(about.period) === periodKey(other.period))
          twice.push(...[twiceFault(about, other)].flatMap((fault) => fault ?? []))
      }
  }
  return [...withSwaps(twice), ...overlapping]
}
