// Counts of calls among the kinds of entries.

import type { CallsEntry } from '../entry.ts'
import { contradictionInCalls } from '../invariants.ts'
import { type Kind, plain } from './kind.ts'

export const callsKind: Kind<CallsEntry> = {
  ...plain,
  contradiction: contradictionInCalls,
  day: ({ on }) => on,
  lastDay: ({ on }) => on,
  countedFrom: () => undefined,
  isAwaited: () => false,
  personal: [],
}
