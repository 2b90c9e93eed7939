// Actions of the improvement plan (PAQ): what was decided, where it came from, who does it, how far it is.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate, inRange } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

/** Modules of the label, and steering the whole. Source: domain rules, published tables (improvement plan). */
export const planModules = ['module-1', 'module-2', 'module-3', 'module-4', 'steering'] as const
export type PlanModule = (typeof planModules)[number]

/** An action without either day is not done, as the published tables call it. */
export interface ImprovementEntry extends EntryBase {
  readonly kind: 'improvement'
  readonly module: PlanModule
  /** Masked, like the source and the owner: all three are written by people. */
  readonly title: string
  /** Where it came from: an audit, a survey, a complaint. */
  readonly source?: string
  /** The service or the function in charge of it. */
  readonly owner?: string
  /** The day on which it entered the plan. */
  readonly added: LocalDate
  readonly due?: LocalDate
  readonly started?: LocalDate
  readonly done?: LocalDate
}

const contradiction = (
  { added, due, started, done }: Draft<ImprovementEntry>,
  today: LocalDate,
): Contradiction | undefined => {
  const past = [
    ['added', added],
    ['started', started],
    ['finished', done],
  ] as const
  for (const [what, date] of past) {
    const fault = date === undefined ? undefined : impossibleDate(what, date, today)
    if (fault) return fault
  }
  if (due !== undefined && !inRange(due)) return { kind: 'out-of-range', what: 'planned', date: due }
  if (done !== undefined && done < added)
    return { kind: 'out-of-order', what: 'finished', date: done, after: 'added', earlier: added }
  return started !== undefined && done !== undefined && done < started
    ? { kind: 'out-of-order', what: 'finished', date: done, after: 'started', earlier: started }
    : undefined
}

export const improvementKind: Kind<ImprovementEntry> = {
  ...plain,
  contradiction,
  day: ({ added }) => added,
  lastDay: ({ added, due, started, done }) => lastOf(added, due, started, done),
  countedFrom: () => undefined,
  isAwaited: () => false,
  // The plan is read as a whole, whatever the age of its actions.
  isStanding: true,
  // Its rate is signed with the other figures: the quality officer keeps the plan, everybody reads it.
  isOfficial: true,
  // Who does it is needed until it is done, were it planned for years ahead.
  isInHand: ({ done }) => done === undefined,
  personal: ['owner'],
}
