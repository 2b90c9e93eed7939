// What a declaration of sampling weeks does to a signed period: it adds nothing itself, it says what the others add.

import type { Day } from '../../calendar/local-date.ts'
import { firstDayOf, monthFromParts } from '../../calendar/month.ts'
import type { Entry, StandingEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import type { ListEntries } from '../../register/ports.ts'
import { computeFigures } from '../compute-figures.ts'
import type { FigureQuery, FigureSetting } from '../query.ts'

export const isSampling = (entry: Entry | undefined): entry is SamplingEntry => entry?.kind === 'sampling'

/** The first day whose figures an entry can change: sampling weeks change those of their whole year. */
export const firstDayTouched = (entry: Entry): string =>
  isSampling(entry) ? `${entry.start.slice(0, 4)}-01-01` : dayOfEntry(entry)

/** The declarations that bear on a period: those of its years. */
export const samplingsFor = (
  standing: readonly StandingEntry[],
  { start, end }: { readonly start: Day; readonly end: Day },
): readonly SamplingEntry[] =>
  standing.filter(isSampling).filter((entry) => {
    const year = Number(entry.start.slice(0, 4))
    return firstDayOf(monthFromParts(year, 1)) <= end && firstDayOf(monthFromParts(year + 1, 1)) > start
  })

/**
 * Tells, as text, what entries come to when one declaration is as given, or
 * not there; two of them with the same text change nothing.
 */
export const countedWith = (
  query: FigureQuery,
  entries: ListEntries,
  setting: FigureSetting,
  parts: readonly FigureQuery['by'][],
): ((id: EntryId, declaration: SamplingEntry | undefined) => Promise<string>) => {
  const { by: _by, ...scope } = query
  const count = async (id: EntryId, declaration: SamplingEntry | undefined): Promise<string> => {
    const others = (await entries.standing()).filter((entry) => entry.id !== id)
    const standing = declaration === undefined || declaration.cancelled ? others : [...others, declaration]
    const swapped: ListEntries = { touching: (range) => entries.touching(range), standing: async () => standing }
    const told = []
    for (const by of parts)
      for (const { key, figures } of await computeFigures(by ? { ...scope, by } : scope, swapped, setting))
        told.push([key, figures])
    return JSON.stringify(told)
  }
  // The same one is asked about on both sides of a change, and of its undoing.
  const known = new Map<string, Promise<string>>()
  return (id, declaration) => {
    const name = `${id} ${declaration === undefined || declaration.cancelled ? 'none' : JSON.stringify(declaration)}`
    const told = known.get(name) ?? count(id, declaration)
    known.set(name, told)
    return told
  }
}

/** Whether a signed period would come to something else with one declaration rather than another. */
export const isFelt = async (
  before: SamplingEntry | undefined,
  after: SamplingEntry | undefined,
  counted: ReturnType<typeof countedWith>,
): Promise<boolean> => {
  const id = (after ?? before)?.id
  return id !== undefined && (await counted(id, before)) !== (await counted(id, after))
}
