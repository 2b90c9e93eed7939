// What one entry adds to a period, asked of the function that counts them all: no second classification to keep in step.

import type { Entry, StandingEntry } from '../../register/entry.ts'
import type { ListEntries } from '../../register/ports.ts'
import { computeFigures } from '../compute-figures.ts'
import { monthsIn, type Period } from '../../calendar/period.ts'
import type { Figure } from '../figure.ts'
import type { FigureQuery, FigureSetting, Scope } from '../query.ts'
import { entriesIn } from './sign-period.ts'

type Contribution = (entry: Entry | undefined) => Promise<string>

/** Nothing of a figure to which the entry adds nothing: most of them. */
const toldOf = ({ indicator, ...told }: Figure): readonly object[] => {
  const { state, value, numerator, entries, pending, left, unanswered, substantive, sampled } = told
  const beside = pending.entries + left.closed.entries + left.outside.entries + left.passed.entries
  const isNothing =
    (state !== 'known' || value === null || value === 0) &&
    numerator + entries + beside + (unanswered ?? 0) + (substantive?.denominator ?? 0) + (sampled?.aside ?? 0) === 0
  return isNothing ? [] : [{ id: indicator.id, ...told }]
}

/** Every grouping that is printed of a period; the total is in each. */
export const everyPart = (period: Period): readonly FigureQuery['by'][] =>
  monthsIn(period).length > 1 ? ['service', 'mailbox', 'month'] : ['service', 'mailbox']

/** What is told of entries that stand alone in the register: figures that are nothing are left out. */
const toldIn = async (
  { by: _by, ...scope }: FigureQuery,
  only: ListEntries,
  setting: FigureSetting,
  parts: readonly FigureQuery['by'][],
): Promise<string> => {
  const groups = []
  for (const by of parts) groups.push(...(await computeFigures(by ? { ...scope, by } : scope, only, setting)))
  const told = groups.map(({ key, figures }) => [key, ...figures.flatMap(toldOf)])
  return JSON.stringify(told.filter(({ length }) => length > 1))
}

/**
 * Two entries with the same text count alike in the groups of the question;
 * without `by`, in its total. `standing` has the sampling weeks that say what counts.
 */
export const contributionTo = (
  query: FigureQuery,
  setting: FigureSetting,
  standing: readonly StandingEntry[],
  parts: readonly FigureQuery['by'][] = [query.by],
): Contribution => {
  const count = (entry: Entry | undefined): Promise<string> =>
    toldIn(query, entriesIn(entry === undefined ? [] : [[entry]], standing), setting, parts)
  let nothing: Promise<string> | undefined
  return (entry) => {
    if (entry !== undefined && entry.cancelled !== true) return count(entry)
    nothing ??= count(undefined)
    return nothing
  }
}

/** Two entries with the same text count alike in everything that is printed of the period. */
export const contributionToAll = (
  scope: Scope,
  setting: FigureSetting,
  standing: readonly StandingEntry[],
): Contribution => contributionTo(scope, setting, standing, everyPart(scope.period))

/** Whether any of these entries would be counted in what is printed of the period. Costs as much as its figures. */
export const isAnythingCounted = async (
  scope: Scope,
  setting: FigureSetting,
  entries: ListEntries,
): Promise<boolean> => {
  const parts = everyPart(scope.period)
  return (await toldIn(scope, entries, setting, parts)) !== (await toldIn(scope, entriesIn([]), setting, parts))
}
