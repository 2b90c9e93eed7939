// What export says of an entry beyond what is stored: due date, delay, and whether the deadline was kept.

import { dateOf, type Day } from '../calendar/local-date.ts'
import { delayOfDuty, type Duty, dutiesOf } from '../register/duties.ts'
import type { Entry, EntryKind, EntryOf, RequestEntry, TaskEntry } from '../register/entry.ts'
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

const verdictOf = ({ due, done, dropped }: Duty, today: Day): ComputedFacts['onTime'] => {
  if (done !== undefined) return done <= due ? 'yes' : 'no'
  if (dropped !== undefined) return undefined
  return due < today ? 'no' : 'running'
}

type TellFacts<E extends Entry> = (entry: E, rules: Rules, today: Day) => ComputedFacts

const requestFacts: TellFacts<RequestEntry> = (request, rules, today) => {
  const clock = clockOf(request, rules)
  const delay = delayOf(clock, rules)
  const onTime = onTimeOf(clock, today)
  return {
    ...(clock.due === undefined ? {} : { due: dateOf(clock.due) }),
    ...(delay === undefined ? {} : { delay }),
    ...(onTime === undefined ? {} : { onTime }),
  }
}

/** Of the last thing that is expected: the meeting of an appointment. */
const taskFacts: TellFacts<TaskEntry> = (task, rules, today) => {
  const duty = dutiesOf(task, rules).at(-1)
  if (duty === undefined) return {}
  const onTime = verdictOf(duty, today)
  return {
    due: dateOf(duty.due),
    ...(duty.done === undefined ? {} : { delay: delayOfDuty(duty, rules) }),
    ...(onTime === undefined ? {} : { onTime }),
  }
}

const nothing = (): ComputedFacts => ({})

const byKind: { readonly [K in EntryKind]: TellFacts<EntryOf<K>> } = {
  request: requestFacts,
  calls: nothing,
  appointment: taskFacts,
  update: taskFacts,
  measure: nothing,
  survey: nothing,
  mystery: nothing,
  contact: nothing,
  improvement: nothing,
  template: nothing,
  sampling: nothing,
}

export const factsOf = (entry: Entry, rules: Rules, today: Day): ComputedFacts =>
  // An entry and the function of its kind always go together.
  (byKind[entry.kind] as TellFacts<Entry>)(entry, rules, today)
