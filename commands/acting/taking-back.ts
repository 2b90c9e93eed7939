// Taking changes back, whole or not at all, as long as nobody changed the same entries since.

import { UserError } from '../../src/errors.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { cancelEntry, restoreEntry } from '../../src/register/changes/revise.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { EntryId } from '../../src/register/ids.ts'
import type { Change, ReadEntry } from '../../src/register/ports.ts'
import { sameContent } from './message-effect.ts'

/** How far back one's own commands can be undone. */
export const undoWindow = { hours: 24 }

export const isUndoable = (at: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now.subtract(undoWindow)) >= 0

interface Left {
  readonly change: Change
  readonly current: Entry
}

/**
 * The entries as they are, with the changes that left them so. Throws a
 * UserError naming those that changed since, by anybody: taking the changes
 * back would erase that. An entry that came back to what it was then (a later
 * command was undone) has nothing to lose.
 */
export const asLeft = async (
  changes: readonly Change[],
  register: ReadEntry,
  changedSince: (words: Words, ids: readonly EntryId[]) => Line,
): Promise<readonly Left[]> => {
  const pairs = await Promise.all(
    changes.map(async (change) => ({ change, current: await register.get(change.after.id) })),
  )
  const left = pairs.flatMap(({ change, current }) =>
    current !== undefined && sameContent(current, change.after) ? [{ change, current }] : [],
  )
  if (left.length < pairs.length) {
    const kept = new Set(left.map(({ change }) => change))
    const moved = changes.filter((change) => !kept.has(change)).map(({ after }) => after.id)
    throw new UserError((words) => changedSince(words, moved))
  }
  return left
}

/** Takes one entry back to before a change; what it created is cancelled. */
export const takenBack = ({ change: { before }, current }: Left): Change => ({
  before: current,
  after: before === undefined ? cancelEntry(current) : restoreEntry(before, current),
})

/** The changes that take entries back to before `changes`. Throws a UserError like {@link asLeft}. */
export const reversed = async (changes: readonly Change[], register: ReadEntry): Promise<readonly Change[]> =>
  (await asLeft(changes, register, (words, ids) => words.refusals.undoneDependency(ids))).map(takenBack)
