// From what the cells of a line say to a count of calls.

import type { CallsEntry, Draft } from '../register/entry.ts'
import type { RowValues } from './columns.ts'
import { consistent, known, required } from './known-cells.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { serviceIn } from './row-names.ts'

/** The counts of calls of a line, or nothing when something is wrong with it. */
export const callsOfRow = (values: RowValues, context: RowContext, notes: RowNotes): Draft<CallsEntry> | undefined => {
  const on = required(values.callsOn, 'callsOn', notes)
  const { callsReceived: received, callsAnswered: answered, callsLost: lost, callsVoiceServer: voiceServer } = values
  const service = serviceIn(values.service, 'service', context, notes)
  if (on === undefined || notes.faults.length > 0) return undefined
  const calls: Draft<CallsEntry> = {
    kind: 'calls',
    on,
    ...known({ service, received, answered, lost, voiceServer }),
    logged: context.logged,
  }
  if (consistent(calls, context, notes) === undefined) return undefined
  if (received !== undefined && answered !== undefined && lost !== undefined)
    if (answered + lost + (voiceServer ?? 0) !== received) notes.warnings.push('calls-do-not-add')
  return calls
}
