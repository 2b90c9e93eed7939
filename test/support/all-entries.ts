// Everything that a register holds, for tests that compare all of it.

import { monthFromParts } from '../../src/calendar/month.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { ListEntries } from '../../src/register/ports.ts'

/** Every entry, in order of id. */
export const allEntries = async (register: ListEntries): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  const range = { first: monthFromParts(1990, 1), last: monthFromParts(2099, 1) }
  for await (const chunk of register.touching(range)) entries.push(...chunk)
  return entries
}
