// Undoing: my last command, or the last change of an entry: /annuler.

import { isDeepStrictEqual } from 'node:util'

import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { word } from '../src/grammar/parameter.ts'
import { id } from '../src/grammar/readers/id.ts'
import { cancelEntry, restoreEntry } from '../src/register/changes/revise.ts'
import type { Entry } from '../src/register/entry.ts'
import { type EntryId, instantText, type MessageKey } from '../src/register/ids.ts'
import type { Change, HistoryLine, ListOpen, ReadEntry, ReadHistory, RecentCommits } from '../src/register/ports.ts'
import { type Conversation, defineCommand, type Outcome } from './command.ts'
import { fieldDifferences } from './reading/field-differences.ts'
import { findEntry } from './acting/named-entries.ts'

type UndoingRegister = ReadEntry & ListOpen & ReadHistory & RecentCommits

const undoWindow = { hours: 24 }

const isUndoable = (at: string, { now }: Conversation): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now.subtract(undoWindow)) >= 0

/** What an entry says, whatever its revision. */
const contentOf = ({ revision: _revision, ...content }: Entry): object => content

/**
 * The changes that take entries back to before `changes`. Throws a UserError
 * naming the entries that changed since, by anybody: undoing them would erase
 * that change. An entry that came back to what it was then (a later command
 * was undone) has nothing to lose.
 */
const reversed = async (changes: readonly Change[], register: ReadEntry): Promise<readonly Change[]> => {
  const pairs = await Promise.all(
    changes.map(async (change) => ({ change, current: await register.get(change.after.id) })),
  )
  const moved = pairs.filter(
    ({ change, current }) => current === undefined || !isDeepStrictEqual(contentOf(current), contentOf(change.after)),
  )
  if (moved.length > 0)
    throw new UserError((words) => words.refusals.undoneDependency(moved.map(({ change }) => change.after.id)))
  return pairs.map(({ change: { before, after }, current = after }) => ({
    before: current,
    after: before === undefined ? cancelEntry(current) : restoreEntry(before, current),
  }))
}

const undo = async (
  changes: readonly Change[],
  undoes: MessageKey | undefined,
  { words, today }: Conversation,
  register: ReadEntry,
): Promise<Outcome> => {
  const back = await reversed(changes, register)
  const ids = back.map(({ after }) => after.id)
  const created = changes.every(({ before }) => before === undefined)
  // What a single entry came back to, so that nobody wonders which change it was.
  const [only] = back
  const restored =
    created || back.length !== 1 || only?.before === undefined
      ? []
      : fieldDifferences(only.before, only.after, words, today)
  return {
    changes: back,
    reply: textReply(words.confirmations.undone(ids, created), restored),
    ...(undoes === undefined ? {} : { undoes }),
  }
}

/** Undoes my last command of the last day, whole or not at all. */
const undoLast = async (conversation: Conversation, register: UndoingRegister): Promise<Outcome> => {
  const since = instantText(conversation.now.subtract(undoWindow))
  // Undoing twice goes back two commands: an undoing is not itself undone.
  const last = (await register.recent(conversation.user, since)).find(({ command }) => command !== 'cancel')
  if (last === undefined) throw new UserError((words) => words.refusals.nothingToUndo)
  return undo(last.changes, last.key, conversation, register)
}

/** The last change that no later undoing took back. */
const lastStanding = (history: readonly HistoryLine[]): HistoryLine | undefined => {
  const standing: HistoryLine[] = []
  for (const change of history)
    if (change.command === 'cancel') standing.pop()
    else standing.push(change)
  return standing.at(-1)
}

/** Undoes the last change of an entry; a creation cancels it. */
const undoEntry = async (entryId: EntryId, conversation: Conversation, register: UndoingRegister): Promise<Outcome> => {
  const entry = await findEntry(entryId, conversation.user, register)
  if (entry.cancelled) throw new UserError((words) => words.refusals.alreadyCancelled(entryId))
  const last = lastStanding(await register.history(entryId))
  if (last === undefined || !isUndoable(last.at, conversation)) {
    if (conversation.role === 'agent') throw new UserError((words) => words.refusals.undoTooOld(entryId))
    // An officer may take out an old entry; what it was stays in its history.
    return {
      changes: [{ before: entry, after: cancelEntry(entry) }],
      reply: textReply(conversation.words.confirmations.undone([entryId], true)),
    }
  }
  const commit = (await register.recent(conversation.user, last.at)).find(({ key }) => key === last.key)
  // A command that touched several entries is undone whole by its author; anybody else undoes this entry's part.
  return commit === undefined
    ? undo([last], undefined, conversation, register)
    : undo(commit.changes, commit.key, conversation, register)
}

export const cancel = defineCommand({
  id: 'cancel',
  role: 'agent',
  changes: true,
  parameters: { id: word(id) },
  run: (typed, conversation, { register }: { register: UndoingRegister }) =>
    typed.id === undefined ? undoLast(conversation, register) : undoEntry(typed.id, conversation, register),
})
