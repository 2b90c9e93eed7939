// What an indicator is: data that formulas, labels, targets and reports read alike.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Surveyed } from './surveyed.ts'

/**
 * What an indicator is made of. A request belongs to one of these; a transfer, a holding reply and each step of an
 * appointment or of a website update have their own.
 */
export const families = [
  'complaints.email',
  'complaints.paper',
  'authorities.emails',
  'authorities.emails.legality',
  'authorities.emails.budget',
  'authorities.letters',
  'authorities.letters.legality',
  'authorities.letters.budget',
  'emails.main',
  'emails.mailboxes',
  'letters',
  'transfers',
  'holdings',
  'appointments.proposed',
  'appointments.held',
  'website.updates',
] as const
export type Family = (typeof families)[number]

/** `days` are working days. `per-month` is a mean of monthly counts. */
export type Unit = '%' | '‰' | 'days' | 'calendar-days' | 'minutes' | 'count' | 'per-month'

/** How the result is obtained from the register. */
export type Formula =
  /** Answered in time / decided. */
  | { readonly kind: 'on-time'; readonly families: readonly Family[] }
  /** Working days to the reply / replies sent. */
  | { readonly kind: 'delay'; readonly families: readonly Family[] }
  | { readonly kind: 'calls-answered' }
  | { readonly kind: 'calls-received' }
  | { readonly kind: 'emails-received' }
  | { readonly kind: 'emails-transferred' }
  | { readonly kind: 'emails-acknowledged' }
  | { readonly kind: 'emails-themes' }
  /** Typed in: see `register/measurable.ts` for what is counted. */
  | { readonly kind: 'measured' }
  /** Answers to surveys, contacts of mystery surveys. */
  | { readonly kind: 'surveyed'; readonly of: Surveyed }
  /** Actions of the improvement plan done / in the plan, on the last day: see `plan.ts`. */
  | { readonly kind: 'plan' }

export interface Indicator {
  /** Named in `vigie.json`, files and JSON output: never changes. */
  readonly id: string
  /**
   * Module of the label, 1 the public, 4 elected officials and local authorities, or what it is about: which module
   * titles and crises belong to changed from one edition of the label to the next.
   */
  readonly module: 1 | 4 | 'titles' | 'crises' | 'steering'
  readonly unit: Unit
  readonly direction: 'at-least' | 'at-most'
  /** A ratio for `%` and `‰`, days, or a count; in force from a day on. */
  readonly target?: { readonly value: number; readonly from: LocalDate }
  /** How often the label asks for it; absent where no source says. */
  readonly frequency?: 'monthly' | 'quarterly'
  readonly formula: Formula
}
