// What happens to a request before it is answered; none of it restarts the requester's clock.

import { dateOf, type Day } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { RequestEntry } from '../entry.ts'
import { fold } from '../directory.ts'
import { holderOf } from '../follow-up.ts'
import type { UserId } from '../ids.ts'
import { reviseRequest } from './revise.ts'

/** Hands a request to another service. Throws a UserError when that service already holds it. */
export const transferInside = (request: RequestEntry, to: string, on: Day, today: Day): RequestEntry => {
  const from = holderOf(request)
  if (from !== undefined && fold(from) === fold(to))
    throw new UserError((words) => words.refusals.alreadyHeldBy(request.id, from))
  const transfer = { to, on: dateOf(on), ...(from === undefined ? {} : { from }) }
  const transfers = [...(request.transfers ?? []), transfer]
  return reviseRequest(request, { transfers: transfers.toSorted((a, b) => a.on.localeCompare(b.on)) }, today)
}

export const take = (request: RequestEntry, by: UserId, today: Day): RequestEntry =>
  reviseRequest(request, { takenBy: by }, today)

export const chase = (request: RequestEntry, on: Day, today: Day): RequestEntry =>
  reviseRequest(request, { chasers: [...(request.chasers ?? []), dateOf(on)].toSorted() }, today)

export const markUrgent = (request: RequestEntry, urgent: boolean, today: Day): RequestEntry =>
  reviseRequest(request, { urgent: urgent ? true : undefined }, today)

/** Missing items were asked for. Asked again after they came, the clock waits again from the first asking. */
export const markIncomplete = (request: RequestEntry, on: Day, today: Day): RequestEntry => {
  const { incomplete } = request
  if (incomplete && incomplete.completed === undefined)
    throw new UserError((words) => words.refusals.alreadyIncomplete(request.id))
  return reviseRequest(request, { incomplete: { asked: incomplete?.asked ?? dateOf(on) } }, today)
}

/** The last missing item came. Throws a UserError when nothing was missing. */
export const markComplete = (request: RequestEntry, on: Day, today: Day): RequestEntry => {
  const { incomplete } = request
  if (!incomplete || incomplete.completed !== undefined)
    throw new UserError((words) => words.refusals.notIncomplete(request.id))
  return reviseRequest(request, { incomplete: { asked: incomplete.asked, completed: dateOf(on) } }, today)
}
