// Entries and commits as tests need them: everything said that matters to the test, the rest believable.

import { localDate } from '../../src/calendar/local-date.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText, messageKey, userId } from '../../src/register/ids.ts'
import type { Change, Commit } from '../../src/register/ports.ts'

export const loggedAt = '2026-11-20T08:30:00Z' as InstantText

/** An open e-mail received on 20 November 2026, at revision 1, but for what is given. */
export const request = (id: number, given: Partial<RequestEntry> = {}): RequestEntry => ({
  id: entryId(id),
  revision: 1,
  kind: 'request',
  logged: { at: loggedAt, by: userId('terminal:anne') },
  count: 1,
  channel: 'email',
  nature: 'information',
  requester: 'public',
  received: localDate('2026-11-20'),
  ...given,
})

export const commitOf = (key: string, changes: readonly Change[], reply: unknown = { said: key }): Commit => ({
  key: messageKey(key),
  at: loggedAt,
  by: userId('terminal:anne'),
  command: 'test',
  changes,
  reply,
})

export const created = (key: string, entry: RequestEntry, reply?: unknown): Commit =>
  commitOf(key, [{ after: entry }], reply)

/** The commit that gives an entry other fields and its next revision. */
export const changed = (key: string, before: RequestEntry, fields: Partial<RequestEntry>): Commit =>
  commitOf(key, [{ before, after: { ...before, ...fields, revision: before.revision + 1 } }])
