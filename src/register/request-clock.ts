// A request's clock: when it starts, when it is due, what stopped it, and what that decided.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { Incompleteness, Outcome, RequestEntry } from './entry.ts'
import { limitOf, type Rules } from './rules.ts'

/** What is known of a request's fate. A `failing` one fails on `on` unless it is answered before. */
export type Fate =
  /** Waiting for missing items: no deadline, in no base. */
  | { readonly kind: 'suspended' }
  | { readonly kind: 'in-time'; readonly on: Day; readonly by: 'reply' | 'holding' }
  /** Decided late on `on`, the day after the due date, whether or not an answer came since. */
  | { readonly kind: 'failing'; readonly on: Day }
  /** Left the base on `on`, shown beside it. */
  | { readonly kind: 'left'; readonly on: Day; readonly why: 'closed' | 'outside' }
  /** An officer said that it never was a request. */
  | { readonly kind: 'void' }

export interface RequestClock {
  readonly received: Day
  /** The limit in working days. */
  readonly limit: number
  /** The day that counting starts from (it does not count itself); absent while suspended. */
  readonly start: Day | undefined
  readonly due: Day | undefined
  /** The day of the reply, holding or substantive, that stopped the clock. */
  readonly stopped: Day | undefined
  /** The day of the substantive reply. */
  readonly replied: Day | undefined
  readonly fate: Fate
}

/** The day counting starts from when a request, or its last missing item, came on `day`. */
const startFor = (day: Day, rules: Rules): Day =>
  rules.receiptOnClosedDay === 'next-opening-day' ? rules.workingDays.onOrAfter(day) : day

const firstOf = (a: Day | undefined, b: Day | undefined): Day | undefined => {
  if (a === undefined) return b
  return b === undefined || a <= b ? a : b
}

/**
 * Whether asking for missing items suspended the clock: not after the
 * deadline, whose failure it would undo, nor for a request that was answered
 * on some unknown day before they came, which would wait for ever.
 */
const suspends = (
  incomplete: Incompleteness | undefined,
  outcome: Outcome | undefined,
  firstDue: Day,
): incomplete is Incompleteness =>
  incomplete !== undefined &&
  dayOf(incomplete.asked) <= firstDue &&
  (incomplete.completed !== undefined || outcome?.kind !== 'undated')

/**
 * Reads a request's clock. Days only: "in time" is the reply's date compared
 * with the due date, never a count of elapsed days. Source: domain rules,
 * section "Deadlines" (the label's clock, its suspension and its holding replies).
 */
export const clockOf = (request: RequestEntry, rules: Rules): RequestClock => {
  const received = dayOf(request.received)
  const limit = limitOf(request, rules)
  const { outcome, incomplete } = request

  let start: Day | undefined = startFor(received, rules)
  let due: Day | undefined = rules.workingDays.add(start, limit)
  if (suspends(incomplete, outcome, due)) {
    start = incomplete.completed === undefined ? undefined : startFor(dayOf(incomplete.completed), rules)
    due = start === undefined ? undefined : rules.workingDays.add(start, limit)
  }

  const firstHolding = request.holdings?.[0]
  const held = firstHolding === undefined ? undefined : dayOf(firstHolding.on)
  const replied = outcome?.kind === 'replied' ? dayOf(outcome.on) : undefined
  const stopped = firstOf(held, replied)
  const fate = fateOf(request, start, due, stopped, replied)
  return { received, limit, start, due, stopped, replied, fate }
}

const fateOf = (
  { outcome, incomplete }: RequestEntry,
  start: Day | undefined,
  due: Day | undefined,
  stopped: Day | undefined,
  replied: Day | undefined,
): Fate => {
  if (outcome?.kind === 'closed' && outcome.void !== undefined) return { kind: 'void' }
  const left = outcome?.kind === 'closed' || outcome?.kind === 'outside' ? outcome : undefined
  // A holding reply decides at once, unless missing items were being waited for: then when the clock runs again.
  const heldBeforeAsking = stopped !== undefined && incomplete !== undefined && stopped <= dayOf(incomplete.asked)
  if (start === undefined || due === undefined) {
    // Answered in substance before the missing items came: in time, and nothing is awaited any more.
    if (replied !== undefined) return { kind: 'in-time', on: replied, by: 'reply' }
    if (heldBeforeAsking) return { kind: 'in-time', on: stopped, by: 'holding' }
    return left ? { kind: 'left', on: dayOf(left.on), why: left.kind } : { kind: 'suspended' }
  }
  if (stopped !== undefined && stopped <= due) {
    const on = stopped === replied || heldBeforeAsking ? stopped : (Math.max(stopped, start) as Day)
    return { kind: 'in-time', on, by: stopped === replied ? 'reply' : 'holding' }
  }
  if (left && dayOf(left.on) <= due) return { kind: 'left', on: dayOf(left.on), why: left.kind }
  return { kind: 'failing', on: (due + 1) as Day }
}
