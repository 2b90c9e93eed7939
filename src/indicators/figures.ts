// The one function behind every figure: chat, digests, reports and exports all ask here.

import type { ListEntries } from '../register/ports.ts'
import { printedFigures } from './closing/printed.ts'
import { computeFigures } from './compute-figures.ts'
import type { FigureGroup } from './figure.ts'
import type { FigureQuery, FigureSetting } from './query.ts'

/** The months that are signed by themselves, in a longer period that is not. */
const withClosedMonths = async (
  groups: readonly FigureGroup[],
  query: FigureQuery,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const { by: _by, ...scope } = query
  const told: FigureGroup[] = []
  for (const group of groups) {
    const closed = group.key === 'total' ? undefined : await setting.closed?.covering(group.period, query.today)
    const [printed] = closed ? await printedFigures({ ...scope, period: group.period }, closed, entries, setting) : []
    told.push(printed ? { ...printed, key: group.key } : group)
  }
  return told
}

/**
 * Figures of a period: with `by`, one group per month, service or mailbox in
 * order, then `total`, which pools every message and is never a mean of rates.
 * Those of a signed period are the signed ones, whatever changed since.
 * Source: domain rules, section "Rules for figures", 10 among them.
 */
export const figures = async (
  query: FigureQuery,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const closed = await setting.closed?.covering(query.period, query.today)
  if (closed !== undefined) return printedFigures(query, closed, entries, setting)
  const groups = await computeFigures(query, entries, setting)
  return query.by === 'month' ? withClosedMonths(groups, query, entries, setting) : groups
}
