// The improvement plan as it stands on a day: which actions are in it, how far each one is, what that comes to by module.

import { type Day, dayOf, partsOfDay } from '../calendar/local-date.ts'
import { firstDayOf, monthFromParts } from '../calendar/month.ts'
import type { Entry } from '../register/entry.ts'
import { type ImprovementEntry, type PlanModule, planModules } from '../register/kinds/improvement.ts'

const planStates = ['done', 'in-progress', 'not-done'] as const
export type PlanState = (typeof planStates)[number]

type Dates = Pick<ImprovementEntry, 'added' | 'due' | 'started' | 'done'>

/**
 * How far an action is on a day; nothing when it is not in the plan of that day. The plan of a day is what was added to
 * it by then, without what was done before the year began: those were counted in the years before, and a plan that kept
 * them for ever would only ever get better.
 */
export const planStateOn = ({ added, started, done }: Dates, day: Day): PlanState | undefined => {
  if (dayOf(added) > day) return undefined
  const yearBegan = firstDayOf(monthFromParts(partsOfDay(day).year, 1))
  if (done !== undefined && dayOf(done) < yearBegan) return undefined
  if (done !== undefined && dayOf(done) <= day) return 'done'
  return started !== undefined && dayOf(started) <= day ? 'in-progress' : 'not-done'
}

/** Past the day that it was planned for, and not done: not on that day itself. */
export const isPastDue = (action: Dates, day: Day): boolean => {
  const state = planStateOn(action, day)
  return state !== undefined && state !== 'done' && action.due !== undefined && dayOf(action.due) < day
}

export interface PlanCounts {
  readonly done: number
  readonly inProgress: number
  readonly notDone: number
  /** The three together. */
  readonly total: number
  /** Of what is in progress or not done: past its due day. */
  readonly pastDue: number
  /** done / total, unrounded; nothing where the plan has no action. */
  readonly rate: number | null
}

export interface PlanTable {
  /** In the order of the label, those without any action left out. */
  readonly modules: readonly (PlanCounts & { readonly module: PlanModule })[]
  /** Pooled: never a mean of the modules' rates. */
  readonly total: PlanCounts
}

const countsOf = (actions: readonly ImprovementEntry[], day: Day): PlanCounts => {
  const states = actions.map((action) => planStateOn(action, day))
  const count = (wanted: PlanState): number => states.filter((state) => state === wanted).length
  const [done, inProgress, notDone] = [count('done'), count('in-progress'), count('not-done')]
  const total = done + inProgress + notDone
  const pastDue = actions.filter((action) => isPastDue(action, day)).length
  return { done, inProgress, notDone, total, pastDue, rate: total === 0 ? null : done / total }
}

/** The actions of the plan on a day, in order of number; cancelled ones never were in it. */
export const planOn = (entries: readonly Entry[], day: Day): readonly ImprovementEntry[] =>
  entries
    .filter((entry) => entry.kind === 'improvement')
    .filter((action) => action.cancelled !== true && planStateOn(action, day) !== undefined)
    .toSorted((a, b) => a.id - b.id)

/** The plan on a day, counted. `entries` may be of any kind. */
export const planTable = (entries: readonly Entry[], day: Day): PlanTable => {
  const actions = planOn(entries, day)
  const modules = planModules.map((module) => ({
    module,
    ...countsOf(
      actions.filter((action) => action.module === module),
      day,
    ),
  }))
  return { modules: modules.filter(({ total }) => total > 0), total: countsOf(actions, day) }
}
