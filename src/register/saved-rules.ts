// Rules as data, so that a register remembers under which ones its past was decided.

import { type Closure, WorkingDays } from '../calendar/working-days.ts'
import type { Zone } from '../calendar/zones.ts'
import type { Entry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { clockOf, type Fate } from './request-clock.ts'
import type { LimitRule, Rules } from './rules.ts'

export interface SavedRules {
  readonly zone: Zone
  readonly closures: readonly Closure[]
  readonly limits: readonly LimitRule[]
  readonly receiptOnClosedDay: Rules['receiptOnClosedDay']
}

export const saveRules = (
  { workingDays, limits, receiptOnClosedDay }: Rules,
  closures: readonly Closure[],
): SavedRules => ({
  zone: workingDays.zone,
  closures: closures.toSorted((a, b) => a.day - b.day),
  limits,
  receiptOnClosedDay,
})

export const rulesFrom = ({ zone, closures, limits, receiptOnClosedDay }: SavedRules): Rules => ({
  workingDays: new WorkingDays(zone, closures),
  limits,
  receiptOnClosedDay,
})

const sameFate = (a: Fate, b: Fate): boolean =>
  a.kind === b.kind && ('on' in a ? a.on : undefined) === ('on' in b ? b.on : undefined)

/** Whether a fate is known on a day: what lies ahead may still change by itself. */
const isDecided = (fate: Fate, today: number): boolean => !('on' in fate) || fate.on <= today

/** The requests whose result, already known under one of two sets of rules, is not the same under the other. */
export const decidedOtherwise = (
  entries: readonly Entry[],
  before: Rules,
  after: Rules,
  today: number,
): readonly EntryId[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'request' || entry.cancelled) return []
    const was = clockOf(entry, before).fate
    const is = clockOf(entry, after).fate
    return !sameFate(was, is) && (isDecided(was, today) || isDecided(is, today)) ? [entry.id] : []
  })
