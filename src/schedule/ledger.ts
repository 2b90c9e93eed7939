// What was sent where: the port that keeps a digest from being sent twice or forgotten, and what its lines say.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Reply } from '../chat/reply.ts'
import type { EntryId, InstantText, MessageKey, RoomId } from '../register/ids.ts'

/** What a morning digest said, so that the next one can tell what is new, or that nothing is. */
export interface Told {
  readonly on: LocalDate
  readonly overdue: readonly EntryId[]
  /** Equal for two digests of which the second would repeat the first. */
  readonly fingerprint: string
  /** Runs of months beyond chance that were said, each with the month that it had come to. */
  readonly runs?: readonly { readonly indicator: string; readonly side: 'above' | 'below'; readonly until: string }[]
}

/** What a job has to say: no reply when there is nothing to say. */
export interface Composed {
  readonly reply?: Reply
  readonly told?: Told
}

/**
 * A send that is due has no line yet. `sending` is written before the post and
 * keeps the content, so that a second attempt says the same. `failed` without
 * `retryAt` was given up.
 */
export type SendState =
  | { readonly kind: 'sending'; readonly at: InstantText; readonly attempts: number; readonly content: Composed }
  | {
      readonly kind: 'failed'
      readonly at: InstantText
      readonly attempts: number
      readonly error: string
      readonly retryAt?: InstantText
      /** Absent when it could not even be composed. */
      readonly content?: Composed
    }
  | { readonly kind: 'sent'; readonly at: InstantText; readonly attempts: number; readonly told?: Told }
  /** There was nothing to say. */
  | { readonly kind: 'skipped'; readonly at: InstantText; readonly told?: Told }

export interface LedgerLine {
  /** Job, room and local date: also the key under which the platform posts. */
  readonly key: MessageKey
  readonly job: string
  readonly room: RoomId
  readonly date: LocalDate
  readonly scheduledFor: InstantText
  readonly state: SendState
}

export interface Ledger {
  /** The lines of a date and later ones, by date. */
  lines(since: LocalDate): Promise<readonly LedgerLine[]>
  /** Writes a line in place of the one of the same key; durable when it resolves. */
  record(line: LedgerLine): Promise<void>
  /** What the room was last told, or would have been had there been something to say. */
  told(room: RoomId): Promise<Told | undefined>
}

/** A ledger forgets a line after this many days, never before. */
export const keptDays = 100
