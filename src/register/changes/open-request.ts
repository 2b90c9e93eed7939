// Refuses to act on what is already settled, saying how it was settled and how to correct it.

import { UserError } from '../../errors.ts'
import { dayOf } from '../../calendar/local-date.ts'
import type { Entry, RequestEntry } from '../entry.ts'

/** The entry as a request. Throws a UserError when it counts calls or was cancelled. */
export const asRequest = (entry: Entry): RequestEntry => {
  if (entry.cancelled) throw new UserError((words) => words.refusals.cancelled(entry.id))
  const { id, kind } = entry
  if (kind === 'calls') throw new UserError((words) => words.refusals.notRequest(id))
  if (entry.kind !== 'request')
    throw new UserError((words) => words.refusals.otherThanRequest(id, words.kinds[kind].one))
  return entry
}

/** The entry as a request still to be answered. Throws a UserError that tells how it ended. */
export const asOpenRequest = (entry: Entry): RequestEntry => {
  const request = asRequest(entry)
  const { id, outcome } = request
  switch (outcome?.kind) {
    case undefined:
      return request
    case 'replied':
      throw new UserError((words) => words.refusals.alreadyReplied(id, dayOf(outcome.on)))
    case 'undated':
      throw new UserError((words) => words.refusals.alreadyRepliedUndated(id))
    case 'outside':
      throw new UserError((words) => words.refusals.alreadyOutside(id, outcome.to, dayOf(outcome.on)))
    case 'closed':
      throw new UserError((words) => words.refusals.alreadyClosed(id, outcome.reason, dayOf(outcome.on)))
  }
}
