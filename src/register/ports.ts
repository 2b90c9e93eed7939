// The register as the rest of the program sees it: small capabilities, all asynchronous, one per need.

import type { Month } from '../calendar/month.ts'
import type { Entry, RequestEntry, StandingEntry, TaskEntry } from './entry.ts'
import type { EntryId, InstantText, MessageKey, UserId } from './ids.ts'

/** One entry before and after a command; `before` is absent when the command created it. */
export interface Change {
  readonly before?: Entry
  readonly after: Entry
}

/**
 * All that one command does, written as one record: it is durable whole or it
 * did not happen.
 */
export interface Commit {
  readonly key: MessageKey
  readonly at: InstantText
  readonly by: UserId
  /** The command's id in the table (`reply`, `correct`…), for the history. */
  readonly command: string
  readonly changes: readonly Change[]
  /** What was answered, as JSON: opaque here, given back when the same key comes again. */
  readonly reply: unknown
  /** For `/annuler`: the key of the commit that this one undoes, which cannot be undone again. */
  readonly undoes?: MessageKey
}

/** A change that a past commit made, as `/historique` tells it. Retention erases `by`, `key` and texts. */
export interface HistoryLine extends Change {
  readonly at: InstantText
  readonly by?: UserId
  readonly key?: MessageKey
  readonly command: string
}

export interface MonthRange {
  readonly first: Month
  readonly last: Month
}

export interface ReadEntry {
  get(id: EntryId): Promise<Entry | undefined>
}

export interface ListOpen {
  /** Every request without outcome, in order of id. */
  open(): Promise<readonly RequestEntry[]>
}

export interface ListTasks {
  /** Everything that is expected of somebody and is no request, in order of id. */
  tasks(): Promise<readonly TaskEntry[]>
}

export interface ListStanding {
  /** The improvement plan, templates and sampling weeks, in order of id; the same array as long as none of them changed. */
  standing(): Promise<readonly StandingEntry[]>
}

export interface ListEntries extends ListStanding {
  /**
   * Chunks that together hold, at least, every entry whose life (from receipt
   * to its last date, the day after its due date included) meets the range;
   * they may hold more. A chunk is the same
   * array object as long as none of its entries changed, so that what is
   * computed from it can be kept beside it.
   */
  touching(range: MonthRange): AsyncIterable<readonly Entry[]>
}

export interface ReadHistory {
  /** Oldest first. */
  history(id: EntryId): Promise<readonly HistoryLine[]>
}

export interface RecentCommits {
  /** The commits of a person since an instant that changed entries, newest first, without those undone. */
  recent(by: UserId, since: InstantText): Promise<readonly Commit[]>
}

export interface ReserveIds {
  /** Numbers for new entries, in order, never given before. One may stay unused. */
  reserve(count: number): Promise<readonly EntryId[]>
}

export interface WriteCommits {
  /**
   * Durable when it resolves. Throws {@link StaleChange} when an entry is no
   * longer at the revision that `before` shows; nothing is written then.
   */
  commit(commit: Commit): Promise<void>
  /** The kept answer to a message already handled in the last eight days. */
  answered(key: MessageKey): Promise<{ readonly reply: unknown } | undefined>
}

export type Register = ReadEntry &
  ListOpen &
  ListTasks &
  ListStanding &
  ListEntries &
  ReadHistory &
  RecentCommits &
  ReserveIds &
  WriteCommits

/** Somebody else changed the same entry in between: read again, decide again. */
export class StaleChange extends Error {
  override name = 'StaleChange' as const
}
