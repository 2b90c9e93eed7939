// Sampling weeks: the days whose requests stand for a whole year, where not every request is logged.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate, inRange } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

/** `service`: of letters, the only one that they are sampled in; of a mailbox, the one that it belongs to. */
export interface SamplingEntry extends EntryBase {
  readonly kind: 'sampling'
  /** The sampled mailbox; absent for letters and the other paper channels. */
  readonly mailbox?: string
  /** First and last day, both inside; they may lie ahead. */
  readonly start: LocalDate
  readonly end: LocalDate
  /** The day on which these days were declared: what was chosen when they had passed could have been chosen to please. */
  readonly declared: LocalDate
}

/** A sample stands for one calendar year: one across two would sample both, of which it covers a few days. */
const contradiction = ({ start, end, declared }: Draft<SamplingEntry>, today: LocalDate): Contradiction | undefined => {
  const outside = [start, end].find((date) => !inRange(date))
  if (outside !== undefined) return { kind: 'out-of-range', what: 'sampling', date: outside }
  if (end < start) return { kind: 'sampling-backwards', start, end }
  if (start.slice(0, 4) !== end.slice(0, 4)) return { kind: 'sampling-two-years', start, end }
  return impossibleDate('declaration', declared, today)
}

/** Whether the days were declared once they had begun. */
export const declaredAfterwards = ({ declared, start }: Pick<SamplingEntry, 'declared' | 'start'>): boolean =>
  declared > start

export const samplingKind: Kind<SamplingEntry> = {
  ...plain,
  contradiction,
  day: ({ start }) => start,
  lastDay: ({ start, end, declared }) => lastOf(start, end, declared),
  countedFrom: () => undefined,
  isAwaited: () => false,
  // Every figure of its year depends on it.
  isStanding: true,
  isOfficial: true,
  personal: [],
}
