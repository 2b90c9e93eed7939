// The entries that an export holds, chunk by chunk, so that a large register never stands in memory at once.

import { dayFromParts, type Day, dayOf } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import type { Period } from '../calendar/period.ts'
import { firstYear, lastYear } from '../calendar/working-days.ts'
import type { Entry, StandingEntry } from '../register/entry.ts'
import { dayOfEntry } from '../register/kinds/kinds.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Rules } from '../register/rules.ts'
import type { ComputedFacts } from './column.ts'
import { factsOf } from './entry-facts.ts'

export interface ExportedEntry {
  readonly entry: Entry
  readonly facts: ComputedFacts
}

export interface ExportScope {
  /** What was received, asked or counted on these days; without it, the whole register. */
  readonly period?: Period
  readonly rules: Rules
  readonly today: Day
  /** Whether an entry stands for a sampled box, by the sampling weeks among what is in force. */
  readonly samples?: (standing: readonly StandingEntry[]) => (entry: Entry) => ComputedFacts['inSample']
}

const always = { start: dayFromParts(firstYear, 1, 1), end: dayFromParts(lastYear, 12, 31) }

/** Entries that were undone are left out. */
export async function* exportedChunks(
  entries: ListEntries,
  { period, rules, today, samples }: ExportScope,
): AsyncGenerator<readonly ExportedEntry[]> {
  const { start, end } = period ?? always
  const isWanted = (entry: Entry): boolean => {
    const day = dayOf(dayOfEntry(entry))
    return entry.cancelled === undefined && day >= start && day <= end
  }
  const inSample = samples?.(await entries.standing())
  const factsAbout = (entry: Entry): ComputedFacts => {
    const found = inSample?.(entry)
    return { ...factsOf(entry, rules, today), ...(found && { inSample: found }) }
  }
  for await (const chunk of entries.touching({ first: monthOf(start), last: monthOf(end) })) {
    const wanted = chunk.filter(isWanted)
    if (wanted.length > 0) yield wanted.map((entry) => ({ entry, facts: factsAbout(entry) }))
  }
}
