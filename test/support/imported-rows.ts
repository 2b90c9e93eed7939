// Rows as an import hands them over.

import { localDate } from '../../src/calendar/local-date.ts'
import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import { userId } from '../../src/register/ids.ts'
import { loggedAt, request } from './commits.ts'

export const importMeta = { at: loggedAt, by: userId('terminal:import') }

/** The row of an open e-mail whose reference is `R` and its index. */
export const keyed = (index: number, received = localDate('2024-03-05')): KeyedDraft => {
  const { id: _id, revision: _revision, ...draft } = request(1, { received, reference: `R${index}` })
  return { key: `key-${index}`.padEnd(22, '.') as ImportKey, draft }
}

/** Rows from an index on, five hundred at a time. */
export async function* chunksOf(count: number, from = 0): AsyncGenerator<readonly KeyedDraft[]> {
  for (let index = 0; index < count; index += 500)
    yield Array.from({ length: Math.min(500, count - index) }, (_, rank) => keyed(from + index + rank))
}
