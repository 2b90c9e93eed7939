// What a correction changes in an action of the improvement plan.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import { type Corrections, typedFields } from './corrections.ts'

/** What is typed, and the field that it sets; `libellé:` names the title as it does elsewhere. */
const texts = { title: 'title', label: 'title', source: 'source', owner: 'owner', service: 'service' } as const
const days = { added: 'added', planned: 'due', started: 'started', done: 'done' } as const

const isIn = <Table extends object>(name: PropertyKey, table: Table): name is keyof Table => Object.hasOwn(table, name)

/** Texts are masked already. Throws a UserError when nothing that an action has was named. */
export const correctImprovement = (entry: ImprovementEntry, typed: Corrections, today: Day): ImprovementEntry => {
  const patch: Record<string, unknown> = {}
  for (const [name, value] of typedFields(typed)) {
    if (isIn(name, texts)) patch[texts[name]] = value
    else if (isIn(name, days)) patch[days[name]] = dateOf(value as Day)
    else if (name === 'planModule') patch['module'] = value
    else throw new UserError((words) => words.plan.notOfPlans(entry.id))
  }
  if (Object.keys(patch).length === 0) throw new UserError((words) => words.plan.notOfPlans(entry.id))
  return revise(entry, patch, today)
}
