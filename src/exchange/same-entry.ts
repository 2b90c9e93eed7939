// Whether a line of a file is an entry that the register holds already, under the number that the line gives.

import { isDeepStrictEqual } from 'node:util'

import type { Draft, Entry } from '../register/entry.ts'

/** What an export does not tell, and so cannot differ: who logged it, who took it, which entry it was split from. */
const untold = new Set(['id', 'revision', 'logged', 'takenBy', 'splitFrom'])

const told = (entry: Entry | Draft): object =>
  Object.fromEntries(Object.entries(entry).filter(([field, value]) => !untold.has(field) && value !== undefined))

/** An exported line says all that figures are made of: equal in that, it is the same entry. */
export const isSameEntry = (entry: Entry, draft: Draft): boolean => isDeepStrictEqual(told(entry), told(draft))
