// The calls of one day: the switchboard's every evening, another service's when somebody counts them.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'
import { busyness, pickUp } from './season.ts'

const seed = 3646

interface Line {
  readonly service: string
  readonly perDay: number
  /** Calls that the voice server handles. */
  readonly voiceServer?: number
  /** Beside the switchboard's share of answered calls. */
  readonly pickUp: number
  /** Days on which nobody wrote the counts down. */
  readonly forgotten: number
}

const lines: readonly Line[] = [
  { service: 'Accueil', perDay: 118, voiceServer: 0.07, pickUp: 0, forgotten: 0.02 },
  { service: 'Séjour', perDay: 38, pickUp: -0.17, forgotten: 0.3 },
]

export const callsOn = (day: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  if (!workingDays.isWorking(day)) return []
  return lines.flatMap((line, index): readonly DemoDraft[] => {
    const random = new Random(seed, day, index)
    const received = random.arrivals(line.perDay * busyness(day, workingDays))
    const voiceServer = line.voiceServer && Math.round(received * line.voiceServer * (0.7 + 0.6 * random.next()))
    const reached = pickUp(day) + line.pickUp + 0.14 * (random.next() - 0.5)
    const answered = Math.min(received - (voiceServer ?? 0), Math.round(received * reached))
    const logged = loggedOn(day, line.service, random)
    if (random.chance(line.forgotten)) return []
    const counts = { received, answered, ...(voiceServer === undefined ? {} : { voiceServer }) }
    return [{ draft: { kind: 'calls', service: line.service, on: dateOf(day), ...counts, logged } }]
  })
}
