// Signed figures in the order of the indicators followed today: whoever reads several periods finds each at the same place.

import { askedFor, computeFigures } from '../compute-figures.ts'
import type { Figure, FigureGroup } from '../figure.ts'
import type { FigureQuery, FigureSetting } from '../query.ts'
import { entriesIn } from './sign-period.ts'

/**
 * Those of today's indicators first, then those that were signed and are no
 * longer followed. What was not followed when the period was signed is not
 * known of it: it is not counted afterwards.
 */
export const aligned = async (
  groups: readonly FigureGroup[],
  query: FigureQuery,
  live: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const wanted = askedFor(query, live)
  const isAligned = groups.every(({ figures }) => wanted.every(({ id }, index) => figures[index]?.indicator.id === id))
  if (isAligned) return groups
  const { by: _by, ...scope } = query
  const [nothing] = await computeFigures(scope, entriesIn([]), live)
  const unknown = (nothing?.figures ?? []).map((figure): Figure => ({
    ...figure,
    state: 'unknown',
    value: null,
    met: null,
  }))
  const ids = new Set<string>(wanted.map(({ id }) => id))
  return groups.map((group) => ({
    ...group,
    figures: [
      ...unknown.map((figure) => group.figures.find(({ indicator }) => indicator === figure.indicator) ?? figure),
      ...group.figures.filter(({ indicator }) => !ids.has(indicator.id)),
    ],
  }))
}
