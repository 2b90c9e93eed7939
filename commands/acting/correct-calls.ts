// What a correction changes in a line of calls.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { CallsEntry } from '../../src/register/entry.ts'
import type { Corrections } from './corrections.ts'

/** The calls corrected. Throws a UserError when a field of requests was named, or nothing. */
export const correctCalls = (entry: CallsEntry, typed: Corrections, today: Day): CallsEntry => {
  const { calls, answered, lost, voiceServer, on, service, ...others } = typed
  const strangers = Object.entries(others).filter(([name, value]) => name !== 'id' && value !== undefined)
  if (strangers.length > 0) throw new UserError((words) => words.refusals.notOfCalls(entry.id))
  const typedFields = {
    received: calls,
    answered,
    lost,
    voiceServer,
    on: on === undefined ? undefined : dateOf(on),
    service,
  }
  const patch = Object.fromEntries(Object.entries(typedFields).filter(([, value]) => value !== undefined))
  if (Object.keys(patch).length === 0) throw new UserError((words) => words.refusals.nothingToCorrect(entry.id))
  return revise(entry, patch, today)
}
