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
  /** Left the base on `on`, by its due date, shown beside it: closed without reply, or handed outside the préfecture. */
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
  const suspension = suspends(incomplete, outcome, due) ? incomplete : undefined
  if (suspension) {
    start = suspension.completed === undefined ? undefined : startFor(dayOf(suspension.completed), rules)
    due = start === undefined ? undefined : rules.workingDays.add(start, limit)
  }

  const firstHolding = request.holdings?.[0]
  const held = firstHolding === undefined ? undefined : dayOf(firstHolding.on)
  const replied = outcome?.kind === 'replied' ? dayOf(outcome.on) : undefined
  const asked = suspension && dayOf(suspension.asked)
  const fate = fateOf(outcome, { start, due, held, replied, asked })
  return { received, limit, start, due, stopped: firstOf(held, replied), replied, fate }
}

interface ClockDays {
  readonly start: Day | undefined
  readonly due: Day | undefined
  readonly held: Day | undefined
  readonly replied: Day | undefined
  /** The day on which missing items were asked for, when that suspended the clock. */
  readonly asked: Day | undefined
}

/**
 * The day on which a holding reply decides: its own, but for one that was sent
 * while items were awaited, when nothing was in any base: then the day the
 * clock starts again, or none while it does not.
 */
const decidedByHolding = ({ start, due, held, asked }: ClockDays): Day | undefined => {
  if (held === undefined) return undefined
  if (asked !== undefined && held <= asked) return held
  if (start === undefined || due === undefined || held > due) return undefined
  return asked === undefined || held >= start ? held : start
}

const fateOf = (outcome: Outcome | undefined, days: ClockDays): Fate => {
  const { due, replied } = days
  const ended = outcome?.kind === 'closed' || outcome?.kind === 'outside' ? outcome : undefined
  const endedInTime = ended !== undefined && (due === undefined || dayOf(ended.on) <= due)
  if (ended?.kind === 'closed' && ended.void !== undefined && !endedInTime) return { kind: 'void' }
  const byHolding = decidedByHolding(days)
  // A substantive reply is in time by its due date, or whenever it came before the missing items.
  const byReply = replied !== undefined && (due === undefined || replied <= due) ? replied : undefined
  const decided = firstOf(byReply, byHolding)
  if (decided !== undefined && !(ended?.kind === 'closed' && ended.void !== undefined))
    return { kind: 'in-time', on: decided, by: decided === byReply ? 'reply' : 'holding' }
  if (ended && endedInTime) return { kind: 'left', on: dayOf(ended.on), why: ended.kind }
  return due === undefined ? { kind: 'suspended' } : { kind: 'failing', on: (due + 1) as Day }
}
