// Mystery surveys: somebody writes to the services as a member of the public would, and notes what comes back.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

/** A mystery survey is known by its name before its first contact is noted. */
export interface MysteryEntry extends EntryBase {
  readonly kind: 'mystery'
  /** Masked, as it is written by people. */
  readonly survey: string
  readonly opened: LocalDate
}

/** Within a day (at most one calendar day), later, by another office within a day, or never. */
export const acknowledgementsOfContacts = ['same-day', 'other-office', 'later', 'no'] as const
export type ContactAcknowledgement = (typeof acknowledgementsOfContacts)[number]

export const satisfactions = ['very-good', 'good', 'fair', 'poor'] as const
export type Satisfaction = (typeof satisfactions)[number]

/** One message sent to a service, and what came of it. What is absent was not assessed. */
export interface ContactEntry extends EntryBase {
  readonly kind: 'contact'
  readonly survey: string
  readonly direction?: string
  readonly sent: LocalDate
  readonly acknowledged: ContactAcknowledgement
  /** The day of the answer; absent where none came. */
  readonly answered?: LocalDate
  readonly courteous?: boolean
  readonly clear?: boolean
  readonly satisfaction?: Satisfaction
  /** A short remark, masked of personal data before it gets here. */
  readonly comment?: string
}

export const contactsOf = (entries: readonly (MysteryEntry | ContactEntry)[]): readonly ContactEntry[] =>
  entries.filter((entry) => entry.kind === 'contact')

const contradictionInContact = (
  { sent, answered }: Draft<ContactEntry>,
  today: LocalDate,
): Contradiction | undefined => {
  const fault =
    impossibleDate('sent', sent, today) ??
    (answered === undefined ? undefined : impossibleDate('reply', answered, today))
  if (fault) return fault
  return answered !== undefined && answered < sent
    ? { kind: 'out-of-order', what: 'reply', date: answered, after: 'sent', earlier: sent }
    : undefined
}

export const mysteryKind: Kind<MysteryEntry> = {
  ...plain,
  contradiction: ({ opened }, today) => impossibleDate('opened', opened, today),
  day: ({ opened }) => opened,
  lastDay: ({ opened }) => opened,
  countedFrom: () => undefined,
  isAwaited: () => false,
  isOfficial: true,
  personal: [],
}

export const contactKind: Kind<ContactEntry> = {
  ...plain,
  contradiction: contradictionInContact,
  day: ({ sent }) => sent,
  lastDay: ({ sent, answered }) => lastOf(sent, answered),
  countedFrom: () => undefined,
  isAwaited: () => false,
  isOfficial: true,
  personal: ['comment'],
}
