// What a correction changes in a measure.

import type { Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { MeasureEntry } from '../../src/register/kinds/measure.ts'
import { type Corrections, typedFields } from './corrections.ts'
import { countsOf } from './measure-counts.ts'

/** Throws a UserError when nothing that a measure has was named. */
export const correctMeasure = (entry: MeasureEntry, typed: Corrections, today: Day): MeasureEntry => {
  const { amount, base, service } = typed
  const named = typedFields(typed).map(([name]) => name)
  if (named.length === 0 || named.some((name) => !['amount', 'base', 'service'].includes(name)))
    throw new UserError((words) => words.measures.notOfMeasures(entry.id))
  const counts = countsOf(entry.indicator, amount, base)
  const becomesResult = counts.value !== undefined
  const patch = {
    ...(service === undefined ? {} : { service }),
    // A result takes the place of counts, and counts that of a result; the other count stays.
    ...(becomesResult ? { numerator: undefined, denominator: undefined } : {}),
    ...(amount === undefined && base === undefined ? {} : { value: undefined }),
    ...counts,
  }
  return revise(entry, patch, today)
}
