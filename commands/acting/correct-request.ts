// What a correction changes in a request.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import type { Corrections } from './corrections.ts'

const isTyped = (value: unknown): boolean => value !== undefined

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
  const { calls, answered, lost, voiceServer, ...others } = typed
  if ([calls, answered, lost, voiceServer].some(isTyped))
    throw new UserError((words) => words.refusals.notOfRequest(request.id))
  const { asked, proposed, held, impossible, done, amount, base, received, on, ...plain } = others
  if ([asked, proposed, held, impossible, done, amount, base].some(isTyped))
    throw new UserError((words) => words.refusals.notOfThisRequest(request.id))
  const fields = Object.fromEntries(
    Object.entries({ ...plain, acknowledgement: plain.acknowledged }).filter(
      ([name, value]) => name !== 'acknowledged' && name !== 'id' && value !== undefined,
    ),
  )
  const patch = {
    ...fields,
    // Once said, a date of receipt is no longer assumed.
    ...(received === undefined ? {} : { received: dateOf(received), receivedAssumed: undefined }),
    ...correctedOutcome(request, on),
  }
  if (Object.keys(patch).length === 0) throw new UserError((words) => words.refusals.nothingToCorrect(request.id))
  return revise(request, patch, today)
}
