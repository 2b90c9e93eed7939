// What a message did to the register, its later rewritings included: the one thing that undoing and rewriting start from.

import { isDeepStrictEqual } from 'node:util'

import type { Entry } from '../../src/register/entry.ts'
import { type InstantText, type MessageKey, messageKey } from '../../src/register/ids.ts'
import type { Change, Commit, HistoryLine, ReadHistory } from '../../src/register/ports.ts'

/** No platform puts a space in its ids. */
const rewriting = ' edit '

/** The key of what a rewriting of a message commits: it names both, so that each delivery and each message find it. */
export const rewritingKey = (message: MessageKey, key: MessageKey): MessageKey =>
  messageKey(`${message}${rewriting}${key}`)

/** The message that a commit is about: the first one where it was rewritten since. */
export const messageOf = (key: MessageKey): MessageKey => messageKey(key.split(rewriting, 1)[0] ?? key)

/** What an entry says, whatever its revision. */
const contentOf = ({ revision: _revision, ...content }: Entry): object => content

export const sameContent = (one: Entry, other: Entry): boolean => isDeepStrictEqual(contentOf(one), contentOf(other))

/** Whether an entry still differs from what it was before a message. */
const leavesSomething = (before: Entry | undefined, after: Entry): boolean =>
  before === undefined ? after.cancelled !== true : !sameContent(before, after)

/**
 * The changes of an entry that no later undoing took back, oldest first. A
 * message that was rewritten is one of them: from before its first text to
 * after its last one.
 */
export const standingChanges = (history: readonly HistoryLine[]): readonly HistoryLine[] => {
  const standing: HistoryLine[] = []
  for (const change of history) {
    const { key, after, command } = change
    const earlier = standing.findIndex(
      (line) => line.key !== undefined && key !== undefined && messageOf(line.key) === messageOf(key),
    )
    if (earlier !== -1) {
      const [{ before } = {}] = standing.splice(earlier, 1)
      const { before: _between, ...rewritten } = change
      if (leavesSomething(before, after)) standing.push(before === undefined ? rewritten : { ...rewritten, before })
    } else if (command === 'cancel') standing.pop()
    else standing.push(change)
  }
  return standing
}

export interface MessageEffect {
  /** From before the message was first sent to what its last text left; nothing where nothing is left of it. */
  readonly changes: readonly Change[]
  /** When the message first did something. */
  readonly since: InstantText
}

/** The effect of the message whose last commit this is. */
export const effectOf = async ({ key, at, changes }: Commit, register: ReadHistory): Promise<MessageEffect> => {
  const message = messageOf(key)
  if (message === key) return { changes, since: at }
  const histories = await Promise.all(
    changes.map(async ({ after }) =>
      (await register.history(after.id)).filter((line) => line.key !== undefined && messageOf(line.key) === message),
    ),
  )
  const instants = histories.flat().map((line) => line.at)
  return {
    changes: histories.flatMap((lines) => standingChanges(lines)),
    since: instants.toSorted()[0] ?? at,
  }
}
