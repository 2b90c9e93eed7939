// What was asked on one day and is no message: meetings by elected officials, updates of the website by services.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { AppointmentEntry } from '../register/kinds/appointment.ts'
import type { UpdateEntry } from '../register/kinds/update.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { happenedBy } from './happened.ts'
import { Random } from './random.ts'
import { busyness } from './season.ts'

const seed = 5081

const appointmentsPerDay = 0.3
const updatesPerDay = 0.5

/** In working days, as the label has them. */
const limits = { proposed: 4, held: 10, done: 3 } as const

const subjects = ['projet d’école', 'dotation d’équipement', 'voirie communale', 'risque d’inondation'] as const
const pages = ['horaires d’ouverture', 'actualité', 'formulaire à remplacer', 'arrêté à publier', 'lien rompu'] as const

interface Moment {
  readonly today: Day
  readonly workingDays: WorkingDays
}

type Steps = Pick<AppointmentEntry, 'proposed' | 'held' | 'impossible'>

/** A date is proposed, then the meeting is held, or cannot be because of who asked for it. */
const stepsOf = (asked: Day, moment: Moment, random: Random): Steps => {
  const { today, workingDays } = moment
  const due = (limit: number): Day => workingDays.add(asked, limit)
  const proposedAfter = random.chance(0.07) ? limits.proposed + 1 + random.wait(2) : random.between(0, limits.proposed)
  const heldAfter = random.chance(0.22) ? random.between(11, 19) : random.between(proposedAfter + 1, limits.held)
  const isImpossible = random.chance(0.06)
  const proposed = happenedBy(workingDays.add(asked, proposedAfter), due(limits.proposed), moment, random)
  if (proposed === undefined) return {}
  const known = { proposed: dateOf(proposed) }
  const given = workingDays.add(proposed, random.between(0, 3))
  if (isImpossible) return given <= today ? { ...known, impossible: dateOf(given) } : known
  const met = Math.max(proposed, workingDays.add(asked, Math.max(heldAfter, proposedAfter))) as Day
  const held = happenedBy(met, due(limits.held), moment, random)
  return held === undefined ? known : { ...known, held: dateOf(Math.max(held, proposed) as Day) }
}

const appointment = (asked: Day, moment: Moment, random: Random): DemoDraft => ({
  draft: {
    kind: 'appointment',
    service: 'Collectivités',
    asked: dateOf(asked),
    label: random.pick(subjects),
    ...stepsOf(asked, moment, random),
    logged: loggedOn(asked, 'Collectivités', random),
  },
})

const doneOf = (asked: Day, moment: Moment, random: Random): Pick<UpdateEntry, 'done'> => {
  const { workingDays } = moment
  const after = random.chance(0.07) ? limits.done + 1 + random.wait(2) : random.between(0, limits.done)
  const done = happenedBy(workingDays.add(asked, after), workingDays.add(asked, limits.done), moment, random)
  return done === undefined ? {} : { done: dateOf(done) }
}

const update = (asked: Day, moment: Moment, random: Random): DemoDraft => ({
  draft: {
    kind: 'update',
    service: 'Communication',
    asked: dateOf(asked),
    label: random.pick(pages),
    ...doneOf(asked, moment, random),
    logged: loggedOn(asked, 'Communication', random),
  },
})

/** Depends on the day for what was asked, on today for what became of it. */
export const tasksAskedOn = (day: Day, today: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  // Today's are still to come when the demonstration opens in the morning.
  if (!workingDays.isWorking(day) || day === today) return []
  const share = busyness(day, workingDays)
  return [
    { perDay: appointmentsPerDay, draft: appointment },
    { perDay: updatesPerDay, draft: update },
  ].flatMap(({ perDay, draft }, index) => {
    const random = new Random(seed, day, index)
    const count = random.arrivals(perDay * share)
    return Array.from({ length: count }, () => draft(day, { today, workingDays }, random))
  })
}
