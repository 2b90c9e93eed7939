// What an open request needs, on a given day: the one reading that lists and digests share.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { RequestEntry } from './entry.ts'
import type { UserId } from './ids.ts'
import { clockOf, type RequestClock } from './request-clock.ts'
import type { Rules } from './rules.ts'

/** Where an open request stands. `expected` is the day that is followed: the due date, else the announced one. */
export type Standing =
  | { readonly kind: 'suspended' }
  /** No reply and the due date is past. */
  | { readonly kind: 'overdue'; readonly expected: Day }
  /** A holding reply in time; due at the announced date, which may be past. */
  | { readonly kind: 'held'; readonly expected: Day; readonly overdue: boolean }
  /** A holding reply after the first deadline ("attente, premier délai dépassé"). */
  | { readonly kind: 'held-late'; readonly expected: Day; readonly overdue: boolean }
  | { readonly kind: 'running'; readonly expected: Day }

export interface FollowedRequest {
  readonly request: RequestEntry
  readonly clock: RequestClock
  readonly standing: Standing
  /** Marked urgent or chased twice: first within each section of every list. */
  readonly pressing: boolean
  /** The service that holds it now. */
  readonly holder: string | undefined
}

const standingOf = (request: RequestEntry, clock: RequestClock, today: Day): Standing => {
  const announced = request.holdings?.at(-1)
  // Held in time before items were asked for, it is still expected on the announced date.
  if (announced && (clock.due !== undefined || clock.fate.kind === 'in-time')) {
    const expected = dayOf(announced.until)
    const kind = clock.fate.kind === 'in-time' ? 'held' : 'held-late'
    return { kind, expected, overdue: expected < today }
  }
  if (clock.due === undefined) return { kind: 'suspended' }
  return { kind: clock.due < today ? 'overdue' : 'running', expected: clock.due }
}

export const holderOf = (request: RequestEntry): string | undefined => request.transfers?.at(-1)?.to ?? request.service

/** At a person's name: taken by them, or logged by them and taken by nobody. */
export const isOwn = ({ takenBy, logged }: RequestEntry, user: UserId): boolean =>
  takenBy === user || (takenBy === undefined && logged.by === user)

export const isPressing = (request: RequestEntry): boolean =>
  request.urgent === true || (request.chasers?.length ?? 0) >= 2

export const follow = (request: RequestEntry, rules: Rules, today: Day): FollowedRequest => {
  const clock = clockOf(request, rules)
  return {
    request,
    clock,
    standing: standingOf(request, clock, today),
    pressing: isPressing(request),
    holder: holderOf(request),
  }
}

/** Past the day it was expected on, whether that was the deadline or an announced date. */
export const isLate = ({ standing }: FollowedRequest): boolean =>
  standing.kind === 'overdue' || ((standing.kind === 'held' || standing.kind === 'held-late') && standing.overdue)

/** Pressing first, then the longest awaited, then in order of number. */
export const byUrgency = (a: FollowedRequest, b: FollowedRequest): number =>
  Number(b.pressing) - Number(a.pressing) || expectedOf(a) - expectedOf(b) || a.request.id - b.request.id

const expectedOf = ({ standing, clock }: FollowedRequest): number =>
  standing.kind === 'suspended' ? clock.received + 100_000 : standing.expected
