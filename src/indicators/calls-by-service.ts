// Calls of the services that are not the switchboard: a table apart, since a call passed on counts in both.

import type { ListEntries } from '../register/ports.ts'
import { asSigned } from './closing/as-signed.ts'
import { byName } from './by-name.ts'
import { factStore } from './facts.ts'
import type { FigureGroup } from './figure.ts'
import { askedFor, monthsToRead } from './compute-figures.ts'
import { finishGroup } from './finish.ts'
import { scopeOf } from './grouping.ts'
import type { FigureSetting, Scope } from './query.ts'

const telephone = ['tel.answered', 'tel.received']

/** One group per service with calls in the period, the switchboard left out; no total, they are never pooled. */
export const callsByService = async (
  asked: Scope,
  register: ListEntries,
  live: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const { query, entries, setting } = await asSigned(asked, register, live)
  const store = factStore(setting.rules, setting.directory)
  const { context } = store
  const indicators = askedFor({ indicators: telephone }, setting)
  const services = byName({ ...query, by: 'service' }, scopeOf(query, context), indicators, context)
  for await (const chunk of entries.touching(monthsToRead(query)))
    for (const fact of store.of(chunk).calls) if (!fact.switchboard) services.takeCalls(fact)
  return services
    .keyed()
    .map(([key, group]) => finishGroup(key, group, context, setting))
    .filter(({ figures }) => figures.some(({ entries: lines }) => lines > 0))
}
