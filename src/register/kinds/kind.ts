// What the register must know of a kind of entry: one value per kind, gathered in kinds.ts.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, Entry } from '../entry.ts'
import type { UserId } from '../ids.ts'
import type { Contradiction } from '../invariants.ts'

export interface Kind<E extends Entry> {
  /** The first contradiction, however the entry came. `today` bounds what can have happened. */
  readonly contradiction: (draft: Draft<E>, today: LocalDate) => Contradiction | undefined
  /** The day on which its life begins: what a period of an export goes by. */
  readonly day: (entry: E) => LocalDate
  /** The last of its dates. */
  readonly lastDay: (entry: E) => LocalDate
  /** The last day from which a limit is counted; nothing for what has no deadline. */
  readonly countedFrom: (entry: E) => LocalDate | undefined
  /** Something is still expected, cancelling aside: it is found without looking through the register. */
  readonly isAwaited: (entry: E) => boolean
  /** It stays within reach whatever its age, like what is expected: it is in force until it is taken back. */
  readonly isStanding: boolean
  /** Only quality officers change it, whatever service it names: what officers judge or decide is not its own to mend. */
  readonly isOfficial: boolean
  /** Somebody still works with it, whatever its age: retention leaves it alone until it is over. */
  readonly isInHand: (entry: E) => boolean
  /** Fields that may be of a person, which retention erases. */
  readonly personal: readonly (keyof E & string)[]
  /** The service that holds it, where it is not the one that it was logged for. */
  readonly holder: (entry: E) => string | undefined
  readonly takenBy: (entry: E) => UserId | undefined
}

/** What most kinds are: held by the service that logged them, at nobody's name. */
export const plain = {
  isStanding: false,
  isInHand: () => false,
  isOfficial: false,
  holder: () => undefined,
  takenBy: () => undefined,
} as const

/** The last of some dates, absent ones aside. */
export const lastOf = (first: LocalDate, ...others: readonly (LocalDate | undefined)[]): LocalDate => {
  let last = first
  for (const date of others) if (date !== undefined && date > last) last = date
  return last
}
