// The further cases of a request: each transfer has the receiving service's clock, the first announced date its own.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { RequestEntry } from '../register/entry.ts'
import type { RequestClock } from '../register/request-clock.ts'
import { type Case, CaseDraft, latest, leftWhy, never } from './case.ts'
import type { FactContext } from './context.ts'
import { holdingFamily, transferFamily } from './family-of.ts'
import { holderAt, transfersBy } from './holders.ts'

/** What happened to such a case; `due` is {@link never} while missing items are awaited. */
interface Course {
  readonly due: number
  readonly stop: number
  /** Handed to the next service. */
  readonly passedOn: number
}

/** The day that the request closed or went outside. */
const goneOn = ({ outcome }: RequestEntry): number =>
  outcome?.kind === 'closed' || outcome?.kind === 'outside' ? dayOf(outcome.on) : never

/** Whether the request was over before a case could begin: an import may say so, nothing is asked of anybody then. */
const wasOver = (clock: RequestClock, request: RequestEntry, begun: number): boolean =>
  (clock.replied ?? never) < begun || goneOn(request) < begun

/** Fills in what decided the case; returns the last day on which its holder could act. */
const settle = (draft: CaseDraft<RequestEntry>, { due, stop, passedOn }: Course): number => {
  const { outcome } = draft.entry
  const gone = goneOn(draft.entry)
  const departure = Math.min(gone, passedOn)
  draft.due = due
  if (stop !== never && stop <= due) {
    draft.success = 1
    draft.decided = draft.stop = stop
    draft.due = due === never ? stop : due
  } else if (departure !== never && departure <= due) {
    draft.left = departure
    draft.due = due === never ? departure : due
    draft.why = passedOn <= gone ? leftWhy.passed : leftWhy[outcome?.kind === 'outside' ? 'outside' : 'closed']
  } else if (due === never) {
    draft.suspended = 1
    return never
  } else {
    draft.decided = due + 1
    draft.stop = stop === never && outcome?.kind === 'undated' && passedOn === never ? due + 1 : stop
    if (draft.stop === never) draft.ended = departure
  }
  const awaited = draft.stop === never && draft.left === never && draft.ended === never
  if (!awaited) draft.last = latest(draft.decided, draft.due, draft.stop, draft.left, draft.ended)
  return Math.min(draft.stop, draft.left, due)
}

/** The first reply, holding or in substance, given by the end of a service's turn. */
const replyWithin = (request: RequestEntry, replied: number, from: number, passedOn: number): number => {
  let first = replied
  for (const holding of request.holdings ?? []) {
    const on = dayOf(holding.on)
    if (on >= from && on < first) first = on
  }
  return first < passedOn ? first : never
}

/** It belongs to the sample of its request. */
const caseWithin = (own: Case<RequestEntry>, family: number, begun: number): CaseDraft<RequestEntry> => {
  const draft = new CaseDraft(own.entry, family, begun)
  draft.asked = own.asked
  draft.source = own.source
  return draft
}

/**
 * One case per transfer: the same limit counted from the transfer. Stopped by
 * a reply; handed on in time it leaves the base, handed on late it failed.
 */
export const transferCases = (
  own: Case<RequestEntry>,
  clock: RequestClock,
  context: FactContext,
): readonly CaseDraft<RequestEntry>[] =>
  (own.entry.transfers ?? []).flatMap((transfer, index, transfers) => {
    const begun = dayOf(transfer.on)
    if (wasOver(clock, own.entry, begun)) return []
    const next = transfers[index + 1]
    const passedOn: number = next === undefined ? never : dayOf(next.on)
    const stop = replyWithin(own.entry, clock.replied ?? never, begun, passedOn)
    const due: number =
      clock.start === undefined
        ? never
        : context.rules.workingDays.add(Math.max(begun, clock.start) as Day, clock.limit)
    const draft = caseWithin(own, transferFamily, begun)
    settle(draft, { due, stop, passedOn })
    draft.service = draft.holder = context.services.numberOf(transfer.to)
    draft.mailbox = own.mailbox
    draft.moved = 1
    return draft
  })

/** The first announced date: kept when the substantive reply came by then. */
export const holdingCase = (
  own: Case<RequestEntry>,
  clock: RequestClock,
  context: FactContext,
): CaseDraft<RequestEntry> | undefined => {
  const first = own.entry.holdings?.[0]
  if (first === undefined) return undefined
  const begun = dayOf(first.on)
  if (wasOver(clock, own.entry, begun)) return undefined
  const draft = caseWithin(own, holdingFamily, begun)
  const heldOn = settle(draft, { due: dayOf(first.until), stop: clock.replied ?? never, passedOn: never })
  draft.service = own.service
  draft.holder = holderAt(own.entry, own.service, heldOn, context.services)
  draft.mailbox = own.mailbox
  draft.moved = transfersBy(own.entry, heldOn) > 0 ? 1 : 0
  return draft
}
