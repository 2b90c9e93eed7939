// Scheduled sends as data: what is said, where, at what hour and on which days.

import type { RoomId } from '../register/ids.ts'
import { minutesOf, type WallTime } from './wall-time.ts'

export const jobContents = ['morning', 'weekly', 'monthly', 'quarterly', 'annual'] as const
export type JobContent = (typeof jobContents)[number]

/** The days a job is meant for; one that is not a working day is moved to the next working day. */
export type Recurrence =
  | { readonly kind: 'every-working-day' }
  /** 1 for Monday to 7 for Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'first-working-day'; readonly of: 'month' | 'quarter' | 'year' }

export interface Job {
  /** Part of the key of every send: unique for a room, and kept when the hour changes. */
  readonly id: string
  readonly content: JobContent
  readonly room: RoomId
  readonly at: WallTime
  /** The last minute at which it may still be sent, late, on the same day. */
  readonly until: WallTime
  readonly on: Recurrence
  /** IANA name, as in `Europe/Paris`. */
  readonly timezone: string
  /** On its days, the room's job of that content stays silent: this one says the same and more. */
  readonly replaces?: JobContent
  /** Of the morning, only what a room must hear that takes no morning digest. */
  readonly only?: 'samples'
}

/** When a kind of digest goes out; the same for every room. */
export type Timetable = Readonly<Record<JobContent, Pick<Job, 'at' | 'until' | 'on'>>>

const at = (hour: number, minute: number): WallTime => ({ hour, minute })

/** The hours in force where the configuration says nothing. */
export const usualTimetable: Timetable = {
  morning: { at: at(8, 30), until: at(12, 0), on: { kind: 'every-working-day' } },
  weekly: { at: at(8, 45), until: at(17, 0), on: { kind: 'weekday', weekday: 1 } },
  monthly: { at: at(9, 0), until: at(17, 0), on: { kind: 'first-working-day', of: 'month' } },
  quarterly: { at: at(9, 15), until: at(17, 0), on: { kind: 'first-working-day', of: 'quarter' } },
  annual: { at: at(9, 30), until: at(17, 0), on: { kind: 'first-working-day', of: 'year' } },
}

/**
 * One job for each room and each digest that the room takes. A weekly recap
 * that comes no later than the morning digest says all that it would say, and
 * takes its place that day.
 */
export const jobsFor = (
  rooms: readonly { readonly room: RoomId; readonly digests: readonly JobContent[] }[],
  timetable: Timetable,
  timezone: string,
): readonly Job[] => {
  const weeklyFirst = minutesOf(timetable.weekly.at) <= minutesOf(timetable.morning.at)
  return rooms.flatMap(({ room, digests }) =>
    [...new Set(digests)].map((content): Job => {
      const replaces = content === 'weekly' && (weeklyFirst || !digests.includes('morning'))
      return { id: content, content, room, timezone, ...timetable[content], ...(replaces && { replaces: 'morning' }) }
    }),
  )
}

/**
 * A job for each room without morning digest: sampling weeks are announced to
 * all rooms. On all other days it has nothing to say, and on the days of its
 * weekly recap that says it.
 */
export const announcementJobs = (
  rooms: readonly { readonly room: RoomId; readonly digests: readonly JobContent[] }[],
  timetable: Timetable,
  timezone: string,
): readonly Job[] =>
  rooms
    .filter(({ digests }) => !digests.includes('morning'))
    .map(({ room }) => ({ id: 'samples', content: 'morning', only: 'samples', room, timezone, ...timetable.morning }))
