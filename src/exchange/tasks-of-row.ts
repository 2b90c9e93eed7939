// From what the cells of a line say to an appointment or a website update.

import type { Draft } from '../register/entry.ts'
import type { AppointmentEntry } from '../register/kinds/appointment.ts'
import type { UpdateEntry } from '../register/kinds/update.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { maskedIn, referenceIn, serviceIn } from './row-names.ts'

/** Who asked, and about what. */
const sharedIn = (values: RowValues, context: RowContext, notes: RowNotes) => ({
  service: serviceIn(values.service, 'service', context, notes),
  label: maskedIn(values.label, context, notes),
  reference: referenceIn(values.reference, notes),
})

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const appointmentOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<AppointmentEntry> | undefined => {
  const asked = required(values.askedOn, 'askedOn', notes)
  const { proposedOn: proposed, heldOn: held, impossibleOn: impossible } = values
  const shared = sharedIn(values, context, notes)
  if (asked === undefined || notes.faults.length > 0) return undefined
  const steps = known({ proposed, held, impossible, ...shared })
  return consistent({ kind: 'appointment', asked, ...steps, logged: context.logged }, context, notes)
}

/** The same for a website update. */
export const updateOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<UpdateEntry> | undefined => {
  const asked = required(values.askedOn, 'askedOn', notes)
  const shared = sharedIn(values, context, notes)
  if (asked === undefined || notes.faults.length > 0) return undefined
  const fields = known({ done: values.doneOn, ...shared })
  return consistent({ kind: 'update', asked, ...fields, logged: context.logged }, context, notes)
}
