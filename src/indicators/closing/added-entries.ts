// Which signed periods entries that were imported would be counted in, however many came at once.

import type { Day } from '../../calendar/local-date.ts'
import type { Entry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ListEntries } from '../../register/ports.ts'
import type { FigureSetting } from '../query.ts'
import type { ClosingSummary } from './closing.ts'
import { isAnythingCounted } from './contribution.ts'
import { signedSetting } from './saved-setting.ts'

/** The entries of a register whose numbers lie between two, both included. */
const numbered = (register: ListEntries, first: EntryId, last: EntryId): ListEntries => {
  // Facts are kept beside a chunk: each grouping is to meet the same array.
  const kept = new WeakMap<readonly Entry[], readonly Entry[]>()
  return {
    async *touching(range) {
      for await (const chunk of register.touching(range)) {
        const found = kept.get(chunk) ?? chunk.filter(({ id }) => first <= id && id <= last)
        kept.set(chunk, found)
        if (found.length > 0) yield found
      }
    },
  }
}

/**
 * The last version of each period in which entries between two numbers would
 * be counted, had they been there when it was signed; in the order of their
 * days. One reading of each period, where asking entry by entry would cost a
 * figure for every line of a file.
 */
export const closedPeriodsOfAdded = async (
  { first, last }: { readonly first: EntryId; readonly last: EntryId },
  register: ListEntries,
  setting: FigureSetting,
  today: Day,
): Promise<readonly ClosingSummary[]> => {
  const { closed } = setting
  if (closed === undefined) return []
  const added = numbered(register, first, last)
  const found: ClosingSummary[] = []
  for (const summary of await closed.standing(today)) {
    const { closing } = await closed.open(summary)
    const { period, basis, day } = closing
    const scope = { period, basis, today: day }
    if (await isAnythingCounted(scope, signedSetting(closing, setting), added)) found.push(summary)
  }
  return found
}
