// Services, mailboxes and free texts of a line: declared names for the first two, no personal data in the others.

import { type Masked, maskReference } from '../register/masking.ts'
import type { ColumnId } from './columns.ts'
import { nearestOf } from './read-cell.ts'
import type { RowContext, RowNotes } from './row-context.ts'

/** The declared service that a cell names; while none is declared any name, which may then be somebody's. */
export const serviceIn = (
  text: string | undefined,
  column: ColumnId,
  context: RowContext,
  notes: RowNotes,
): string | undefined => {
  const { directory } = context
  if (text === undefined || directory.services.length === 0) return maskedIn(text, context, notes)
  const service = directory.service(text)
  if (service === undefined) {
    const names = directory.services.flatMap(({ name, aliases }) => [name, ...aliases])
    const nearest = nearestOf(text, names)
    const fault = { kind: 'unknown-service' as const, text, ...(nearest === undefined ? {} : { nearest }) }
    notes.faults.push({ kind: 'cell', column, fault })
  }
  return service?.name
}

/** The declared mailbox that a cell names, by its name or address; any name, masked, while none is declared. */
export const mailboxIn = (
  text: string | undefined,
  context: RowContext,
  notes: RowNotes,
): { readonly name: string; readonly service?: string } | undefined => {
  const { directory } = context
  if (text === undefined) return undefined
  if (directory.mailboxes.length === 0) return { name: maskedIn(text, context, notes) }
  const mailbox = directory.mailbox(text)
  if (mailbox === undefined) {
    const nearest = nearestOf(
      text,
      directory.mailboxes.map(({ name }) => name),
    )
    const fault = { kind: 'unknown-mailbox' as const, text, ...(nearest === undefined ? {} : { nearest }) }
    notes.faults.push({ kind: 'cell', column: 'mailbox', fault })
  }
  return mailbox
}

const noting = ({ text, masked }: Masked, notes: RowNotes): string => {
  if (masked && !notes.warnings.includes('personal-data-masked')) notes.warnings.push('personal-data-masked')
  return text
}

/** The text without personal data, which the register never holds. */
export const maskedIn = <Text extends string | undefined>(
  text: Text,
  { mask }: RowContext,
  notes: RowNotes,
): Text | string => (text === undefined ? text : noting(mask(text), notes))

/** A reference as it is kept: the other system's key stays whole, what stands beside it and is of a person does not. */
export const referenceIn = (text: string | undefined, notes: RowNotes): string | undefined =>
  text === undefined ? undefined : noting(maskReference(text), notes)
