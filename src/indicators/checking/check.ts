// Looks for contradictions in what is stated: one list of findings, whatever the figures come from.

import type { WorkingDays } from '../../calendar/working-days.ts'
import type { Finding } from './finding.ts'
import { breakdowns } from './rules/breakdowns.ts'
import { calendar } from './rules/calendar.ts'
import { delays } from './rules/delays.ts'
import { ownCounts } from './rules/own-counts.ts'
import { pooling } from './rules/pooling.ts'
import { repeats } from './rules/repeats.ts'
import { sums } from './rules/sums.ts'
import { units } from './rules/units.ts'
import { verdicts } from './rules/verdicts.ts'
import type { Stated } from './stated.ts'

const linesOf = (findings: readonly Finding[]): ReadonlySet<Stated> => new Set(findings.map(({ about }) => about))

/**
 * The contradictions, in the order of the lines that they are about. What one
 * rule explains is not told again by another. Source: domain rules, section
 * "Rules for figures", and the faults of published reports.
 */
export const check = (
  all: readonly Stated[],
  { workingDays }: { readonly workingDays: WorkingDays },
): readonly Finding[] => {
  const figures = all.filter(({ isCalendar }) => isCalendar !== true)
  const pooled = pooling(figures)
  const own = ownCounts(figures, linesOf(pooled))
  const told = [...sums(figures), ...pooled, ...own]
  const found = [
    ...told,
    ...units(figures, own),
    ...verdicts(figures, [...pooled, ...own]),
    ...delays(figures),
    ...breakdowns(figures),
    ...repeats(all),
    ...calendar(all, workingDays),
  ]
  const place = new Map(all.map((stated, index) => [stated, index]))
  return found.toSorted((a, b) => (place.get(a.about) ?? 0) - (place.get(b.about) ?? 0))
}
