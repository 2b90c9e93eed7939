// Signing a period: its figures in every group that is printed, what they were counted with, and the entries behind them.

import { dateOf } from '../../calendar/local-date.ts'
import type { Entry, StandingEntry } from '../../register/entry.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import type { ListEntries } from '../../register/ports.ts'
import { computeFigures, monthsToRead } from '../compute-figures.ts'
import type { FigureSetting, Scope } from '../query.ts'
import { type Closing, type ClosingSummary, groupings, type SignedGroup } from './closing.ts'
import { runsOf } from './entry-runs.ts'
import { samplingsFor } from './sample-effect.ts'
import { saveSetting } from './saved-setting.ts'
import { signedGroup } from './signed-figure.ts'

/** Chunks read once: what changes meanwhile is in none of the figures, or in all of them. */
const frozen = async (register: ListEntries, scope: Scope): Promise<readonly (readonly Entry[])[]> => {
  const chunks: (readonly Entry[])[] = []
  for await (const chunk of register.touching(monthsToRead(scope))) chunks.push(chunk)
  return chunks
}

export const entriesIn = (
  chunks: readonly (readonly Entry[])[],
  standing: readonly StandingEntry[] = [],
): ListEntries => ({
  standing: async () => standing,
  touching: async function* () {
    yield* chunks
  },
})

/** Every group that anything prints of a period: the total, and each month, service and mailbox. */
const printedGroups = async (
  scope: Scope,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly SignedGroup[]> => {
  const groups: SignedGroup[] = []
  for (const by of groupings) {
    const found = await computeFigures(by === 'total' ? scope : { ...scope, by }, entries, setting)
    const own = by === 'total' ? found : found.filter(({ key }) => key !== 'total')
    groups.push(...own.map((group) => signedGroup(by, group)))
  }
  return groups
}

/** What a signature of the period holds, from the register as it is now. Nothing is written. */
export const signPeriod = async (
  summary: ClosingSummary,
  register: ListEntries,
  setting: FigureSetting,
): Promise<Closing> => {
  const { period, basis, day } = summary
  const scope: Scope = { period, basis, today: day }
  const chunks = await frozen(register, scope)
  const end = dateOf(period.end)
  const samplings = samplingsFor(await register.standing(), period)
  // Weeks of later in the year say what counts of it, too.
  const counting = new Set<Entry>(samplings)
  for (const entry of chunks.flat()) if (entry.cancelled !== true && dayOfEntry(entry) <= end) counting.add(entry)
  const behind = [...counting].toSorted((a, b) => a.id - b.id)
  return {
    ...summary,
    setting: saveSetting(setting),
    groups: await printedGroups(scope, entriesIn(chunks, samplings), setting),
    entries: runsOf(behind),
    ...(samplings.length > 0 && { samplings: samplings.map(({ id }) => id) }),
  }
}
