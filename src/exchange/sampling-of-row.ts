// From what the cells of a line say to sampling weeks.

import type { Draft } from '../register/entry.ts'
import type { SamplingEntry } from '../register/kinds/sampling.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { mailboxIn, serviceIn } from './row-names.ts'

/** Nothing when something is wrong with the line; then `notes` has the faults. */
export const samplingOfRow = (
  values: RowValues,
  context: RowContext,
  notes: RowNotes,
): Draft<SamplingEntry> | undefined => {
  const start = required(values.samplingFrom, 'samplingFrom', notes)
  const end = required(values.samplingTo, 'samplingTo', notes)
  const service = serviceIn(values.service, 'service', context, notes)
  const mailbox = mailboxIn(values.mailbox, context, notes)?.name
  if (start === undefined || end === undefined || notes.faults.length > 0) return undefined
  return consistent(
    {
      kind: 'sampling',
      start,
      end,
      // A file that does not say when its weeks were declared declares them now.
      declared: values.samplingDeclared ?? context.today,
      ...known({ service, mailbox }),
      logged: context.logged,
    },
    context,
    notes,
  )
}
