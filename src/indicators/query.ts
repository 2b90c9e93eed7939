// What a figure is asked with, and what it depends on.

import type { Day } from '../calendar/local-date.ts'
import type { Period } from '../calendar/period.ts'
import type { Directory } from '../register/directory.ts'
import type { Rules } from '../register/rules.ts'
import type { ClosedPeriods } from './closing/closed-periods.ts'
import type { DatedTarget } from './targets.ts'

/** Which day places a request in a period. Source: domain rules, section "Rules for figures", 1. */
export const bases = ['decided', 'replied', 'due', 'received'] as const
export type Basis = (typeof bases)[number]

export interface Scope {
  readonly period: Period
  readonly basis: Basis
  /** The service holding a request when it was decided; several are pooled. */
  readonly service?: string | readonly string[]
  /** The mailbox of first receipt. */
  readonly mailbox?: string
  /** Ids of the catalogue; all by default. */
  readonly indicators?: readonly string[]
  /** Volumes (numbers of calls and e-mails received) stop on this day; by default with the period. */
  readonly volumesUntil?: Day
  /** What is dated later has not happened yet. */
  readonly today: Day
}

export interface FigureQuery extends Scope {
  readonly by?: 'month' | 'service' | 'mailbox'
}

/** Fixed for the life of a process: facts are kept per `rules` and `directory` object. */
export interface FigureSetting {
  readonly rules: Rules
  readonly directory: Directory
  readonly targets: readonly DatedTarget[]
  /** A proportion on fewer cases is said to be too small to conclude. */
  readonly smallNumber: number
  /** In points: a smaller change is no change. */
  readonly pointsThreshold: number
  /** Ids that the préfecture does not follow. */
  readonly switchedOff: readonly string[]
  /** Calls that the voice server handled count as answered. */
  readonly voiceServerAnswers?: boolean
  /** The periods that were signed; none where nobody signs. */
  readonly closed?: ClosedPeriods
}

export const defaultFigureSetting = { targets: [], smallNumber: 30, pointsThreshold: 1, switchedOff: [] } as const
