// From what the cells of a line say to a request that the register can take.

import type { Draft, RequestEntry } from '../register/entry.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { mailboxIn, maskedIn, referenceIn, serviceIn } from './row-names.ts'
import { holdingsIn, outcomeIn, transfersIn } from './row-outcome.ts'

const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length === 0 ? undefined : items)

const chasersIn = ({ chasers, received }: RowValues, notes: RowNotes) => {
  if (typeof chasers !== 'number') return chasers?.toSorted()
  if (chasers === 0 || received === undefined) return undefined
  notes.warnings.push('chasers-without-dates')
  return Array.from({ length: chasers }, () => received)
}

const incompleteIn = ({ incomplete, complete }: RowValues, notes: RowNotes) => {
  if (incomplete !== undefined) return { asked: incomplete, ...(complete === undefined ? {} : { completed: complete }) }
  if (complete !== undefined) notes.faults.push({ kind: 'needs', column: 'complete', other: 'incomplete' })
  return undefined
}

/**
 * The request of a line, or nothing when something is wrong with it (then
 * `notes` has the faults). A file without a service column takes the service
 * of each mailbox; in a file that has one, an empty cell is an answer.
 */
export const requestOfRow = (
  values: RowValues,
  hasServices: boolean,
  context: RowContext,
  notes: RowNotes,
): Draft<RequestEntry> | undefined => {
  const channel = required(values.channel, 'channel', notes)
  const received = required(values.received, 'received', notes)
  const mailbox = mailboxIn(values.mailbox, context, notes)
  const service = serviceIn(values.service, 'service', context, notes)
  const transfers = transfersIn(values, context, notes)
  const holdings = holdingsIn(values, notes)
  const outcome = outcomeIn(values, transfers.outside, context, notes)
  const optional = known({
    service: service ?? (hasServices ? undefined : mailbox?.service),
    matter: values.matter === 'none' ? undefined : values.matter,
    mailbox: mailbox?.name,
    theme: maskedIn(values.theme, context, notes),
    label: maskedIn(values.label, context, notes),
    reference: referenceIn(values.reference, notes),
    receivedAssumed: values.receivedAssumed ? (true as const) : undefined,
    incomplete: incompleteIn(values, notes),
    acknowledgement: values.acknowledged,
    transfers: nonEmpty(transfers.inside),
    chasers: chasersIn(values, notes),
    urgent: values.urgent ? (true as const) : undefined,
    holdings: nonEmpty(holdings),
    outcome,
  })
  if (channel === undefined || received === undefined || notes.faults.length > 0) return undefined
  const request: Draft<RequestEntry> = {
    kind: 'request',
    count: values.count ?? 1,
    channel,
    nature: values.nature ?? 'information',
    requester: values.requester ?? 'public',
    received,
    ...optional,
    logged: context.logged,
  }
  return consistent(request, context, notes)
}
