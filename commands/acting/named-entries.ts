// The entries that a command names: found, or the person told which ones they may have meant.

import { UserError } from '../../src/errors.ts'
import type { Entry } from '../../src/register/entry.ts'
import { isOwn } from '../../src/register/follow-up.ts'
import type { EntryId, UserId } from '../../src/register/ids.ts'
import type { ListOpen, ReadEntry } from '../../src/register/ports.ts'

/** Requests that a person took or logged and that are still open. */
export const openOf = async (user: UserId, register: ListOpen) =>
  (await register.open()).filter((request) => isOwn(request, user))

const suggested = 5

/** The entry of a number. Throws a UserError that lists the person's own open requests when there is none. */
export const findEntry = async (id: EntryId, user: UserId, register: ReadEntry & ListOpen): Promise<Entry> => {
  const entry = await register.get(id)
  if (entry !== undefined) return entry
  const mine = (await openOf(user, register)).slice(-suggested).map((request) => request.id)
  throw new UserError((words) => words.refusals.noSuchEntry(id, mine))
}

/** The entries of several numbers, each once, in the order typed. */
export const findEntries = async (
  ids: readonly EntryId[],
  user: UserId,
  register: ReadEntry & ListOpen,
): Promise<readonly Entry[]> => Promise.all([...new Set(ids)].map((id) => findEntry(id, user, register)))
