// What happens to an appointment or a website update, step by step.

import { dateOf, type Day, dayOf } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Entry, EntryKind, EntryOf, TaskEntry } from '../entry.ts'
import type { AppointmentEntry } from '../kinds/appointment.ts'
import type { UpdateEntry } from '../kinds/update.ts'
import { revise } from './revise.ts'

/** The entry as a task of a kind. Throws a UserError when it is another kind of entry, or was cancelled. */
export const asTask = <K extends TaskEntry['kind'] & EntryKind>(entry: Entry, kind: K): EntryOf<K> => {
  const { id } = entry
  if (entry.cancelled) throw new UserError((words) => words.refusals.cancelled(id))
  if (entry.kind !== kind) throw new UserError((words) => words.tasks.otherKind(id, words.kinds[entry.kind].one, kind))
  // Its kind was just compared.
  return entry as EntryOf<K>
}

const refuseImpossible = ({ id, impossible }: AppointmentEntry, today: Day): void => {
  if (impossible !== undefined)
    throw new UserError((words) => words.tasks.alreadyImpossible(id, dayOf(impossible), today))
}

const refuseHeld = ({ id, held }: AppointmentEntry, today: Day): void => {
  if (held !== undefined) throw new UserError((words) => words.tasks.alreadyHeld(id, dayOf(held), today))
}

/** A date was proposed. It may be noted after the meeting, whose date then bounds it. */
export const propose = (entry: AppointmentEntry, on: Day, today: Day): AppointmentEntry => {
  const { id, proposed } = entry
  if (proposed !== undefined) throw new UserError((words) => words.tasks.alreadyProposed(id, dayOf(proposed), today))
  refuseImpossible(entry, today)
  return revise(entry, { proposed: dateOf(on) }, today)
}

/** The meeting was held. */
export const hold = (entry: AppointmentEntry, on: Day, today: Day): AppointmentEntry => {
  refuseHeld(entry, today)
  refuseImpossible(entry, today)
  return revise(entry, { held: dateOf(on) }, today)
}

/** The meeting cannot be held because of the requester. */
export const giveUp = (entry: AppointmentEntry, on: Day, today: Day): AppointmentEntry => {
  refuseHeld(entry, today)
  refuseImpossible(entry, today)
  return revise(entry, { impossible: dateOf(on) }, today)
}

/** The website was updated. */
export const finish = (entry: UpdateEntry, on: Day, today: Day): UpdateEntry => {
  const { id, done } = entry
  if (done !== undefined) throw new UserError((words) => words.tasks.alreadyDone(id, dayOf(done), today))
  return revise(entry, { done: dateOf(on) }, today)
}
