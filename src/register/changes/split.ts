// Acting on part of a bulk entry: the part becomes an entry of its own, linked to the one it came from.

import type { Day } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Logged, RequestEntry } from '../entry.ts'
import type { EntryId } from '../ids.ts'
import { revise } from './revise.ts'

export interface Split {
  readonly remaining: RequestEntry
  /** Not yet changed by the action that asked for the split. */
  readonly part: RequestEntry
}

/** Takes `count` messages out of a request. Throws a UserError unless 0 < count < the request's own count. */
export const split = (request: RequestEntry, count: number, id: EntryId, logged: Logged, today: Day): Split => {
  if (count < 1 || count >= request.count)
    throw new UserError((words) => words.refusals.splitTooLarge(request.id, count, request.count))
  return {
    remaining: revise(request, { count: request.count - count }, today),
    // Revision 0: the action that follows makes it the first.
    part: { ...request, id, revision: 0, count, logged, splitFrom: request.id },
  }
}
