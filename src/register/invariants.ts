// What must hold of every entry, however it came: typed, corrected or imported.

import { type LocalDate, partsOfDay, dayOf } from '../calendar/local-date.ts'
import { firstYear, lastYear } from '../calendar/working-days.ts'
import type { CallsEntry, Draft, RequestEntry } from './entry.ts'
import { largestCount } from './entry.ts'
import type { AcknowledgementPart } from './templates/acknowledgement-parts.ts'

/** A contradiction in an entry; `src/i18n` words it for the person or the line of a file. */
export type Contradiction =
  | {
      readonly kind: 'before-receipt'
      readonly what: DatedFact
      readonly date: LocalDate
      readonly received: LocalDate
    }
  | { readonly kind: 'in-future'; readonly what: DatedFact; readonly date: LocalDate }
  | { readonly kind: 'out-of-range'; readonly what: DatedFact; readonly date: LocalDate }
  | { readonly kind: 'holding-backwards'; readonly on: LocalDate; readonly until: LocalDate }
  | { readonly kind: 'completed-before-asked'; readonly asked: LocalDate; readonly completed: LocalDate }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'no-calls' }
  | { readonly kind: 'lost-above-received'; readonly lost: number; readonly received: number }
  | { readonly kind: 'answered-above-received'; readonly answered: number; readonly received: number }
  | {
      readonly kind: 'out-of-order'
      readonly what: DatedFact
      readonly date: LocalDate
      readonly after: DatedFact
      readonly earlier: LocalDate
    }
  | { readonly kind: 'held-and-impossible' }
  | { readonly kind: 'not-begun'; readonly start: LocalDate; readonly end: LocalDate }
  | { readonly kind: 'not-whole-months'; readonly start: LocalDate; readonly end: LocalDate }
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'nothing-to-divide-by' }
  | { readonly kind: 'value-and-counts' }
  | { readonly kind: 'one-count-only' }
  | { readonly kind: 'above-whole'; readonly part: number; readonly whole: number }
  /** As a ratio: 1.2 for 120 %. */
  | { readonly kind: 'share-above-whole'; readonly share: number }
  | { readonly kind: 'question-number'; readonly position: number; readonly most: number }
  | { readonly kind: 'amount-of-people'; readonly count: number }
  | { readonly kind: 'answers-incomplete' }
  | { readonly kind: 'satisfied-above-answers'; readonly satisfied: number; readonly answers: number }
  | { readonly kind: 'answers-above-asked'; readonly answers: number; readonly asked: number }
  | { readonly kind: 'template-too-long'; readonly length: number; readonly longest: number }
  | { readonly kind: 'acknowledgement-incomplete'; readonly missing: readonly AcknowledgementPart[] }
  | { readonly kind: 'holding-without-term' }
  | { readonly kind: 'sampling-backwards'; readonly start: LocalDate; readonly end: LocalDate }
  | { readonly kind: 'sampling-two-years'; readonly start: LocalDate; readonly end: LocalDate }

export type DatedFact =
  | 'received'
  | 'reply'
  | 'holding'
  | 'announced'
  | 'transfer'
  | 'chaser'
  | 'acknowledgement'
  | 'incomplete'
  | 'complete'
  | 'closing'
  | 'calls'
  | 'asked'
  | 'proposed'
  | 'held'
  | 'impossible'
  | 'done'
  | 'measure'
  | 'opened'
  | 'counted'
  | 'sent'
  | 'added'
  | 'planned'
  | 'started'
  | 'finished'
  | 'sampling'
  | 'declaration'

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= largestCount

export const inRange = (date: LocalDate): boolean => {
  const { year } = partsOfDay(dayOf(date))
  // The calendar needs room after a date to count a limit from it.
  return year > firstYear && year < lastYear - 1
}

/** A day out of the calendar, or one that has not come. */
export const impossibleDate = (what: DatedFact, date: LocalDate, today: LocalDate): Contradiction | undefined => {
  if (!inRange(date)) return { kind: 'out-of-range', what, date }
  return date > today ? { kind: 'in-future', what, date } : undefined
}

/** The dates of things that happened, each with its name; announced dates are apart, they may lie ahead. */
const pastDates = (request: Draft<RequestEntry>): readonly (readonly [DatedFact, LocalDate])[] => {
  const dates: (readonly [DatedFact, LocalDate])[] = []
  for (const holding of request.holdings ?? []) dates.push(['holding', holding.on])
  for (const transfer of request.transfers ?? []) dates.push(['transfer', transfer.on])
  for (const chaser of request.chasers ?? []) dates.push(['chaser', chaser])
  if (request.acknowledgement?.sent === true && request.acknowledgement.on !== undefined)
    dates.push(['acknowledgement', request.acknowledgement.on])
  if (request.incomplete) {
    dates.push(['incomplete', request.incomplete.asked])
    if (request.incomplete.completed !== undefined) dates.push(['complete', request.incomplete.completed])
  }
  const { outcome } = request
  if (outcome?.kind === 'replied') dates.push(['reply', outcome.on])
  if (outcome?.kind === 'outside') dates.push(['transfer', outcome.on])
  if (outcome?.kind === 'closed') dates.push(['closing', outcome.on])
  return dates
}

/** The first contradiction of a request, or nothing. `today` bounds what can have happened. */
export const contradictionIn = (request: Draft<RequestEntry>, today: LocalDate): Contradiction | undefined => {
  const { received } = request
  if (!isCount(request.count) || request.count === 0) return { kind: 'count', count: request.count }
  const dated = impossibleDate('received', received, today)
  if (dated) return dated
  for (const [what, date] of pastDates(request)) {
    if (!inRange(date)) return { kind: 'out-of-range', what, date }
    if (date < received) return { kind: 'before-receipt', what, date, received }
    if (date > today) return { kind: 'in-future', what, date }
  }
  for (const { on, until } of request.holdings ?? []) {
    if (!inRange(until)) return { kind: 'out-of-range', what: 'announced', date: until }
    if (until < on) return { kind: 'holding-backwards', on, until }
  }
  const { incomplete } = request
  if (incomplete?.completed !== undefined && incomplete.completed < incomplete.asked)
    return { kind: 'completed-before-asked', asked: incomplete.asked, completed: incomplete.completed }
  return undefined
}

/** The first contradiction of a line of calls. Counts that do not add up are a warning, not a contradiction. */
export const contradictionInCalls = (calls: Draft<CallsEntry>, today: LocalDate): Contradiction | undefined => {
  const dated = impossibleDate('calls', calls.on, today)
  if (dated) return dated
  const counts = [calls.received, calls.answered, calls.lost, calls.voiceServer].filter((count) => count !== undefined)
  if (counts.length === 0) return { kind: 'no-calls' }
  const wrong = counts.find((count) => !isCount(count))
  if (wrong !== undefined) return { kind: 'count', count: wrong }
  if (calls.received !== undefined && calls.answered !== undefined && calls.answered > calls.received)
    return { kind: 'answered-above-received', answered: calls.answered, received: calls.received }
  const gone = (calls.lost ?? 0) + (calls.voiceServer ?? 0)
  // Without a count of answered calls, the lost ones must leave room for it.
  if (calls.received !== undefined && calls.answered === undefined && gone > calls.received)
    return { kind: 'lost-above-received', lost: gone, received: calls.received }
  return undefined
}
