// A new revision of an entry: the only way in which one changes.

import { dateOf, type Day } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Entry } from '../entry.ts'
import { contradictionOf } from '../kinds/kinds.ts'

type Changeable<E extends Entry> = Omit<E, 'id' | 'kind' | 'revision'>

/** Fields to set; `undefined` removes one, if an entry can do without it. */
type Patch<E extends Entry> = {
  readonly [Field in keyof Changeable<E>]?: object extends Pick<Changeable<E>, Field>
    ? Changeable<E>[Field] | undefined
    : Changeable<E>[Field]
}

const patched = <E extends Entry>(entry: E, patch: Patch<E>): E => {
  const fields = Object.entries({ ...entry, ...patch }).filter(([, value]) => value !== undefined)
  // The patch's type only lets optional fields be removed, so what is left is still an E.
  return { ...(Object.fromEntries(fields) as unknown as E), revision: entry.revision + 1 }
}

/** The entry with the patch applied. Throws a UserError when it would contradict itself. */
export const revise = <E extends Entry>(entry: E, patch: Patch<E>, today: Day): E => {
  const revised = patched(entry, patch)
  const contradiction = contradictionOf(revised, dateOf(today))
  if (contradiction) throw new UserError((words) => words.contradictions.refusal(contradiction, today))
  return revised
}

/** The entry undone: in no list and no figure, its number kept. */
export const cancelEntry = (entry: Entry): Entry => ({ ...entry, revision: entry.revision + 1, cancelled: true })

/** The entry as it was before a change, as a new revision: history only grows. */
export const restoreEntry = (before: Entry, current: Entry): Entry => ({ ...before, revision: current.revision + 1 })
