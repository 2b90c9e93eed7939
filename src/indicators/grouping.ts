// How facts are dealt to groups, and what part of the register a query is about.

import type { Case } from './case.ts'
import type { FactContext } from './context.ts'
import type { CallsFact, MeasureFact, PlanFact } from './facts.ts'
import type { Group } from './group.ts'
import type { GroupScope } from './group-scope.ts'
import type { Window } from './placement.ts'
import type { FigureQuery, Scope } from './query.ts'
import type { Samples } from './samples.ts'
import type { SurveyedFact } from './surveyed.ts'

/** Groups that facts are dealt to; `keyed` gives them in order, once all facts were dealt. */
export interface Grouping {
  take(item: Case): void
  takeCalls(fact: CallsFact): void
  takeMeasure(fact: MeasureFact): void
  takeSurveyed(fact: SurveyedFact): void
  takePlan(fact: PlanFact): void
  keyed(): readonly (readonly [key: string, group: Group])[]
}

export const windowOf = ({ basis, period, today, volumesUntil }: Scope): Window => ({
  basis,
  start: period.start,
  end: period.end,
  cut: Math.min(period.end, today),
  today,
  volumesUntil: Math.min(period.end, today, volumesUntil ?? today),
})

/** The numbers of what a query names; a service is named by any of its aliases. */
export const scopeOf = (
  { service, mailbox }: Pick<FigureQuery, 'service' | 'mailbox'>,
  context: FactContext,
  samples?: Samples,
): GroupScope => {
  const names = typeof service === 'string' ? [service] : service
  return {
    samples,
    services: names && new Set(names.map((name) => context.services.numberOf(name))),
    mailbox: mailbox === undefined ? undefined : context.mailboxes.numberOf(mailbox),
  }
}
