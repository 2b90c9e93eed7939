// Figures computed from entries as they are given: what `figures` prints while a period is open, and what it signs.

import { monthOf } from '../calendar/month.ts'
import type { Entry } from '../register/entry.ts'
import type { ListEntries, MonthRange } from '../register/ports.ts'
import { byMonth } from './by-month.ts'
import { byName } from './by-name.ts'
import { catalogue, type KnownIndicator } from './catalogue.ts'
import { type Facts, factStore } from './facts.ts'
import type { FigureGroup } from './figure.ts'
import { finishGroup } from './finish.ts'
import { Group, type GroupShape } from './group.ts'
import { type Grouping, scopeOf, windowOf } from './grouping.ts'
import { totalsKey } from './kept-totals.ts'
import type { FigureQuery, FigureSetting, Scope } from './query.ts'
import type { Tally } from './tally.ts'

/** The indicators that a query asks for, in the catalogue's order, without those switched off. */
export const askedFor = (query: Pick<Scope, 'indicators'>, setting: FigureSetting): readonly KnownIndicator[] =>
  catalogue.filter(({ id }) => (query.indicators?.includes(id) ?? true) && !setting.switchedOff.includes(id))

/** The months to read for a period: an entry's life reaches up to its due date (see `ListEntries`). */
export const monthsToRead = ({ period }: Pick<Scope, 'period'>): MonthRange => ({
  first: monthOf(period.start),
  last: monthOf(period.end),
})

/**
 * Figures of a period: with `by`, one group per month, service or mailbox in
 * order, then `total`, which pools every message and is never a mean of rates.
 * Source: domain rules, section "Rules for figures".
 */
export const computeFigures = async (
  query: FigureQuery,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const indicators = askedFor(query, setting)
  const store = factStore(setting.rules, setting.directory)
  const { context } = store
  const scope = scopeOf(query, context, store.samples(await entries.standing()))
  const shape: GroupShape = { period: query.period, window: windowOf(query), scope }
  const total = new Group(shape, indicators, context)
  const key = totalsKey(shape, indicators)
  const parts: Grouping | undefined =
    query.by === undefined ? undefined : (query.by === 'month' ? byMonth : byName)(query, scope, indicators, context)

  const totalsOf = (chunk: readonly Entry[], { cases, totals }: Facts): readonly Tally[] =>
    totals.of(key, () => {
      const group = new Group(shape, indicators, context)
      cases.each(chunk, query.period.start, query.period.end, (item) => group.take(item))
      return group.tallies
    })
  for await (const chunk of entries.touching(monthsToRead(query))) {
    const facts = store.of(chunk)
    total.add(totalsOf(chunk, facts))
    if (parts) facts.cases.each(chunk, query.period.start, query.period.end, (item) => parts.take(item))
    for (const fact of facts.calls) {
      if (!fact.switchboard) continue
      total.takeCalls(fact)
      parts?.takeCalls(fact)
    }
    for (const fact of facts.measures) {
      total.takeMeasure(fact)
      parts?.takeMeasure(fact)
    }
    for (const fact of facts.surveyed) {
      total.takeSurveyed(fact)
      parts?.takeSurveyed(fact)
    }
    for (const fact of facts.plan) {
      total.takePlan(fact)
      parts?.takePlan(fact)
    }
  }
  const groups = [...(parts?.keyed() ?? []), ['total', total] as const]
  // Read a second time only where somebody counted: what was logged of it stands beside, or gives way.
  if (total.tracked)
    for await (const chunk of entries.touching(monthsToRead(query)))
      store.of(chunk).cases.each(chunk, query.period.start, query.period.end, (item) => {
        for (const [, group] of groups) group.track(item)
      })
  return groups.map(([name, group]) => finishGroup(name, group, context, setting))
}
