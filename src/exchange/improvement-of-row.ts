// From what the cells of a line say to an action of the improvement plan.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Draft } from '../register/entry.ts'
import type { ImprovementEntry } from '../register/kinds/improvement.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { maskedIn, serviceIn } from './row-names.ts'

/**
 * Plans kept in spreadsheets seldom say since when an action is in them: since the first day known of it, else since it
 * is imported.
 */
const addedIn = ({ addedOn, startedOn, doneOn }: RowValues, { today }: RowContext, notes: RowNotes): LocalDate => {
  if (addedOn !== undefined) return addedOn
  notes.warnings.push('added-assumed')
  return [startedOn, doneOn].filter((date) => date !== undefined).toSorted()[0] ?? today
}

/** One that is said to be in progress without a day began when it was added. */
const startOf = ({ planState, startedOn }: RowValues, added: LocalDate): LocalDate | undefined =>
  startedOn ?? (planState === 'in-progress' ? added : undefined)

/** A state that the dates contradict, or that needs a date. */
const checkState = ({ planState, startedOn, doneOn }: RowValues, notes: RowNotes): void => {
  if (planState === undefined) return
  if (planState === 'done' && doneOn === undefined)
    notes.faults.push({ kind: 'needs', column: 'planState', other: 'doneOn' })
  if (planState !== 'done' && doneOn !== undefined)
    notes.faults.push({ kind: 'conflict', column: 'planState', other: 'doneOn' })
  else if (planState === 'not-done' && startedOn !== undefined)
    notes.faults.push({ kind: 'conflict', column: 'planState', other: 'startedOn' })
}

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const improvementOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<ImprovementEntry> | undefined => {
  const module = required(values.planModule, 'planModule', notes)
  const title = maskedIn(required(values.title, 'title', notes), context, notes)
  const added = addedIn(values, context, notes)
  checkState(values, notes)
  const fields = known({
    service: serviceIn(values.service, 'service', context, notes),
    source: maskedIn(values.source, context, notes),
    owner: maskedIn(values.owner, context, notes),
    due: values.plannedFor,
    started: startOf(values, added),
    done: values.doneOn,
  })
  if (module === undefined || title === undefined || notes.faults.length > 0) return undefined
  return consistent({ kind: 'improvement', module, title, added, ...fields, logged: context.logged }, context, notes)
}
