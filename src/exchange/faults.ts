// What can be wrong with a cell or a line of an imported file, as data; `src/i18n` words it.

import type { EntryKind } from '../register/entry.ts'
import type { EntryId } from '../register/ids.ts'
import type { Contradiction } from '../register/invariants.ts'
import type { ColumnId } from './columns.ts'

export type CellFault =
  | { readonly kind: 'not-a-date'; readonly text: string }
  /** 29/02/2026: the month has only `days` days. */
  | {
      readonly kind: 'no-such-day'
      readonly text: string
      readonly year: number
      readonly month: number
      readonly days: number
    }
  | { readonly kind: 'short-year'; readonly text: string }
  | { readonly kind: 'not-a-count'; readonly text: string }
  | { readonly kind: 'not-a-number'; readonly text: string }
  /** A share, of an indicator that is none. */
  | { readonly kind: 'not-a-share'; readonly text: string }
  | { readonly kind: 'not-a-period'; readonly text: string }
  | { readonly kind: 'not-a-choice'; readonly text: string; readonly choices: ChoiceNames; readonly nearest?: string }
  | { readonly kind: 'too-long'; readonly length: number; readonly longest: number }
  | { readonly kind: 'empty-item' }
  | { readonly kind: 'unknown-service'; readonly text: string; readonly nearest?: string }
  | { readonly kind: 'unknown-mailbox'; readonly text: string; readonly nearest?: string }

/** The words a cell may hold, in each language of the files. */
export interface ChoiceNames {
  readonly fr: readonly string[]
  readonly en: readonly string[]
}

export type RowFault =
  | { readonly kind: 'cell'; readonly column: ColumnId; readonly fault: CellFault }
  | { readonly kind: 'missing'; readonly column: ColumnId }
  /** Filled in a line of a kind that has no such column; `owner` is one that has it. */
  | { readonly kind: 'foreign'; readonly column: ColumnId; readonly type: EntryKind; readonly owner: EntryKind }
  | { readonly kind: 'needs'; readonly column: ColumnId; readonly other: ColumnId }
  | { readonly kind: 'conflict'; readonly column: ColumnId; readonly other: ColumnId }
  /** Two lists that go together have different lengths. */
  | { readonly kind: 'unequal'; readonly column: ColumnId; readonly other: ColumnId }
  /** A template of that name is in force (its number), or stands further up in the file (its line). */
  | {
      readonly kind: 'template-name-taken'
      readonly name: string
      readonly id?: EntryId
      readonly line?: number
    }
  | { readonly kind: 'extra-cells'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction }

/** A bad line: its number in the file, and one of the things wrong with it. */
export interface Problem {
  readonly line: number
  readonly fault: RowFault
}

/** Worth saying, and no reason to refuse the line. */
export type Warning =
  /** A holding reply that announces no date: it stops no clock, the request stays as it was. */
  | 'holding-without-date'
  | 'personal-data-masked'
  | 'calls-do-not-add'
  /** Chasers given as a number: dated the day of receipt. */
  | 'chasers-without-dates'
  | 'reference-repeated'
  /** The number that an export gave is another entry's here. */
  | 'number-taken'
  | 'closed-without-reason'
  /** An action of the plan without the day on which it entered it. */
  | 'added-assumed'
  /** A template's text is not masked: it holds the service's own address. */
  | 'template-may-name-someone'

/** Thrown by what reads one cell; never leaves this folder. */
export class CellRefused extends Error {
  override name = 'CellRefused' as const
  readonly fault: CellFault

  constructor(fault: CellFault) {
    super(fault.kind)
    this.fault = fault
  }
}
