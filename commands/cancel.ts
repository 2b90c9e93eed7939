// Undoing: my last command, or the last change of an entry: /annuler.

import { textReply } from '../src/chat/reply.ts'
import { closingCommands } from '../src/digests/closed-lines.ts'
import { UserError } from '../src/errors.ts'
import { word } from '../src/grammar/parameter.ts'
import { id } from '../src/grammar/readers/id.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import { cancelEntry } from '../src/register/changes/revise.ts'
import { type EntryId, type InstantText, instantText, type MessageKey } from '../src/register/ids.ts'
import type { Change, ListOpen, ReadEntry, ReadHistory, RecentCommits } from '../src/register/ports.ts'
import { effectOf, messageOf, standingChanges } from './acting/message-effect.ts'
import { findEntry } from './acting/named-entries.ts'
import { isUndoable, reversed, undoWindow } from './acting/taking-back.ts'
import { type Conversation, defineCommand, type Outcome } from './command.ts'
import { fieldDifferences } from './reading/field-differences.ts'

type UndoingRegister = ReadEntry & ListOpen & ReadHistory & RecentCommits

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

/** A signature is not undone, and the command before it is not what "my last one" means. */
const checkNoSignatureSince = async (
  since: InstantText,
  { user }: Conversation,
  { closed }: Pick<FigureSetting, 'closed'>,
): Promise<void> => {
  const signed = (await closed?.all())?.findLast(({ by, at }) => by === user && at >= since)
  if (signed === undefined) return
  const { period } = signed
  throw new UserError((words) =>
    words.closings.notUndone(words.periods.name(period), closingCommands(period, words).sign),
  )
}

/** Undoes my last command of the last day, whole or not at all; a rewritten message is taken back, not its last text. */
const undoLast = async (
  conversation: Conversation,
  register: UndoingRegister,
  figures: Pick<FigureSetting, 'closed'>,
): Promise<Outcome> => {
  const since = instantText(conversation.now.subtract(undoWindow))
  // Undoing twice goes back two commands: an undoing is not itself undone.
  const last = (await register.recent(conversation.user, since)).find(({ command }) => command !== 'cancel')
  await checkNoSignatureSince(last?.at ?? since, conversation, figures)
  if (last === undefined) throw new UserError((words) => words.refusals.nothingToUndo)
  return undo((await effectOf(last, register)).changes, last.key, conversation, register)
}

/** Undoes the last change of an entry; a creation cancels it. */
const undoEntry = async (entryId: EntryId, conversation: Conversation, register: UndoingRegister): Promise<Outcome> => {
  const entry = await findEntry(entryId, conversation.user, register)
  if (entry.cancelled) throw new UserError((words) => words.refusals.alreadyCancelled(entryId))
  const last = standingChanges(await register.history(entryId)).at(-1)
  if (last === undefined || !isUndoable(last.at, conversation.now)) {
    if (conversation.role === 'agent') throw new UserError((words) => words.refusals.undoTooOld(entryId))
    // An officer may take out an old entry; what it was stays in its history.
    return {
      changes: [{ before: entry, after: cancelEntry(entry) }],
      reply: textReply(conversation.words.confirmations.undone([entryId], true)),
    }
  }
  const { key } = last
  const commits = await register.recent(conversation.user, last.at)
  const commit = commits.find((each) => key !== undefined && messageOf(each.key) === messageOf(key))
  // A command that touched several entries is undone whole by its author; anybody else undoes this entry's part.
  return commit === undefined
    ? undo([last], undefined, conversation, register)
    : undo((await effectOf(commit, register)).changes, commit.key, conversation, register)
}

export const cancel = defineCommand({
  id: 'cancel',
  role: 'agent',
  changes: true,
  parameters: { id: word(id) },
  run: (typed, conversation, { register, figures }: { register: UndoingRegister; figures: FigureSetting }) =>
    typed.id === undefined ? undoLast(conversation, register, figures) : undoEntry(typed.id, conversation, register),
})
