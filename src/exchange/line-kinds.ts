// How a line of each kind is told from the columns of a file, and read into a draft.

import type { Draft, EntryKind } from '../register/entry.ts'
import { callsOfRow } from './calls-of-row.ts'
import type { ColumnId, RowValues } from './columns.ts'
import { improvementOfRow } from './improvement-of-row.ts'
import { measureOfRow } from './measure-of-row.ts'
import { requestOfRow } from './request-of-row.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { samplingOfRow } from './sampling-of-row.ts'
import { contactOfRow, mysteryOfRow, surveyOfRow } from './surveys-of-row.ts'
import { appointmentOfRow, updateOfRow } from './tasks-of-row.ts'
import { templateOfRow } from './template-of-row.ts'

interface LineKind {
  /** Any of these columns says that a file without a column of types is about this kind. */
  readonly told: readonly ColumnId[]
  /** `hasServices`: the file has a column of services, where an empty cell is an answer. */
  readonly read: (values: RowValues, hasServices: boolean, context: RowContext, notes: RowNotes) => Draft | undefined
}

/** In the order in which a file is asked what it is about. */
export const lineKinds: Readonly<Record<EntryKind, LineKind>> = {
  request: { told: ['received'], read: requestOfRow },
  appointment: {
    told: ['proposedOn', 'heldOn', 'impossibleOn'],
    read: (values, _hasServices, context, notes) => appointmentOfRow(values, context, notes),
  },
  improvement: {
    told: ['planModule', 'title'],
    read: (values, _hasServices, context, notes) => improvementOfRow(values, context, notes),
  },
  template: {
    told: ['templateName'],
    read: (values, _hasServices, context, notes) => templateOfRow(values, context, notes),
  },
  sampling: {
    told: ['samplingFrom'],
    read: (values, _hasServices, context, notes) => samplingOfRow(values, context, notes),
  },
  update: {
    told: ['doneOn'],
    read: (values, _hasServices, context, notes) => updateOfRow(values, context, notes),
  },
  measure: {
    told: ['indicator'],
    read: (values, _hasServices, context, notes) => measureOfRow(values, context, notes),
  },
  survey: {
    told: ['question'],
    read: (values, _hasServices, context, notes) => surveyOfRow(values, context, notes),
  },
  contact: {
    told: ['sentOn'],
    read: (values, _hasServices, context, notes) => contactOfRow(values, context, notes),
  },
  mystery: {
    told: ['survey'],
    read: (values, _hasServices, context, notes) => mysteryOfRow(values, context, notes),
  },
  calls: { told: ['callsOn'], read: (values, _hasServices, context, notes) => callsOfRow(values, context, notes) },
}

const inOrder = Object.entries(lineKinds) as readonly (readonly [EntryKind, LineKind])[]

const toldBy = (has: ReadonlySet<ColumnId>): EntryKind | undefined =>
  inOrder.find(([, { told }]) => told.some((id) => has.has(id)))?.[0]

/** Whether the columns are those of some kind of line. */
export const namesALine = (has: ReadonlySet<ColumnId>): boolean => toldBy(has) !== undefined || has.has('askedOn')

/** The kind of the lines of a file without a column of types. */
export const kindOfColumns = (has: ReadonlySet<ColumnId>): EntryKind => toldBy(has) ?? 'appointment'
