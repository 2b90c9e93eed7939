// What a report is asked with, and what its sections read.

import type { Day } from '../../calendar/local-date.ts'
import { type Month, monthOf } from '../../calendar/month.ts'
import { monthsPeriod, type Period } from '../../calendar/period.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Basis, FigureSetting, Scope } from '../../indicators/query.ts'
import type { Trend } from '../../indicators/trends.ts'
import type { ListEntries } from '../../register/ports.ts'
import type { OwnTexts } from './own-text.ts'

export interface ReportQuery {
  /** Whole months that have begun. */
  readonly period: Period
  readonly today: Day
  /** By default the basis that was signed, else `decided`. */
  readonly basis?: Basis
  readonly organisation: string | undefined
  /** None: all of the préfecture. */
  readonly services?: readonly string[]
  readonly entries: ListEntries
  readonly figures: FigureSetting
  readonly texts?: OwnTexts
  /** Contradictions, one line each; those that the check finds in the register by default. */
  readonly annex?: readonly Line[]
}

/** A report under way: its figures are read once, and every section prints those. */
export interface ReportView extends ReportQuery {
  readonly basis: Basis
  readonly scope: Scope
  readonly trends: readonly Trend[]
}

/** The months of a period that have begun: those to come would be rows of nothing. */
export const begunMonths = ({ period, today }: Pick<Scope, 'period' | 'today'>): Period =>
  monthsPeriod(monthOf(period.start), Math.min(monthOf(period.end), monthOf(today)) as Month)

/** Measured, or counted by nobody who should have: the others have nothing to show. */
export const hasData = ({ figure }: Trend): boolean => figure.state === 'known'
