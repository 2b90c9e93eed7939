// Whether a register had begun when a period did: one that came later knows a part of it, which is no figure to compare with.

import { type Day, dayOf } from '../calendar/local-date.ts'
import { type Month, monthOf } from '../calendar/month.ts'
import type { Period } from '../calendar/period.ts'
import type { Entry } from '../register/entry.ts'
import { dayOfEntry, isTask } from '../register/kinds/kinds.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Figure } from './figure.ts'

/** An office that logs has something to log within a week. */
const graceDays = 7

/** And within a quarter of a year, however quiet: further back nobody looks. */
const monthsBack = 3

/** What is logged as it comes; a plan or a measure may be older than the habit of logging. */
const isLoggedDaily = (entry: Entry): boolean => entry.kind === 'request' || entry.kind === 'calls' || isTask(entry)

/** An established register says so with its first entry. */
export const hadBegun = async ({ start }: Period, register: ListEntries): Promise<boolean> => {
  const begun = (start + graceDays) as Day
  const last = monthOf(begun)
  const tellsSo = (entry: Entry): boolean =>
    entry.cancelled !== true && isLoggedDaily(entry) && dayOf(dayOfEntry(entry)) < begun
  // What was read for the period itself nearly always tells; the months before it are another part of the register.
  for (const first of [monthOf(start), last - monthsBack])
    for await (const chunk of register.touching({ first: first as Month, last })) if (chunk.some(tellsSo)) return true
  return false
}

/** What was typed in or planned does not depend on when logging began. */
const isOfLogging = ({ indicator: { formula } }: Figure): boolean =>
  formula.kind !== 'measured' && formula.kind !== 'plan' && formula.kind !== 'surveyed'

/** Sampled days are logged whole, and what somebody counted and typed needs no log: neither asks when logging began. */
const isWholeAnyway = ({ sampled, denominator, tracked, entries }: Figure): boolean =>
  sampled?.messages === denominator || (tracked !== null && entries === 0)

/** What there is to compare with of a period that began before the register: the same figure where it is known whole. */
export const seenInPart = (figure: Figure): Figure =>
  isOfLogging(figure) && figure.state === 'known' && !isWholeAnyway(figure)
    ? { ...figure, state: 'unknown', value: null, met: null, interval: null, small: false, shares: null }
    : figure
