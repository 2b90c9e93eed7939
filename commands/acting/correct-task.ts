// What a correction changes in an appointment or a website update.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { EntryId } from '../../src/register/ids.ts'
import type { AppointmentEntry } from '../../src/register/kinds/appointment.ts'
import type { UpdateEntry } from '../../src/register/kinds/update.ts'
import { type Corrections, typedFields } from './corrections.ts'

const shared = ['service', 'label', 'reference'] as const
const appointmentDays = ['asked', 'proposed', 'held', 'impossible'] as const
const updateDays = ['asked', 'done'] as const

/** The days and texts that were typed, ready to be set. Throws a UserError when another field was, or none. */
const patchOf = <Name extends keyof Corrections>(
  id: EntryId,
  kind: 'appointment' | 'update',
  days: readonly Name[],
  typed: Corrections,
): object => {
  const patch: Record<string, unknown> = {}
  for (const [name, value] of typedFields(typed)) {
    if (days.some((day) => day === name)) patch[name] = dateOf(value as Day)
    else if (shared.some((field) => field === name)) patch[name] = value
    else throw new UserError((words) => words.tasks.notOfTasks(id, kind))
  }
  if (Object.keys(patch).length === 0) throw new UserError((words) => words.tasks.notOfTasks(id, kind))
  return patch
}

export const correctAppointment = (entry: AppointmentEntry, typed: Corrections, today: Day): AppointmentEntry =>
  revise(entry, patchOf(entry.id, 'appointment', appointmentDays, typed), today)

export const correctUpdate = (entry: UpdateEntry, typed: Corrections, today: Day): UpdateEntry =>
  revise(entry, patchOf(entry.id, 'update', updateDays, typed), today)
