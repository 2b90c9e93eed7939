// Where a case stands in a period: in the base, left, pending, or nowhere.

import { type Case, never } from './case.ts'
import type { Basis } from './query.ts'

/** Days of a period, both ends included; `cut` is its last day or today, whichever comes first. */
export interface Window {
  /** `sample`: a sampled box, placed on the day its requests were received whatever basis is asked for. */
  readonly basis: Basis | 'sample'
  readonly start: number
  readonly end: number
  readonly cut: number
  readonly today: number
  /** The last day of volumes, which an earlier period gives only as far as the running one has come. */
  readonly volumesUntil: number
}

export const nowhere = 0
export const inBase = 1
export const leftBase = 2
export const pending = 3

/** The day that places a case in the base; {@link never} while its fate is not known. */
const baseDay = (item: Case, { basis, today }: Window): number => {
  if (basis === 'replied') return item.stop > today ? never : item.stop
  // A request that is still running has a failure ahead of it, dated from its due date: that is no fate yet.
  if (item.decided > today) return never
  if (basis === 'decided') return item.decided
  if (basis === 'sample') return item.asked
  return basis === 'due' ? item.due : item.received
}

/** The day that places a case beside the base; {@link never} while it has not left. */
const leftDay = (item: Case, { basis, today }: Window): number => {
  if (item.left > today) return never
  if (basis === 'decided' || basis === 'replied') return item.left
  if (basis === 'sample') return item.asked
  return basis === 'due' ? item.due : item.received
}

/**
 * Exactly one standing per case and period. Source: domain rules, section
 * "Rules for figures", 1: pending = received by the last day and not decided
 * then, never in the base.
 */
export const standingIn = (item: Case, window: Window): number => {
  // A due date may lie ahead of today although the request is decided; nothing else can.
  const bound = window.basis === 'due' ? window.end : window.cut
  const day = baseDay(item, window)
  if (day >= window.start && day <= bound) return inBase
  const gone = leftDay(item, window)
  if (gone >= window.start && gone <= bound) return leftBase
  // A period that has not begun has no last day to be pending on.
  const begun = window.start <= window.cut
  const open = begun && item.received <= window.cut && item.decided > window.cut && item.left > window.cut
  return open ? pending : nowhere
}

/** Failed and without any reply at the end of the period, unless given up before it began. */
export const isUnanswered = (item: Case, window: Window): boolean =>
  item.success === 0 && item.decided <= window.cut && item.stop > window.cut && item.ended >= window.start

/** Whether a reply of `day` belongs to the means of the period; in a sample its request does. */
export const repliedWithin = (day: number, item: Case, { basis, start, cut, today }: Window): boolean =>
  basis === 'sample' ? day <= today && item.asked >= start && item.asked <= cut : day >= start && day <= cut
