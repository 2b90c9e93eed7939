// How many working days each step of an appointment or of a website update may take.

import { type LocalDate, localDate } from '../calendar/local-date.ts'

export const steps = ['proposal', 'meeting', 'update'] as const
export type Step = (typeof steps)[number]

/** A limit that the préfecture set, for what is asked from a day on. */
export interface StepLimit {
  readonly step: Step
  readonly days: number
  readonly from: LocalDate
}

/** The label's own. Source: Qual-e-Pref. */
const usual: Readonly<Record<Step, number>> = { proposal: 4, meeting: 10, update: 3 }

const always = localDate('1990-01-01')

/** The limit in force on the day of the request: the latest one set, of two of the same day the one written last. */
export const stepLimitOf = (
  step: Step,
  asked: LocalDate,
  { stepLimits = [] }: { readonly stepLimits?: readonly StepLimit[] },
): number => {
  let days = usual[step]
  let since = always
  for (const limit of stepLimits) {
    if (limit.step !== step || limit.from > asked || limit.from < since) continue
    days = limit.days
    since = limit.from
  }
  return days
}
