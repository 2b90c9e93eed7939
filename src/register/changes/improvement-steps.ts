// What happens to an action of the improvement plan: it begins, it is done, it is taken up again.

import { dateOf, type Day, dayOf } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Entry } from '../entry.ts'
import type { ImprovementEntry } from '../kinds/improvement.ts'
import { revise } from './revise.ts'

/** The entry as an action. Throws a UserError when it is another kind of entry, or was cancelled. */
export const asImprovement = (entry: Entry): ImprovementEntry => {
  const { id } = entry
  if (entry.cancelled) throw new UserError((words) => words.refusals.cancelled(id))
  if (entry.kind !== 'improvement')
    throw new UserError((words) => words.plan.otherKind(id, words.kinds[entry.kind].one))
  return entry
}

const refuseDone = ({ id, done }: ImprovementEntry, today: Day): void => {
  if (done !== undefined) throw new UserError((words) => words.plan.alreadyDone(id, dayOf(done), today))
}

/** Done on a day, not before it entered the plan. */
export const finishAction = (action: ImprovementEntry, on: Day, today: Day): ImprovementEntry => {
  refuseDone(action, today)
  const added = dayOf(action.added)
  if (on < added) throw new UserError((words) => words.plan.doneBeforeAdded(action.id, on, added, today))
  return revise(action, { done: dateOf(on) }, today)
}

/** In progress since a day. */
export const startAction = (action: ImprovementEntry, on: Day, today: Day): ImprovementEntry => {
  const { id, started } = action
  refuseDone(action, today)
  if (started !== undefined) throw new UserError((words) => words.plan.alreadyStarted(id, dayOf(started), today))
  return revise(action, { started: dateOf(on) }, today)
}

/** Not done after all: an audit may find so. It is in progress again where it had begun. */
export const reopenAction = (action: ImprovementEntry, today: Day): ImprovementEntry => {
  const { id, done } = action
  if (done === undefined) throw new UserError((words) => words.plan.notDone(id))
  return revise(action, { done: undefined }, today)
}
