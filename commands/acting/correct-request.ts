// What a correction changes in a request.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { type Corrections, typedFields } from './corrections.ts'
import { requestParameters } from './log-request.ts'

/** All that describes a request; what is typed beside it belongs to another kind of entry. */
const ofRequests = new Set<string>([...Object.keys(requestParameters), 'count', 'channel'])
const ofCalls = new Set<string>(['calls', 'answered', 'lost', 'voiceServer'])

/** The date of a reply can be corrected or given; a request without reply has none to correct. */
const correctedOutcome = (request: RequestEntry, on: Day | undefined) => {
  if (on === undefined) return {}
  const { outcome } = request
  switch (outcome?.kind) {
    case undefined:
      throw new UserError((words) => words.refusals.noReplyToCorrect(request.id))
    case 'replied':
    case 'undated':
      return { outcome: { kind: 'replied' as const, on: dateOf(on) } }
    case 'outside':
    case 'closed':
      return { outcome: { ...outcome, on: dateOf(on) } }
  }
}

/** The request corrected. Throws a UserError when nothing was named, or when the dates would contradict one another. */
export const correctRequest = (request: RequestEntry, typed: Corrections, today: Day): RequestEntry => {
  const named = typedFields(typed)
  if (named.some(([name]) => ofCalls.has(name))) throw new UserError((words) => words.refusals.notOfRequest(request.id))
  if (named.some(([name]) => !ofRequests.has(name)))
    throw new UserError((words) => words.refusals.notOfThisRequest(request.id))
  const { received, on, acknowledged } = typed
  const fields = {
    ...Object.fromEntries(named.filter(([name]) => !['received', 'on', 'acknowledged'].includes(name))),
    ...(acknowledged === undefined ? {} : { acknowledgement: acknowledged }),
  }
  const patch = {
    ...fields,
    // Once said, a date of receipt is no longer assumed.
    ...(received === undefined ? {} : { received: dateOf(received), receivedAssumed: undefined }),
    ...correctedOutcome(request, on),
  }
  if (Object.keys(patch).length === 0) throw new UserError((words) => words.refusals.nothingToCorrect(request.id))
  return revise(request, patch, today)
}
