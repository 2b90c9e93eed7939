// The case of a request itself: the requester's clock.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { RequestEntry } from '../register/entry.ts'
import type { RequestClock } from '../register/request-clock.ts'
import { CaseDraft, latest, leftWhy, never } from './case.ts'
import type { FactContext } from './context.ts'
import { familyOf, isElectronic } from './family-of.ts'
import { holderAt, transfersBy } from './holders.ts'
import { paperSource } from './source.ts'
import { acknowledgementOf, forwardedOn } from './volumes.ts'

/** Working days from the start of the clock; 0 for an answer that came before it. */
const delayTo = (day: number, clock: RequestClock, context: FactContext): number =>
  clock.start === undefined ? 0 : Math.max(0, context.rules.workingDays.between(clock.start, day as Day))

/** Fills in what decided the request; returns the last day on which its holder could act. */
const settle = (draft: CaseDraft<RequestEntry>, clock: RequestClock): number => {
  const { fate } = clock
  const { outcome } = draft.entry
  draft.due = clock.due ?? never
  if (fate.kind === 'in-time') {
    draft.success = 1
    draft.byHolding = fate.by === 'holding' ? 1 : 0
    draft.decided = draft.stop = fate.on
    draft.due = clock.due ?? fate.on
    return fate.on
  }
  if (fate.kind === 'failing') {
    draft.decided = fate.on
    // An undated reply is a failure on the day after the due date, whatever the basis.
    draft.stop = clock.stopped ?? (outcome?.kind === 'undated' ? fate.on : never)
    if (draft.stop === never && (outcome?.kind === 'closed' || outcome?.kind === 'outside'))
      draft.ended = dayOf(outcome.on)
    // The deadline is the end of the due date: whoever held it then let it pass, not who received it the day after.
    return fate.on - 1
  }
  if (fate.kind === 'left') {
    draft.left = fate.on
    draft.due = clock.due ?? fate.on
    draft.why = leftWhy[fate.why]
    return fate.on
  }
  draft.suspended = 1
  return never
}

/** Where a request came in, to samples: its mailbox, or the paper of the service that received it. */
export const sourceOfRequest = ({ channel, mailbox, service }: RequestEntry, context: FactContext): number => {
  if (isElectronic(channel)) return context.mailbox(mailbox).source
  return paperSource(context.receiver(service, mailbox === undefined ? undefined : context.mailbox(mailbox)))
}

/** The case of a request that is not void. */
export const requestCase = (
  request: RequestEntry,
  clock: RequestClock,
  context: FactContext,
): CaseDraft<RequestEntry> => {
  const electronic = isElectronic(request.channel)
  const box = electronic || request.mailbox !== undefined ? context.mailbox(request.mailbox) : undefined
  const draft = new CaseDraft(request, familyOf(request, box?.main ?? true), clock.received)
  const heldOn = settle(draft, clock)

  draft.service = context.receiver(request.service, box)
  draft.holder = holderAt(request, draft.service, heldOn, context.services)
  draft.moved = transfersBy(request, heldOn) > 0 ? 1 : 0
  draft.mailbox = box?.number ?? 0
  draft.source = sourceOfRequest(request, context)
  if (draft.stop !== never && (draft.success === 1 || clock.stopped !== undefined))
    draft.delay = delayTo(draft.stop, clock, context)
  if (clock.replied !== undefined) {
    draft.replied = clock.replied
    draft.substantiveDelay = delayTo(clock.replied, clock, context)
  }
  if (electronic) {
    draft.electronic = 1
    draft.forwarded = forwardedOn(request)
    draft.theme = context.themes.numberOf(request.theme)
    draft.acknowledged = acknowledgementOf(request, clock.received, box?.acknowledgedFrom ?? never, context)
  }
  const awaited = draft.stop === never && draft.left === never && draft.ended === never
  if (!awaited) draft.last = latest(draft.decided, draft.due, draft.stop, draft.left, draft.ended, draft.replied)
  return draft
}
