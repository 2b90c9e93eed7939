// Every kind of entry: the table that the types ask to be completed when one is added.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { AwaitedEntry, Draft, Entry, EntryKind, EntryOf, StandingEntry, TaskEntry } from '../entry.ts'
import type { UserId } from '../ids.ts'
import type { Contradiction } from '../invariants.ts'
import { appointmentKind } from './appointment.ts'
import { callsKind } from './calls.ts'
import { improvementKind } from './improvement.ts'
import type { Kind } from './kind.ts'
import { measureKind } from './measure.ts'
import { contactKind, mysteryKind } from './mystery.ts'
import { requestKind } from './request.ts'
import { samplingKind } from './sampling.ts'
import { surveyKind } from './survey.ts'
import { templateKind } from './template.ts'
import { updateKind } from './update.ts'

const kinds: { readonly [K in EntryKind]: Kind<EntryOf<K>> } = {
  request: requestKind,
  calls: callsKind,
  appointment: appointmentKind,
  update: updateKind,
  measure: measureKind,
  survey: surveyKind,
  mystery: mysteryKind,
  contact: contactKind,
  improvement: improvementKind,
  template: templateKind,
  sampling: samplingKind,
}

/** The names of all kinds, in the order of the table. */
export const entryKinds = Object.keys(kinds) as readonly EntryKind[]

/** What is the entry's own kind to the types, too: an entry and the kind of its name always go together. */
export const kindOf = <E extends Entry>({ kind }: Pick<E, 'kind'>): Kind<E> => kinds[kind] as unknown as Kind<E>

/** The first contradiction of an entry of any kind, or nothing. */
export const contradictionOf = (draft: Draft | Entry, today: LocalDate): Contradiction | undefined =>
  // A draft is checked as the entry that it becomes: no contradiction is in its number.
  kindOf(draft as Entry).contradiction(draft, today)

/** Something is expected: it stays within reach, whatever its age. */
export const isOpen = (entry: Entry): entry is AwaitedEntry =>
  entry.cancelled !== true && kindOf(entry).isAwaited(entry)

/** In force, whatever its age. */
export const isStanding = (entry: Entry): entry is StandingEntry => entry.cancelled !== true && kindOf(entry).isStanding

/** It is found at once, whatever its age. */
export const staysInReach = (entry: Entry): entry is AwaitedEntry | StandingEntry => isOpen(entry) || isStanding(entry)

/** What is expected by a day, requests apart. */
export const isTask = (entry: Entry): entry is TaskEntry => entry.kind === 'appointment' || entry.kind === 'update'

export const dayOfEntry = (entry: Entry): LocalDate => kindOf(entry).day(entry)

/** The service that holds an entry. */
export const serviceHolding = (entry: Entry): string | undefined => kindOf(entry).holder(entry) ?? entry.service

export const takenBy = (entry: Entry): UserId | undefined => kindOf(entry).takenBy(entry)
