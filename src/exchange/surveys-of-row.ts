// From what the cells of a line say to a question of a survey, a mystery survey or one of its contacts.

import type { Draft } from '../register/entry.ts'
import type { ContactEntry, MysteryEntry } from '../register/kinds/mystery.ts'
import type { SurveyEntry } from '../register/kinds/survey.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { maskedIn, serviceIn } from './row-names.ts'

/** What all three have: the survey's name, and perhaps a service. */
const sharedIn = (values: RowValues, context: RowContext, notes: RowNotes) => ({
  survey: maskedIn(required(values.survey, 'survey', notes), context, notes),
  service: serviceIn(values.service, 'service', context, notes),
})

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const surveyOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<SurveyEntry> | undefined => {
  const { survey, service } = sharedIn(values, context, notes)
  const position = required(values.position, 'position', notes)
  const question = maskedIn(required(values.question, 'question', notes), context, notes)
  const opened = required(values.openedOn, 'openedOn', notes)
  if (survey === undefined || position === undefined || question === undefined) return undefined
  if (opened === undefined || notes.faults.length > 0) return undefined
  const { asked, answers, satisfied, countedOn: counted } = values
  const fields = known({ service, asked, counted, answers, satisfied })
  return consistent(
    { kind: 'survey', survey, position, question, opened, ...fields, logged: context.logged },
    context,
    notes,
  )
}

/** The same for a mystery survey, before its contacts. */
export const mysteryOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<MysteryEntry> | undefined => {
  const { survey, service } = sharedIn(values, context, notes)
  const opened = required(values.openedOn, 'openedOn', notes)
  if (survey === undefined || opened === undefined || notes.faults.length > 0) return undefined
  return consistent({ kind: 'mystery', survey, opened, ...known({ service }), logged: context.logged }, context, notes)
}

/** The same for one contact of it. */
export const contactOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<ContactEntry> | undefined => {
  const { survey, service } = sharedIn(values, context, notes)
  const sent = required(values.sentOn, 'sentOn', notes)
  const acknowledged = required(values.acknowledgedBy, 'acknowledgedBy', notes)
  const fields = known({
    service,
    direction: maskedIn(values.direction, context, notes),
    answered: values.repliedOn,
    courteous: values.courteous,
    clear: values.clear,
    satisfaction: values.satisfaction,
    comment: maskedIn(values.comment, context, notes),
  })
  if (survey === undefined || sent === undefined || acknowledged === undefined) return undefined
  if (notes.faults.length > 0) return undefined
  return consistent({ kind: 'contact', survey, sent, acknowledged, ...fields, logged: context.logged }, context, notes)
}
