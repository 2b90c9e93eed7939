// From what the cells of a line say to a reply template.

import type { Draft } from '../register/entry.ts'
import type { TemplateEntry } from '../register/kinds/template.ts'
import { personsIn } from '../register/masking.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { maskedIn, serviceIn } from './row-names.ts'

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const templateOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<TemplateEntry> | undefined => {
  const name = maskedIn(required(values.templateName, 'templateName', notes), context, notes)
  const purpose = required(values.purpose, 'purpose', notes)
  const text = required(values.templateText, 'templateText', notes)
  const added = required(values.addedOn, 'addedOn', notes)
  const service = serviceIn(values.service, 'service', context, notes)
  if (name === undefined || purpose === undefined || text === undefined || added === undefined) return undefined
  if (notes.faults.length > 0) return undefined
  if (personsIn(text).length > 0) notes.warnings.push('template-may-name-someone')
  const fields = known({ service })
  return consistent({ kind: 'template', name, purpose, text, added, ...fields, logged: context.logged }, context, notes)
}
