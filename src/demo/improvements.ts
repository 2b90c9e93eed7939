// The improvement plan of a year: what entered it, what was begun, what was done by today.

import { dateOf, type Day, dayFromParts, daysInMonth } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Draft } from '../register/entry.ts'
import type { ImprovementEntry } from '../register/kinds/improvement.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { actionsOf } from './plan-actions.ts'
import { Random } from './random.ts'

const seed = 8219

/** The share that is done by its day, and the share that is done at all. */
const inTime = 0.62
const ever = 0.84

type Progress = Pick<Draft<ImprovementEntry>, 'started' | 'done'>

const progressOf = (added: Day, due: Day, today: Day, workingDays: WorkingDays, random: Random): Progress => {
  const started = workingDays.add(added, random.between(5, 50))
  const isEver = random.chance(ever)
  const isInTime = random.chance(inTime / ever)
  const finished = workingDays.add(due, isInTime ? -random.between(0, 20) : random.between(3, 60))
  const done = Math.max(finished, workingDays.add(added, 1)) as Day
  const isDone = isEver && done < today
  const begun = Math.min(started, done) as Day
  const isBegun = isEver || random.chance(0.4)
  return {
    ...(isBegun && begun < today ? { started: dateOf(begun) } : {}),
    ...(isDone ? { done: dateOf(done) } : {}),
  }
}

export const improvementsIn = (year: number, today: Day, workingDays: WorkingDays): readonly DemoDraft[] =>
  actionsOf(year).flatMap(({ due: dueMonth, added: addedMonth = 1, ...action }, index) => {
    const random = new Random(seed, year, index)
    const added = workingDays.onOrAfter(dayFromParts(year, addedMonth, 14))
    if (added >= today) return []
    const due = dayFromParts(year, dueMonth, daysInMonth(year, dueMonth))
    const progress = progressOf(added, due, today, workingDays, random)
    const logged = loggedOn(added, 'référent', random)
    return [{ draft: { kind: 'improvement', ...action, added: dateOf(added), due: dateOf(due), ...progress, logged } }]
  })
