// What an earlier message still stands for in the register, found again when somebody rewrites or deletes it.

import { effectOf, messageOf } from '../../commands/acting/message-effect.ts'
import { isUndoable, undoWindow } from '../../commands/acting/taking-back.ts'
import type { Gesture } from '../chat/incoming.ts'
import { UserError } from '../errors.ts'
import { type EntryId, type InstantText, instantText } from '../register/ids.ts'
import type { Change, Commit, ReadHistory, RecentCommits, WriteCommits } from '../register/ports.ts'

export interface StandingMessage {
  /** The last commit that it made. */
  readonly commit: Commit
  /** From before it was first sent to what it left; none where a later text of its own took all back. */
  readonly changes: readonly Change[]
  readonly ids: readonly EntryId[]
  /** When it first did something. */
  readonly since: InstantText
}

/** As long as answers are kept. */
const searched = { hours: 8 * 24 }

/** What the message stands for; nothing when it never logged anything, was undone, or is too old to be found. */
export const standingMessage = async (
  { message, author }: Gesture,
  now: Temporal.Instant,
  register: RecentCommits & ReadHistory,
): Promise<StandingMessage | undefined> => {
  const commitSince = async (ago: { readonly hours: number }): Promise<Commit | undefined> =>
    (await register.recent(author, instantText(now.subtract(ago)))).find(({ key }) => messageOf(key) === message)
  // Most gestures follow within minutes: a week is read only when a day was not enough.
  const commit = (await commitSince(undoWindow)) ?? (await commitSince(searched))
  if (commit === undefined) return undefined
  const { changes, since } = await effectOf(commit, register)
  return { commit, changes, ids: changes.map(({ after }) => after.id), since }
}

/**
 * Whether the message may have logged something that no longer stands or can
 * no longer be found: carrying out its new text could then log it twice.
 */
export const mayHaveStood = async (
  { message, sent }: Gesture,
  now: Temporal.Instant,
  register: WriteCommits,
): Promise<boolean> =>
  (sent !== undefined && !isUndoable(instantText(sent), now)) || (await register.answered(message)) !== undefined

/**
 * Throws a UserError when a gesture on the message comes too late, or is about
 * an undoing. Whether a signed period stands in its way is asked once it is
 * known what the gesture would change: see `closed-periods.ts`.
 */
export const checkReach = (
  { commit, ids }: StandingMessage,
  kind: Gesture['kind'],
  now: Temporal.Instant,
  isOfficer: boolean,
): void => {
  if (commit.command === 'cancel') throw new UserError((words) => words.gestures.undoingStays)
  if (!isUndoable(commit.at, now)) throw new UserError((words) => words.gestures.tooLate(kind, ids, isOfficer))
}
