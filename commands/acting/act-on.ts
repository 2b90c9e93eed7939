// Acting on requests, whole or in part: `nombre:3` takes three messages out of a bulk entry first.

import { UserError } from '../../src/errors.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { asOpenRequest } from '../../src/register/changes/open-request.ts'
import { split } from '../../src/register/changes/split.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import type { EntryId } from '../../src/register/ids.ts'
import type { Change, ListOpen, ReadEntry, ReserveIds } from '../../src/register/ports.ts'
import type { Conversation } from '../command.ts'
import { findEntries } from './named-entries.ts'

export interface Acted {
  readonly changes: readonly Change[]
  /** The requests as the action left them, in the order typed. */
  readonly requests: readonly RequestEntry[]
  /** What to add to the answer when an entry was split. */
  readonly notes: readonly Line[]
}

export type ActingRegister = ReadEntry & ListOpen & ReserveIds

/**
 * Applies one action to every request named, those still to be answered unless
 * `accepted` takes others. Throws a UserError when one of them refuses it, in
 * which case none is changed.
 */
export const actOn = async (
  { ids, part }: { readonly ids: readonly EntryId[]; readonly part?: number | undefined },
  action: (request: RequestEntry) => RequestEntry,
  { user, today, logged, words }: Conversation,
  register: ActingRegister,
  accepted: (entry: Entry) => RequestEntry = asOpenRequest,
): Promise<Acted> => {
  const found = (await findEntries(ids, user, register)).map(accepted)
  const [only] = found
  if (part === undefined || only === undefined || (found.length === 1 && part === only.count)) {
    const changes = found.map((before) => ({ before, after: action(before) }))
    return { changes, requests: changes.map(({ after }) => after), notes: [] }
  }
  if (found.length > 1) throw new UserError((catalogue) => catalogue.refusals.partOfSeveral)
  if (part > only.count) throw new UserError((catalogue) => catalogue.refusals.splitTooLarge(only.id, part, only.count))
  const [id] = await register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  const pieces = split(only, part, id, logged, today)
  const after = action(pieces.part)
  return {
    changes: [{ before: only, after: pieces.remaining }, { after }],
    requests: [after],
    notes: [words.confirmations.splitFrom(id, part, only.id, pieces.remaining.count)],
  }
}
