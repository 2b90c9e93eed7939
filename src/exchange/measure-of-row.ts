// From what the cells of a line say to a measure.

import { dateOf } from '../calendar/local-date.ts'
import type { Draft } from '../register/entry.ts'
import { measurable } from '../register/measurable.ts'
import type { MeasureEntry } from '../register/kinds/measure.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { mailboxIn, serviceIn } from './row-names.ts'

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const measureOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<MeasureEntry> | undefined => {
  const indicator = required(values.indicator, 'indicator', notes)
  const months = required(values.months, 'months', notes)
  const service = serviceIn(values.service, 'service', context, notes)
  const mailbox = mailboxIn(values.mailbox, context, notes)?.name
  if (indicator === undefined || months === undefined || notes.faults.length > 0) return undefined
  const { numerator, denominator, value: result } = values
  if (result?.isShare === true && measurable[indicator].shape !== 'proportion') {
    notes.faults.push({ kind: 'cell', column: 'value', fault: { kind: 'not-a-share', text: result.text } })
    return undefined
  }
  const value = result?.value
  const fields = known({ service, mailbox, numerator, denominator, value })
  const days = { start: dateOf(months.start), end: dateOf(months.end) }
  return consistent({ kind: 'measure', indicator, ...days, ...fields, logged: context.logged }, context, notes)
}
