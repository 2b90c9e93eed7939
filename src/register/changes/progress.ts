// What happens to a request before it is answered; none of it restarts the requester's clock.

import { dateOf, type Day, dayOf } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { RequestEntry } from '../entry.ts'
import { fold } from '../directory.ts'
import { holderOf } from '../follow-up.ts'
import type { UserId } from '../ids.ts'
import { revise } from './revise.ts'

/** Hands a request to another service. Throws a UserError when that service holds it, or one that had it later handed it on. */
export const transferInside = (request: RequestEntry, to: string, on: Day, today: Day): RequestEntry => {
  const from = holderOf(request)
  if (from !== undefined && fold(from) === fold(to))
    throw new UserError((words) => words.refusals.alreadyHeldBy(request.id, from))
  const last = request.transfers?.at(-1)
  if (last !== undefined && on < dayOf(last.on))
    throw new UserError((words) => words.refusals.transferredSince(request.id, last.to, dayOf(last.on)))
  const transfer = { to, on: dateOf(on), ...(from === undefined ? {} : { from }) }
  // Whoever took it took it for the service that hands it on.
  return revise(request, { transfers: [...(request.transfers ?? []), transfer], takenBy: undefined }, today)
}

/** Throws a UserError when the person took it already. */
export const take = (request: RequestEntry, by: UserId, today: Day): RequestEntry => {
  if (request.takenBy === by) throw new UserError((words) => words.refusals.alreadyTaken(request.id))
  return revise(request, { takenBy: by }, today)
}

export const chase = (request: RequestEntry, on: Day, today: Day): RequestEntry =>
  revise(request, { chasers: [...(request.chasers ?? []), dateOf(on)].toSorted() }, today)

/** Throws a UserError when it would change nothing: there would be nothing to undo. */
export const markUrgent = (request: RequestEntry, urgent: boolean, today: Day): RequestEntry => {
  if ((request.urgent === true) === urgent)
    throw new UserError((words) => words.refusals.urgencyUnchanged(request.id, urgent))
  return revise(request, { urgent: urgent ? true : undefined }, today)
}

/** Missing items were asked for. Throws a UserError when they were asked for before, and perhaps came. */
export const markIncomplete = (request: RequestEntry, on: Day, today: Day): RequestEntry => {
  const { id, incomplete } = request
  if (incomplete?.completed !== undefined) {
    // Waiting a second time would undo a deadline that may have passed since.
    const { completed } = incomplete
    throw new UserError((words) => words.refusals.alreadyCompleted(id, dayOf(completed)))
  }
  if (incomplete) throw new UserError((words) => words.refusals.alreadyIncomplete(id))
  return revise(request, { incomplete: { asked: dateOf(on) } }, today)
}

/** The last missing item came. Throws a UserError when nothing was missing. */
export const markComplete = (request: RequestEntry, on: Day, today: Day): RequestEntry => {
  const { incomplete } = request
  if (!incomplete || incomplete.completed !== undefined)
    throw new UserError((words) => words.refusals.notIncomplete(request.id))
  return revise(request, { incomplete: { asked: incomplete.asked, completed: dateOf(on) } }, today)
}
