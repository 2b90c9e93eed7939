// The entries behind a signed period as runs of numbers: a year of a préfecture is a few lines.

import type { Entry } from '../../register/entry.ts'
import { type EntryId, entryId } from '../../register/ids.ts'
import type { EntryRun } from './closing.ts'

/** Runs of the entries, which are given in order of number. */
export const runsOf = (entries: readonly Pick<Entry, 'id' | 'revision'>[]): readonly EntryRun[] => {
  const runs: [first: number, last: number, revision: number][] = []
  for (const { id, revision } of entries) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === id - 1 && run[2] === revision) run[1] = id
    else runs.push([id, id, revision])
  }
  return runs
}

/** The revision of each entry. */
export const revisionsIn = (runs: readonly EntryRun[]): ReadonlyMap<EntryId, number> => {
  const revisions = new Map<EntryId, number>()
  for (const [first, last, revision] of runs)
    for (let id = first; id <= last; id += 1) revisions.set(entryId(id), revision)
  return revisions
}
