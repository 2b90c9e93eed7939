// What a correction changes in sampling weeks: their days, and of letters the service.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import { type Corrections, typedFields } from './corrections.ts'

/** Other days are declared on the day of the correction. Throws a UserError when another field was named, or none. */
export const correctSampling = (entry: SamplingEntry, typed: Corrections, today: Day): SamplingEntry => {
  const named = typedFields(typed).map(([name]) => name)
  const known = entry.mailbox === undefined ? ['firstDay', 'lastDay', 'service'] : ['firstDay', 'lastDay']
  if (named.length === 0 || named.some((name) => !known.includes(name)))
    throw new UserError((words) => words.samplings.notOfSamplings(entry.id))
  const start = typed.firstDay === undefined ? entry.start : dateOf(typed.firstDay)
  const end = typed.lastDay === undefined ? entry.end : dateOf(typed.lastDay)
  const isMoved = start !== entry.start || end !== entry.end
  const patch = {
    ...(isMoved && { start, end, declared: dateOf(today) }),
    ...(typed.service !== undefined && { service: typed.service }),
  }
  return revise(entry, patch, today)
}
