// Which signed periods entries that were imported would be counted in, however many came at once.

import type { Day } from '../../calendar/local-date.ts'
import type { Entry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import type { ListEntries } from '../../register/ports.ts'
import type { FigureSetting, Scope } from '../query.ts'
import type { ClosingSummary } from './closing.ts'
import { everyPart, isAnythingCounted } from './contribution.ts'
import { countedWith, isFelt, samplingsFor } from './sample-effect.ts'
import { signedSetting } from './saved-setting.ts'

interface Numbers {
  readonly first: EntryId
  readonly last: EntryId
}

/** The entries of a register whose numbers lie between two, both included, with the sampling weeks of a signature. */
const numbered = (register: ListEntries, { first, last }: Numbers, signed: ListEntries): ListEntries => {
  // Facts are kept beside a chunk: each grouping is to meet the same array.
  const kept = new WeakMap<readonly Entry[], readonly Entry[]>()
  return {
    standing: () => signed.standing(),
    async *touching(range) {
      for await (const chunk of register.touching(range)) {
        const found = kept.get(chunk) ?? chunk.filter(({ id }) => first <= id && id <= last)
        kept.set(chunk, found)
        if (found.length > 0) yield found
      }
    },
  }
}

/** Whether one of some declarations would have changed what counts. */
const isAnyFelt = async (
  scope: Scope,
  setting: FigureSetting,
  signed: ListEntries,
  declarations: readonly SamplingEntry[],
): Promise<boolean> => {
  const counted = countedWith(scope, signed, setting, everyPart(scope.period))
  for (const declaration of declarations) if (await isFelt(undefined, declaration, counted)) return true
  return false
}

/**
 * The last version of each period in which entries between two numbers would
 * be counted, had they been there when it was signed; in the order of their
 * days. One reading of each period, where asking entry by entry would cost a
 * figure for every line of a file.
 */
export const closedPeriodsOfAdded = async (
  numbers: Numbers,
  register: ListEntries,
  setting: FigureSetting,
  today: Day,
): Promise<readonly ClosingSummary[]> => {
  const { closed } = setting
  if (closed === undefined) return []
  const { first, last } = numbers
  const declared = (await register.standing()).filter(({ id }) => first <= id && id <= last)
  const found: ClosingSummary[] = []
  for (const summary of await closed.standing(today)) {
    const { closing, signed } = await closed.open(summary)
    const { period, basis, day } = closing
    const scope = { period, basis, today: day }
    const under = signedSetting(closing, setting)
    const isTouched =
      (await isAnythingCounted(scope, under, numbered(register, numbers, signed))) ||
      (await isAnyFelt(scope, under, signed, samplingsFor(declared, period)))
    if (isTouched) found.push(summary)
  }
  return found
}
