// Rules as data, so that a register remembers under which ones its past was decided.

import { isDeepStrictEqual } from 'node:util'

import { type Closure, WorkingDays } from '../calendar/working-days.ts'
import type { Zone } from '../calendar/zones.ts'
import { dutiesOf } from './duties.ts'
import type { Entry, TaskEntry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { isTask } from './kinds/kinds.ts'
import { clockOf, type Fate } from './request-clock.ts'
import type { LimitRule, Rules } from './rules.ts'
import type { StepLimit } from './step-limits.ts'

export interface SavedRules {
  readonly zone: Zone
  readonly closures: readonly Closure[]
  readonly limits: readonly LimitRule[]
  readonly receiptOnClosedDay: Rules['receiptOnClosedDay']
  /** Absent from what was saved before there were appointments, and where nothing is set. */
  readonly stepLimits?: readonly StepLimit[]
  readonly meetingFrom?: 'proposal'
}

export const saveRules = (
  { workingDays, limits, receiptOnClosedDay, stepLimits = [], meetingFrom }: Rules,
  closures: readonly Closure[],
): SavedRules => ({
  zone: workingDays.zone,
  closures: closures.toSorted((a, b) => a.day - b.day),
  limits,
  receiptOnClosedDay,
  ...(stepLimits.length === 0 ? {} : { stepLimits }),
  ...(meetingFrom === 'proposal' ? { meetingFrom } : {}),
})

export const rulesFrom = ({ zone, closures, ...rules }: SavedRules): Rules => ({
  workingDays: new WorkingDays(zone, closures),
  ...rules,
})

const sameFate = (a: Fate, b: Fate): boolean =>
  a.kind === b.kind && ('on' in a ? a.on : undefined) === ('on' in b ? b.on : undefined)

/** Whether a fate is known on a day: what lies ahead may still change by itself. */
const isDecided = (fate: Fate, today: number): boolean => !('on' in fate) || fate.on <= today

/** The result of each thing that a task asks for, where it is known on a day. */
const verdictsOf = (task: TaskEntry, rules: Rules, today: number): readonly string[] =>
  dutiesOf(task, rules).map(({ due, done, dropped }) => {
    if (done !== undefined) return done <= due ? 'in-time' : `late ${due}`
    return dropped !== undefined || due >= today ? 'open' : `late ${due}`
  })

/** The requests and tasks whose result, already known under one of two sets of rules, is not the same under the other. */
export const decidedOtherwise = (
  entries: readonly Entry[],
  before: Rules,
  after: Rules,
  today: number,
): readonly EntryId[] =>
  entries.flatMap((entry) => {
    if (entry.cancelled) return []
    if (isTask(entry)) {
      const isSame = isDeepStrictEqual(verdictsOf(entry, before, today), verdictsOf(entry, after, today))
      return isSame ? [] : [entry.id]
    }
    if (entry.kind !== 'request') return []
    const was = clockOf(entry, before).fate
    const is = clockOf(entry, after).fate
    return !sameFate(was, is) && (isDecided(was, today) || isDecided(is, today)) ? [entry.id] : []
  })
