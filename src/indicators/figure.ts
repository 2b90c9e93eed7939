// A figure: one indicator's result over one period, with all that has to be said beside it.

import type { Day } from '../calendar/local-date.ts'
import type { Period } from '../calendar/period.ts'
import type { EntryId, InstantText, UserId } from '../register/ids.ts'
import type { KnownIndicator } from './catalogue.ts'
import type { Basis } from './query.ts'

/** Messages, and the entries that hold them: one bulk entry may stand for fifty messages. */
export interface Amount {
  readonly messages: number
  readonly entries: number
}

/** A numerator and its denominator, both integers. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** One theme's part; the key is '' where no theme was noted. */
export interface Share extends Ratio {
  readonly key: string
}

/** `empty`: nothing over nothing (sans objet). `unknown`: it happened but nobody counted it (n.c.). */
export type FigureState = 'known' | 'empty' | 'unknown'

/** Days that were declared as a sample. */
export interface SampledDays {
  /** The declaration. */
  readonly id: EntryId
  /** `null` for letters and the other paper channels, of one service or of all. */
  readonly mailbox: string | null
  readonly service: string | null
  readonly start: Day
  readonly end: Day
  /** Declared once they had begun: they may have been chosen to please. */
  readonly afterwards: boolean
}

/** What of a figure rests on samples. */
export interface Sampled {
  /** Those that meet the period. */
  readonly days: readonly SampledDays[]
  /** Messages of the base that were received in these days. */
  readonly messages: number
  /** Messages that the sampled boxes received in the period outside these days: logged, and in no base. */
  readonly aside: number
}

export interface Figure {
  readonly indicator: KnownIndicator
  readonly state: FigureState
  /** Successes; for a mean Σ days × messages; for a volume the count itself. */
  readonly numerator: number
  /** Messages, replies or calls of the base; 1 for a volume, which is no ratio. */
  readonly denominator: number
  /** A plain ratio, days or a count; `null` unless known. Print only: verdicts are taken on the integers. */
  readonly value: number | null
  /** The target in force on the last day of the period. */
  readonly target: number | null
  readonly met: boolean | null
  /** Wilson 95 % interval; only for proportions of counted cases. */
  readonly interval: readonly [number, number] | null
  /** A proportion on fewer cases than it takes to conclude. */
  readonly small: boolean
  /** Entries of the base; lines of calls for calls. */
  readonly entries: number
  /** Received by the last day (or today) and not decided then: never in the base. */
  readonly pending: Amount
  /** The part of `pending` that waits for missing items. */
  readonly suspended: Amount
  /** Successes that are holding replies. */
  readonly holding: number
  /** Messages of the base whose date of receipt was assumed. */
  readonly assumed: number
  /** Basis `replied` only: failed and without any reply on the last day. */
  readonly unanswered: number | null
  /** Left the base: closed without reply in time, sent outside, passed on in time (transfers). */
  readonly left: { readonly closed: Amount; readonly outside: Amount; readonly passed: Amount }
  /** Answered calls only: those of the base that the voice server handled, counted as answered or not. */
  readonly voiceServer: { readonly calls: number; readonly countsAsAnswered: boolean } | null
  /** The part of the base that had been transferred when it was decided; the rest was answered directly. */
  readonly transferred: Ratio
  /** Means only: to the substantive reply, over the substantive replies sent in the period. */
  readonly substantive: Ratio | null
  /** Appointments and website updates only: working days from the request, over what was done in the period. */
  readonly delay: Ratio | null
  /** Volumes that somebody counted only: how many of the messages are logged, and thereby followed. */
  readonly tracked: Ratio | null
  /** The result was typed in without its counts, which are then only a way to write it. */
  readonly alone: boolean
  /** A measure of the whole préfecture, shown for a service that has none of its own. */
  readonly isWider: boolean
  /** Volumes of several mailboxes or months: how many mailbox-months are known. */
  readonly coverage: { readonly known: number; readonly of: number } | null
  /** `null` where no sampled box is behind the figure. */
  readonly sampled: Sampled | null
  /** Themes only: largest first. */
  readonly shares: readonly Share[] | null
}

/** A signature, and how far recomputing is from it. */
export interface Closed {
  /** The signed period: the one asked about, or one that it is a part of. */
  readonly period: Period
  readonly version: number
  readonly at: InstantText
  readonly by: UserId
  /** The day of `at` in the préfecture. */
  readonly day: Day
  /** The basis that was signed; figures on another one are counted from the entries that were. */
  readonly basis: Basis
  /** The figures that would be counted otherwise today, as of the day they were signed. */
  readonly now: readonly Figure[]
  /** The entries that make the difference. */
  readonly entries: readonly EntryId[]
  /** Rules, targets, services or mailboxes are no longer those that were signed. */
  readonly settingChanged: boolean
}

/** `key` is `2022-05`, a service, a mailbox ('' where none was given) or `total`, which pools. */
export interface FigureGroup {
  readonly key: string
  readonly period: Period
  readonly figures: readonly Figure[]
  /** Absent while the period is provisional; else `figures` are those that were signed. */
  readonly closed?: Closed
}
