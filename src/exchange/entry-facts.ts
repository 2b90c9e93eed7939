// What export says of an entry beyond what is stored: due date, delay, and whether the deadline was kept.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { Entry } from '../register/entry.ts'
import { clockOf, type RequestClock } from '../register/request-clock.ts'
import type { Rules } from '../register/rules.ts'
import type { ComputedFacts } from './column.ts'

/**
 * Working days from the start of the clock to the reply that stopped it; 0
 * when it came earlier, or in substance while items were missing. Source:
 * domain rules for figures, rule 2.
 */
const delayOf = ({ start, stopped, replied }: RequestClock, { workingDays }: Rules): number | undefined => {
  if (start === undefined) return replied === undefined ? undefined : 0
  return stopped === undefined ? undefined : Math.max(0, workingDays.between(start, stopped))
}

const onTimeOf = ({ fate }: RequestClock, today: Day): ComputedFacts['onTime'] => {
  switch (fate.kind) {
    case 'in-time':
      return 'yes'
    case 'failing':
      return fate.on <= today ? 'no' : 'running'
    case 'suspended':
      return 'running'
    case 'left':
    case 'void':
      return undefined
  }
}

export const factsOf = (entry: Entry, rules: Rules, today: Day): ComputedFacts => {
  if (entry.kind === 'calls') return {}
  const clock = clockOf(entry, rules)
  const delay = delayOf(clock, rules)
  const onTime = onTimeOf(clock, today)
  return {
    ...(clock.due === undefined ? {} : { due: dateOf(clock.due) }),
    ...(delay === undefined ? {} : { delay }),
    ...(onTime === undefined ? {} : { onTime }),
  }
}
