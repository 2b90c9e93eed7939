// Services, mailboxes and free texts of a line: declared names for the first two, no personal data in the others.

import type { ColumnId } from './columns.ts'
import { nearestOf } from './read-cell.ts'
import type { RowContext, RowNotes } from './row-context.ts'

/** The declared service that a cell names; any name while none is declared. */
export const serviceIn = (
  text: string | undefined,
  column: ColumnId,
  { directory }: RowContext,
  notes: RowNotes,
): string | undefined => {
  if (text === undefined || directory.services.length === 0) return text
  const service = directory.service(text)
  if (service === undefined) {
    const names = directory.services.flatMap(({ name, aliases }) => [name, ...aliases])
    const nearest = nearestOf(text, names)
    const fault = { kind: 'unknown-service' as const, text, ...(nearest === undefined ? {} : { nearest }) }
    notes.faults.push({ kind: 'cell', column, fault })
  }
  return service?.name
}

/** The declared mailbox that a cell names, by its name or address; any name while none is declared. */
export const mailboxIn = (
  text: string | undefined,
  { directory }: RowContext,
  notes: RowNotes,
): { readonly name: string; readonly service?: string } | undefined => {
  if (text === undefined) return undefined
  if (directory.mailboxes.length === 0) return { name: text }
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

/** The text without personal data, which the register never holds. */
export const maskedIn = (text: string | undefined, { mask }: RowContext, notes: RowNotes): string | undefined => {
  if (text === undefined) return undefined
  const { text: kept, masked } = mask(text)
  if (masked && !notes.warnings.includes('personal-data-masked')) notes.warnings.push('personal-data-masked')
  return kept
}
