// What stops a request's clock: a substantive reply, a holding reply, a transfer outside, a closing.

import { dateOf, type Day } from '../../calendar/local-date.ts'
import type { RequestEntry } from '../entry.ts'
import { revise } from './revise.ts'

export const reply = (request: RequestEntry, on: Day, today: Day): RequestEntry =>
  revise(request, { outcome: { kind: 'replied', on: dateOf(on) } }, today)

/** A holding reply that announces a date; without one it would stop nothing, so there is no such thing. */
export const hold = (request: RequestEntry, on: Day, until: Day, today: Day): RequestEntry => {
  const holdings = [...(request.holdings ?? []), { on: dateOf(on), until: dateOf(until) }]
  return revise(request, { holdings: holdings.toSorted((a, b) => a.on.localeCompare(b.on)) }, today)
}

export const transferOutside = (request: RequestEntry, to: string, on: Day, today: Day): RequestEntry =>
  revise(request, { outcome: { kind: 'outside', to, on: dateOf(on) } }, today)

export interface Closing {
  readonly on: Day
  readonly reason: string
  /** Set when the reason says that it never was a request and an officer says it. */
  readonly void?: 'duplicate' | 'error'
}

export const close = (request: RequestEntry, { on, ...closing }: Closing, today: Day): RequestEntry =>
  revise(request, { outcome: { kind: 'closed', on: dateOf(on), ...closing } }, today)
