// What a correction changes in sampling weeks.

import type { Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import { type Corrections, typedFields } from './corrections.ts'

export const correctSampling = (entry: SamplingEntry, typed: Corrections, today: Day): SamplingEntry => {
  if (typedFields(typed).some(([name]) => name !== 'service'))
    throw new UserError((words) => words.samplings.notOfSamplings(entry.id))
  return revise(entry, { service: typed.service }, today)
}
