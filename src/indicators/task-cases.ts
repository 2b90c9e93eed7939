// The cases of a task: one for each thing that is to be done by a day.

import type { TaskEntry } from '../register/entry.ts'
import { delayOfDuty, type Duty, dutiesOf } from '../register/duties.ts'
import { type Step, steps } from '../register/step-limits.ts'
import { dayOf } from '../calendar/local-date.ts'
import { CaseDraft, latest, leftWhy, never } from './case.ts'
import type { FactContext } from './context.ts'
import { families, type Family, type Formula } from './indicator.ts'

const familyNames: Readonly<Record<Step, Family>> = {
  proposal: 'appointments.proposed',
  meeting: 'appointments.held',
  update: 'website.updates',
}

/** The family of each step's cases. */
const familyOf = (step: Step): number => families.indexOf(familyNames[step])

const stepByFamily: ReadonlyMap<number, Step> = new Map(steps.map((step) => [familyOf(step), step]))

/** The step that a family's cases are about; nothing for one of requests. Asked of every case of a period. */
export const stepOf = (family: number): Step | undefined => stepByFamily.get(family)

/** Whether a rate is of tasks: their mean delay is said beside it. */
export const isOfTasks = (formula: Formula): boolean =>
  formula.kind === 'on-time' && formula.families.every((family) => stepOf(families.indexOf(family)) !== undefined)

const caseOf = (task: TaskEntry, duty: Duty, context: FactContext): CaseDraft<TaskEntry> => {
  const { due, done, dropped } = duty
  const draft = new CaseDraft(task, familyOf(duty.step), dayOf(task.asked))
  draft.due = due
  draft.service = draft.holder = context.services.numberOf(task.service)
  if (done === undefined && dropped !== undefined) {
    draft.left = dropped
    draft.why = leftWhy.closed
  } else {
    draft.success = done !== undefined && done <= due ? 1 : 0
    draft.decided = draft.success === 1 && done !== undefined ? done : due + 1
    draft.stop = done ?? never
  }
  if (done !== undefined) {
    draft.delay = draft.substantiveDelay = delayOfDuty(duty, context.rules)
    draft.replied = done
  }
  if (done !== undefined || dropped !== undefined)
    draft.last = latest(draft.decided, draft.due, draft.stop, draft.left, draft.replied)
  return draft
}

export const taskCases = (task: TaskEntry, context: FactContext): readonly CaseDraft<TaskEntry>[] =>
  dutiesOf(task, context.rules).map((duty) => caseOf(task, duty, context))
