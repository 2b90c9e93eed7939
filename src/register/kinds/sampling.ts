// Sampling weeks: the days whose requests stand for a whole year, where not every request is logged.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, inRange } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

export interface SamplingEntry extends EntryBase {
  readonly kind: 'sampling'
  /** The sampled mailbox; absent for letters and the other paper channels. */
  readonly mailbox?: string
  /** First and last day, both inside; they may lie ahead. */
  readonly start: LocalDate
  readonly end: LocalDate
}

const contradiction = ({ start, end }: Draft<SamplingEntry>): Contradiction | undefined => {
  const outside = [start, end].find((date) => !inRange(date))
  if (outside !== undefined) return { kind: 'out-of-range', what: 'sampling', date: outside }
  return end < start ? { kind: 'sampling-backwards', start, end } : undefined
}

export const samplingKind: Kind<SamplingEntry> = {
  ...plain,
  contradiction,
  day: ({ start }) => start,
  lastDay: ({ start, end }) => lastOf(start, end),
  countedFrom: () => undefined,
  isAwaited: () => false,
  // Every figure of its year depends on it.
  isStanding: true,
  personal: [],
}
