// A morning digest's requests, section by section, as one room sees them.

import type { Day, LocalDate } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { EntryId, RoomId } from '../register/ids.ts'
import { byUrgency, type FollowedRequest, isLate } from '../register/follow-up.ts'
import type { ToldRun } from './morning-runs.ts'
import { isAmong } from './request-line.ts'

/** What the room's last digest said, kept from one morning to the next. */
export interface Told {
  readonly on: LocalDate
  readonly overdue: readonly EntryId[]
  readonly fingerprint: string
  /** Runs of months that were said; absent where none was, and in what was kept before runs were looked for. */
  readonly runs?: readonly ToldRun[]
}

/** Each section pressing first, then by age. */
export interface MorningSections {
  /** Overdue since the last digest; without one, since the last working day. */
  readonly fresh: readonly FollowedRequest[]
  readonly overdue: readonly FollowedRequest[]
  /** A holding reply announced a date, which is past. */
  readonly announced: readonly FollowedRequest[]
  readonly today: readonly FollowedRequest[]
  /** Expected after today, up to `nextDay`. */
  readonly next: readonly FollowedRequest[]
  readonly nextDay: Day
  readonly waiting: readonly FollowedRequest[]
}

/**
 * The requests that concern a room: those that its services hold, and those
 * that they handed over. One that no service holds is shown to the room that
 * logged it, and to all rooms when that is not known: better twice than nowhere.
 */
export const ofRoom = (
  followed: readonly FollowedRequest[],
  services: readonly string[],
  room: RoomId | undefined,
): readonly FollowedRequest[] => {
  if (services.length === 0) return followed
  return followed.filter(({ request, holder }) => {
    if (holder === undefined) return request.logged.room === undefined || request.logged.room === room
    if (isAmong(holder, services) || isAmong(request.service, services)) return true
    return (request.transfers ?? []).some(({ to, from }) => isAmong(to, services) || isAmong(from, services))
  })
}

const expectedOf = ({ standing }: FollowedRequest): Day | undefined =>
  standing.kind === 'suspended' ? undefined : standing.expected

export const sectionsOf = (
  followed: readonly FollowedRequest[],
  today: Day,
  workingDays: WorkingDays,
  last: Told | undefined,
): MorningSections => {
  const sorted = followed.toSorted(byUrgency)
  const nextDay = workingDays.add(today, 1)
  const lastDay = workingDays.before(today)
  const known = new Set(last?.overdue)
  const isFresh = (item: FollowedRequest): boolean =>
    last === undefined ? (expectedOf(item) ?? today) >= lastDay : !known.has(item.request.id)
  const overdue = sorted.filter(({ standing }) => standing.kind === 'overdue')
  const awaited = sorted.filter((item) => !isLate(item))
  return {
    fresh: overdue.filter(isFresh),
    overdue: overdue.filter((item) => !isFresh(item)),
    announced: sorted.filter((item) => isLate(item) && item.standing.kind !== 'overdue'),
    today: awaited.filter((item) => expectedOf(item) === today),
    next: awaited.filter((item) => {
      const expected = expectedOf(item)
      return expected !== undefined && expected > today && expected <= nextDay
    }),
    nextDay,
    waiting: sorted.filter(({ standing }) => standing.kind === 'suspended'),
  }
}

/** All that is late, whatever its section. */
export const lateOf = ({ fresh, overdue, announced }: MorningSections): readonly FollowedRequest[] =>
  [...fresh, ...overdue, ...announced].toSorted(byUrgency)
