// What the register holds: requests, counts of calls and the kinds of kinds/. Absent fields are absent, not null: files stay small.

import type { LocalDate } from '../calendar/local-date.ts'
import type { EntryId, InstantText, MessageKey, RoomId, UserId } from './ids.ts'
import type { AppointmentEntry } from './kinds/appointment.ts'
import type { ImprovementEntry } from './kinds/improvement.ts'
import type { MeasureEntry } from './kinds/measure.ts'
import type { ContactEntry, MysteryEntry } from './kinds/mystery.ts'
import type { SamplingEntry } from './kinds/sampling.ts'
import type { SurveyEntry } from './kinds/survey.ts'
import type { TemplateEntry } from './kinds/template.ts'
import type { UpdateEntry } from './kinds/update.ts'

export const channels = ['email', 'form', 'letter', 'box', 'desk'] as const
export type Channel = (typeof channels)[number]

export const natures = ['information', 'advice', 'complaint', 'suggestion', 'other'] as const
export type Nature = (typeof natures)[number]

export const requesters = ['public', 'elected'] as const
export type Requester = (typeof requesters)[number]

/** Subject matter (matière) of what local authorities ask. */
export const matters = ['legality', 'budget'] as const
export type Matter = (typeof matters)[number]

/** Who wrote an entry down, when, and from which message. Retention erases all but `at`. */
export interface Logged {
  readonly at: InstantText
  readonly by?: UserId
  readonly room?: RoomId
  readonly key?: MessageKey
}

export interface EntryBase {
  readonly id: EntryId
  /** 1 when created, one more at each change: what replay and concurrent changes compare. */
  readonly revision: number
  readonly service?: string
  readonly logged: Logged
  /** Undone: stays in the register and in no list or figure, so that its number is never given again. */
  readonly cancelled?: true
}

/** The service asked for missing items; `completed` is the day the last one came. */
export interface Incompleteness {
  readonly asked: LocalDate
  readonly completed?: LocalDate
}

/** Absent = unknown. A date when it is known on which day the acknowledgement (AR) went out. */
export type Acknowledgement = { readonly sent: false } | { readonly sent: true; readonly on?: LocalDate }

/** Handed to another service of the préfecture; the requester's clock goes on. */
export interface Transfer {
  readonly to: string
  readonly on: LocalDate
  readonly from?: string
}

/** A holding reply: it counts because it announces a date, never before its own day. */
export interface Holding {
  readonly on: LocalDate
  readonly until: LocalDate
}

/** How a request ended. Absent = still to be answered. */
export type Outcome =
  | { readonly kind: 'replied'; readonly on: LocalDate }
  /** Answered, nobody knows when: a failure on the day after its due date. */
  | { readonly kind: 'undated' }
  | { readonly kind: 'outside'; readonly on: LocalDate; readonly to: string }
  | {
      readonly kind: 'closed'
      readonly on: LocalDate
      readonly reason: string
      /** An officer vouches that it never was a request: out of the base even after the deadline. */
      readonly void?: 'duplicate' | 'error'
    }

export interface RequestEntry extends EntryBase {
  readonly kind: 'request'
  /** Messages in this entry (bulk logging); at least 1. */
  readonly count: number
  readonly channel: Channel
  readonly nature: Nature
  readonly requester: Requester
  readonly matter?: Matter
  readonly mailbox?: string
  readonly theme?: string
  /** A short label, masked of personal data before it gets here. */
  readonly label?: string
  /** The reference of another system, for imports. */
  readonly reference?: string
  readonly received: LocalDate
  /** Nobody said when it was received: taken as the day of logging. */
  readonly receivedAssumed?: true
  readonly incomplete?: Incompleteness
  readonly acknowledgement?: Acknowledgement
  /** In order of their dates. */
  readonly transfers?: readonly Transfer[]
  readonly chasers?: readonly LocalDate[]
  readonly urgent?: true
  readonly takenBy?: UserId
  /** In order; the first one decides the clock, the last one the date that is followed. */
  readonly holdings?: readonly Holding[]
  readonly outcome?: Outcome
  /** The bulk entry that this one was split from. */
  readonly splitFrom?: EntryId
}

/** Calls of one day and service, as counts. Absent = not known. */
export interface CallsEntry extends EntryBase {
  readonly kind: 'calls'
  readonly on: LocalDate
  readonly received?: number
  readonly answered?: number
  readonly lost?: number
  /** Handled by the voice server (SVI): inside received, not answered. */
  readonly voiceServer?: number
}

export type Entry =
  | RequestEntry
  | CallsEntry
  | AppointmentEntry
  | UpdateEntry
  | MeasureEntry
  | SurveyEntry
  | MysteryEntry
  | ContactEntry
  | StandingEntry

export type EntryKind = Entry['kind']
export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>

/** What something may be expected of. */
export type AwaitedEntry = RequestEntry | TaskEntry

/** What is expected by a day, requests apart. */
export type TaskEntry = AppointmentEntry | UpdateEntry

/** What is in force, whatever its age, until somebody takes it back. */
export type StandingEntry = ImprovementEntry | TemplateEntry | SamplingEntry

/** An entry before the register gave it a number. */
export type Draft<E extends Entry = Entry> = E extends Entry ? Omit<E, 'id' | 'revision'> : never

/** A draft as the register first holds it. */
export const numberedDraft = (id: EntryId, draft: Draft): Entry => ({ id, revision: 1, ...draft })

export const largestCount = 100_000
