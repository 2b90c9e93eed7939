// The tasks that the demonstration opens on: an update of the website that is late, meetings to propose and to hold.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 9133

export const standingTasks = (today: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  const random = new Random(seed)
  const last = workingDays.before(today)
  const next = workingDays.add(today, 1)
  const late = workingDays.add(last, -3)
  const unanswered = workingDays.add(next, -4)
  const agreed = workingDays.add(next, -9)
  const official = 'Collectivités'
  return [
    {
      draft: {
        kind: 'update',
        service: 'Communication',
        asked: dateOf(late),
        label: 'horaires d’ouverture',
        logged: loggedOn(late, 'Communication', random),
      },
    },
    {
      draft: {
        kind: 'appointment',
        service: official,
        asked: dateOf(unanswered),
        label: 'voirie communale',
        logged: loggedOn(unanswered, official, random),
      },
    },
    {
      draft: {
        kind: 'appointment',
        service: official,
        asked: dateOf(agreed),
        proposed: dateOf(workingDays.add(agreed, 2)),
        label: 'projet d’école',
        logged: loggedOn(agreed, official, random),
      },
    },
  ]
}
