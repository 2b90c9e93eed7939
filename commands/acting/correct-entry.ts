// What a correction changes, kind by kind.

import type { Day } from '../../src/calendar/local-date.ts'
import type { Entry, EntryKind, EntryOf } from '../../src/register/entry.ts'
import { correctCalls } from './correct-calls.ts'
import { correctImprovement } from './correct-improvement.ts'
import { correctMeasure } from './correct-measure.ts'
import { correctRequest } from './correct-request.ts'
import { correctSampling } from './correct-sampling.ts'
import { correctContact, correctMystery, correctSurvey } from './correct-survey.ts'
import { correctAppointment, correctUpdate } from './correct-task.ts'
import { correctTemplate } from './correct-template.ts'
import type { Corrections } from './corrections.ts'

type Correct<E extends Entry> = (entry: E, typed: Corrections, today: Day) => E

const byKind: { readonly [K in EntryKind]: Correct<EntryOf<K>> } = {
  request: correctRequest,
  calls: correctCalls,
  appointment: correctAppointment,
  update: correctUpdate,
  measure: correctMeasure,
  survey: correctSurvey,
  mystery: correctMystery,
  contact: correctContact,
  improvement: correctImprovement,
  template: correctTemplate,
  sampling: correctSampling,
}

/** The entry corrected. Throws a UserError when nothing was named, or a field that its kind does not have. */
export const corrected: Correct<Entry> = (entry, typed, today) =>
  // An entry and the function of its kind always go together.
  (byKind[entry.kind] as Correct<Entry>)(entry, typed, today)
