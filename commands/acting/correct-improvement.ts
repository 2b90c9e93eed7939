// What a correction changes in an action of the improvement plan.

import type { Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import { type Corrections, typedFields } from './corrections.ts'

export const correctImprovement = (entry: ImprovementEntry, typed: Corrections, today: Day): ImprovementEntry => {
  if (typedFields(typed).some(([name]) => name !== 'service'))
    throw new UserError((words) => words.plan.notOfPlans(entry.id))
  return revise(entry, { service: typed.service }, today)
}
