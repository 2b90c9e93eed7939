// What a signed period is: its figures, what they were counted with and from, and the port that keeps it.

import type { Day } from '../../calendar/local-date.ts'
import type { Period } from '../../calendar/period.ts'
import type { Mailbox, Service } from '../../register/directory.ts'
import type { EntryId, InstantText, MessageKey, UserId } from '../../register/ids.ts'
import type { SavedRules } from '../../register/saved-rules.ts'
import type { Figure } from '../figure.ts'
import type { Basis, FigureSetting } from '../query.ts'

/** Which version of a period was signed, when and by whom. */
export interface ClosingSummary {
  readonly period: Period
  /** 1 for the first signature; each later one keeps those before it. */
  readonly version: number
  readonly at: InstantText
  readonly by: UserId
  /** The message that asked for it: delivered again, it signs nothing more. */
  readonly key: MessageKey
  /** The day of `at` in the préfecture: figures know nothing that is dated later. */
  readonly day: Day
  readonly basis: Basis
}

/** All that figures depend on beside the entries, as data. */
export type SavedSetting = Omit<FigureSetting, 'rules' | 'directory' | 'closed'> & {
  /** Limits, zone and closures. */
  readonly rules: SavedRules
  readonly services: readonly Service[]
  readonly mailboxes: readonly Mailbox[]
}

/** A figure as it was signed; `indicator` is the id in the catalogue. */
export type SignedFigure = Omit<Figure, 'indicator'> & { readonly indicator: string }

export const groupings = ['total', 'month', 'service', 'mailbox'] as const

export interface SignedGroup {
  readonly by: (typeof groupings)[number]
  readonly key: string
  readonly period: Period
  readonly figures: readonly SignedFigure[]
}

/** Entries with consecutive numbers, all at the same revision. */
export type EntryRun = readonly [first: number, last: number, revision: number]

export interface Closing extends ClosingSummary {
  readonly setting: SavedSetting
  readonly groups: readonly SignedGroup[]
  /** Every entry that could count, in order of number. */
  readonly entries: readonly EntryRun[]
  /** Of these, the sampling weeks that said what counts; absent where there were none. */
  readonly samplings?: readonly EntryId[]
}

export interface ReadClosings {
  /** Every version of every period, in the order signed. */
  list(): Promise<readonly ClosingSummary[]>
  /** Throws when there is no such version. */
  read(which: Pick<ClosingSummary, 'period' | 'version'>): Promise<Closing>
}

export interface SignPeriods {
  /**
   * Durable when it resolves. Throws `StaleChange` unless its version is the
   * one after the last: nothing that was signed is ever written again.
   */
  sign(closing: Closing): Promise<void>
}

export type Closings = ReadClosings & SignPeriods
