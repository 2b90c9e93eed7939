// The plan behind `plan.done`: the actions of a period, and what they come to by module.

import type { Day } from '../calendar/local-date.ts'
import type { Entry } from '../register/entry.ts'
import type { ImprovementEntry } from '../register/kinds/improvement.ts'
import type { ListEntries } from '../register/ports.ts'
import { asSigned } from './closing/as-signed.ts'
import { monthsToRead } from './compute-figures.ts'
import { plan as family } from './families/plan.ts'
import { factStore } from './facts.ts'
import { scopeOf, windowOf } from './grouping.ts'
import type { BehindKind } from './list-behind.ts'
import { isPastDue, planOn, planStateOn, type PlanTable, planTable } from './plan.ts'
import type { FigureSetting, Scope } from './query.ts'
import { targetOn } from './targets.ts'

const [planDone] = family

export interface PeriodPlan {
  /** The last day of the period, or the day asked on while it runs. */
  readonly day: Day
  /** In order of number. */
  readonly actions: readonly ImprovementEntry[]
  readonly table: PlanTable
  /** For all of its actions together; `null` where none was set. */
  readonly target: number | null
}

/** The plan of a period as `plan.done` counts it: on its last day, as it was signed where it was; empty before it begins. */
export const planOf = async (asked: Scope, register: ListEntries, live: FigureSetting): Promise<PeriodPlan> => {
  const { query, entries, setting } = await asSigned(asked, register, live)
  const { context } = factStore(setting.rules, setting.directory)
  const { services, mailbox } = scopeOf(query, context)
  const { start, cut } = windowOf(query)
  const day = cut as Day
  const found: Entry[] = []
  // A mailbox has no actions, and a period that has not begun no plan.
  if (mailbox === undefined && start <= cut)
    for await (const chunk of entries.touching(monthsToRead(query)))
      found.push(
        ...planOn(chunk, day).filter(({ service }) => services?.has(context.services.numberOf(service)) ?? true),
      )
  const target = targetOn(planDone, setting.targets, query.period.end)
  return { day, actions: planOn(found, day), table: planTable(found, day), target }
}

/** Whether an action is behind a part of the rate: done, still to be done, or past its due day. */
const isBehind = (action: ImprovementEntry, which: BehindKind, day: Day): boolean => {
  const isDone = planStateOn(action, day) === 'done'
  if (which === 'in-time') return isDone
  return which === 'open' ? !isDone : which === 'late' && isPastDue(action, day)
}

/** The actions behind `plan.done`: as "late" those past due, as "in-time" those done, as "open" all that are not. */
export const actionsBehind = async (
  scope: Scope,
  which: BehindKind,
  register: ListEntries,
  live: FigureSetting,
): Promise<PeriodPlan> => {
  const plan = await planOf(scope, register, live)
  return { ...plan, actions: plan.actions.filter((action) => isBehind(action, which, plan.day)) }
}
