// Why a signed period would not be counted the same today: the entries that changed, or what they are counted with.

import type { Entry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ListEntries } from '../../register/ports.ts'
import { decidedOtherwise } from '../../register/saved-rules.ts'
import type { FigureQuery, FigureSetting } from '../query.ts'
import type { Closing } from './closing.ts'
import { contributionTo } from './contribution.ts'
import { countedWith, isFelt, samplingsFor } from './sample-effect.ts'
import type { SignedRegister } from './signed-register.ts'

export interface Compared {
  readonly closing: Closing
  readonly signed: SignedRegister
  /** The setting that was signed, and the one in force. */
  readonly under: FigureSetting
  readonly live: FigureSetting
}

/** Entries as signed that other rules decide otherwise. */
const ruledOtherwise = async ({ closing, signed, under, live }: Compared): Promise<readonly Entry[]> => {
  if (under.rules === live.rules) return []
  const found: Entry[] = []
  for await (const chunk of signed.touching()) {
    const ids = new Set(decidedOtherwise(chunk, under.rules, live.rules, closing.day))
    if (ids.size > 0) found.push(...chunk.filter(({ id }) => ids.has(id)))
  }
  return found
}

/** Sampling weeks that were declared, changed or taken back since, where that changes what counts. */
const resampled = async (query: FigureQuery, { closing, signed, under }: Compared, live: ListEntries) => {
  const [then, now] = await Promise.all([signed.standing(), live.standing()])
  const [before, after] = [samplingsFor(then, closing.period), samplingsFor(now, closing.period)]
  const counted = countedWith(query, signed, under, [query.by])
  const ids: EntryId[] = []
  for (const id of new Set([...before, ...after].map((entry) => entry.id))) {
    const [was, is] = [before, after].map((entries) => entries.find((entry) => entry.id === id))
    if (was?.revision !== is?.revision && (await isFelt(was, is, counted))) ids.push(id)
  }
  return ids
}

/**
 * The entries for which a part of a signed period would be counted otherwise
 * today, in order of number. Those that only lived on, answered after the
 * period, are not among them.
 */
export const changedEntries = async (
  query: FigureQuery,
  compared: Compared,
  live: ListEntries,
): Promise<readonly EntryId[]> => {
  const standing = await compared.signed.standing()
  const counted = contributionTo(query, compared.under, standing)
  const ids = new Set(await resampled(query, compared, live))
  for (const { id, now } of await compared.signed.revised(live))
    if ((await counted(await compared.signed.entry(id))) !== (await counted(now))) ids.add(id)
  const recounted = contributionTo(query, compared.live, standing)
  const otherwise = await ruledOtherwise(compared)
  if (otherwise.length > 0) {
    const [none, noneNow] = [await counted(undefined), await recounted(undefined)]
    for (const entry of otherwise) {
      const [was, is] = [await counted(entry), await recounted(entry)]
      // Targets are in the text too: an entry that adds nothing under both has the text of nothing under each.
      if (was !== is && !(was === none && is === noneNow)) ids.add(entry.id)
    }
  }
  return [...ids].toSorted((a, b) => a - b)
}
