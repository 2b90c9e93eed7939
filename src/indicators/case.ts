// A case: something that has to be answered by a day, reduced to the integers that figures need.

import type { AwaitedEntry } from '../register/entry.ts'
import { noSource } from './source.ts'

/** Later than any day: what has not happened. Fits a small integer, so that cases stay compact. */
export const never = 1_000_000

export const leftWhy = { closed: 0, outside: 1, passed: 2 } as const

/** Whether an acknowledgement is known to have gone out by the next working day. */
export const acknowledged = { unknown: 0, no: 1, yes: 2 } as const

/**
 * Days are day numbers or {@link never}. A request gives one case to its own
 * family, one per transfer and one for its first announced date; each step of a
 * task gives one to its own. A class
 * rather than literals: all cases then have the same fields in the same order,
 * which keeps the scan over them fast.
 */
export class CaseDraft<E extends AwaitedEntry = AwaitedEntry> {
  entry: E
  /** Index in `families`. */
  family: number
  count: number
  /** The day the case begins: receipt, transfer or holding reply. */
  received: number
  /** The day its request was received, and where: what a sample goes by. */
  asked: number
  source: number = noSource
  /** The day its fate is known. */
  decided = never
  success = 0
  /** The due date; the day of the reply or departure where there was no due date. */
  due = never
  /** The day the clock stopped, whether in time or not. */
  stop = never
  /** The day it left the base, and why. */
  left = never
  why = 0
  /** A failure without reply that was closed, sent outside or passed on that day: no longer awaited. */
  ended = never
  /** The last day on which the case can matter to a figure; {@link never} while something is awaited. */
  last = never
  /** The service holding it when it was decided. */
  holder = 0
  /** The service that received it. */
  service = 0
  mailbox = 0
  byHolding = 0
  assumed: number
  suspended = 0
  /** It had been transferred when it was decided. */
  moved = 0
  /** Working days to the reply that stopped the clock; −1 without a dated one. */
  delay = -1
  /** The day of the substantive reply, and the working days to it. */
  replied = never
  substantiveDelay = -1
  /** An e-mail or a form, to be counted in volumes. */
  electronic = 0
  theme = 0
  /** The day it was first sent on, to another service or outside. */
  forwarded = never
  acknowledged: number = acknowledged.unknown

  constructor(entry: E, family: number, received: number) {
    this.entry = entry
    this.family = family
    this.count = 'count' in entry ? entry.count : 1
    this.received = this.asked = received
    this.assumed = 'receivedAssumed' in entry ? 1 : 0
  }
}

export type Case<E extends AwaitedEntry = AwaitedEntry> = Readonly<CaseDraft<E>>

/** The last of the days that happened, 0 when none did. */
export const latest = (...days: readonly number[]): number => {
  let found = 0
  for (const day of days) if (day !== never && day > found) found = day
  return found
}
