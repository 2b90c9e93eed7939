// Carrying out a message's new text as if it had always said so: what it did before is out of sight, then made up for.

import type { Entry, RequestEntry, StandingEntry, TaskEntry } from '../../src/register/entry.ts'
import type { EntryId } from '../../src/register/ids.ts'
import { isOpen, isStanding, isTask } from '../../src/register/kinds/kinds.ts'
import type { Change, MonthRange, ReadEntry, Register } from '../../src/register/ports.ts'
import { sameContent } from './message-effect.ts'
import { asLeft, takenBack } from './taking-back.ts'

const isOpenRequest = (entry: Entry): entry is RequestEntry => isOpen(entry) && entry.kind === 'request'
const isOpenTask = (entry: Entry): entry is TaskEntry => isOpen(entry) && isTask(entry)

/**
 * The register as it would be without some changes. Numbers that they gave are
 * given again first, in order: what a rewritten message logs keeps its number.
 */
export const registerWithout = (changes: readonly Change[], register: Register): Register => {
  const earlier = new Map<EntryId, Entry | undefined>(changes.map(({ before, after }) => [after.id, before]))
  const befores = changes.flatMap(({ before }) => before ?? [])
  const freed = changes.flatMap(({ before, after }) => (before === undefined ? [after.id] : []))

  /** A list of entries as it was: those that the changes touched are as they were before. */
  const asBefore = <E extends Entry>(now: readonly E[], belongs: (entry: Entry) => entry is E): E[] => {
    const others = now.filter(({ id }) => !earlier.has(id))
    return [...others, ...befores.filter(belongs)].toSorted((a, b) => a.id - b.id)
  }

  const touching = async function* (range: MonthRange): AsyncIterable<readonly Entry[]> {
    for await (const chunk of register.touching(range))
      yield chunk.some(({ id }) => earlier.has(id)) ? chunk.filter(({ id }) => !earlier.has(id)) : chunk
    if (befores.length > 0) yield befores
  }

  return {
    get: async (id) => (earlier.has(id) ? earlier.get(id) : register.get(id)),
    open: async () => asBefore(await register.open(), isOpenRequest),
    tasks: async () => asBefore(await register.tasks(), isOpenTask),
    standing: async () => asBefore<StandingEntry>(await register.standing(), isStanding),
    touching,
    reserve: async (count) => {
      const again = freed.splice(0, count)
      return again.length === count ? again : [...again, ...(await register.reserve(count - again.length))]
    },
    history: (id) => register.history(id),
    recent: (by, since) => register.recent(by, since),
    commit: (commit) => register.commit(commit),
    answered: (key) => register.answered(key),
  }
}

/**
 * The changes that put `changes`, decided on the register without `old`, in
 * the place of `old`. Every entry of `old` is among them, so that the commit
 * tells all that the message now stands for; none at all when the new text
 * does what the old one did. Throws a UserError naming the entries of `old`
 * that changed since.
 */
export const inPlaceOf = async (
  old: readonly Change[],
  changes: readonly Change[],
  register: ReadEntry,
): Promise<readonly Change[]> => {
  const left = await asLeft(old, register, (words, ids) => words.gestures.changedSince(ids))
  const renewed = new Map(changes.map(({ after }) => [after.id, after]))
  const revised = left.map((pair): Change => {
    const after = renewed.get(pair.current.id)
    if (after === undefined) return takenBack(pair)
    return { before: pair.current, after: { ...after, revision: pair.current.revision + 1 } }
  })
  const known = new Set(old.map(({ after }) => after.id))
  const added = changes.filter(({ after }) => !known.has(after.id))
  const isSame = added.length === 0 && revised.every(({ before, after }) => before && sameContent(before, after))
  return isSame ? [] : [...revised, ...added]
}
