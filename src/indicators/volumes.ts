// What e-mails add to volumes: received, transferred, acknowledged, by theme. All go by the day received.

import { dayOf } from '../calendar/local-date.ts'
import type { RequestEntry } from '../register/entry.ts'
import { acknowledged, type Case, never } from './case.ts'
import type { FactContext } from './context.ts'
import type { Formula } from './indicator.ts'
import { noName } from './names.ts'

export type VolumeKind = Extract<Formula['kind'], `emails-${string}`>

export const isVolumeKind = (kind: Formula['kind']): kind is VolumeKind => kind.startsWith('emails-')

/** The day an e-mail was first sent on, to another service or outside. */
export const forwardedOn = ({ transfers, outcome }: RequestEntry): number => {
  const first = transfers?.[0]
  if (first !== undefined) return dayOf(first.on)
  return outcome?.kind === 'outside' ? dayOf(outcome.on) : never
}

/** Whether an acknowledgement went out by the next working day. `automatic` is the first day of the mailbox's own. */
export const acknowledgementOf = (
  { acknowledgement }: RequestEntry,
  received: number,
  automatic: number,
  context: FactContext,
): number => {
  if (acknowledgement?.sent === false) return acknowledged.no
  if (automatic <= received) return acknowledged.yes
  // Sent, nobody knows when: nothing is known of the next working day.
  if (acknowledgement?.on === undefined) return acknowledged.unknown
  return dayOf(acknowledgement.on) <= context.nextWorkingDay(received) ? acknowledged.yes : acknowledged.no
}

/** Whether an e-mail counts as a success of a volume; nothing when it is not in its base. */
export const volumeOf = (kind: VolumeKind, item: Case, today: number, context: FactContext): boolean | undefined => {
  switch (kind) {
    case 'emails-received':
      return context.isCounted(item.mailbox) ? true : undefined
    case 'emails-transferred':
      return item.forwarded <= today
    case 'emails-acknowledged':
      return item.acknowledged === acknowledged.unknown ? undefined : item.acknowledged === acknowledged.yes
    case 'emails-themes':
      return item.theme !== noName
  }
}
