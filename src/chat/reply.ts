// What the bot says, before any platform gives it a shape.

import type { Line } from '../i18n/rich-text.ts'
import type { EntryId, UserId } from '../register/ids.ts'

/** Something to do next: a platform may draw a button; pressing it is typing `command`. */
export interface Action {
  readonly label: string
  readonly command: string
  /** `command` is how it begins: what it still needs is asked for in a form, where the platform has them. */
  readonly form?: true
}

export interface TextBlock {
  readonly kind: 'text'
  readonly lines: readonly Line[]
}

/** What an item of a list is about, and what can be done about it. */
export interface ListedEntry {
  readonly id: EntryId
  readonly actions: readonly Action[]
}

export interface ListBlock {
  readonly kind: 'list'
  readonly heading?: Line
  readonly items: readonly Line[]
  /** One for each item, in the same order, where the items are entries; a platform with buttons puts them there. */
  readonly entries?: readonly ListedEntry[]
  /** How the list goes on when it was cut: "et 12 autres : …". */
  readonly rest?: Line
  /** All of it in one line, heading and rest included, for a platform where the items need no lines of their own. */
  readonly inOneLine?: Line
}

/** Rows of short texts; `caption` says in one line what the table shows, for those who hear it. */
export interface TableBlock {
  readonly kind: 'table'
  readonly caption: Line
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
}

/** One indicator's result, already worded: the value stands out, the notes follow it. */
export interface FigureBlock {
  readonly kind: 'figure'
  /** With the sign that comes before a value in the language. */
  readonly label: string
  readonly value: string
  /** Base, target, verdict, comparison, caution: in that order, those that apply. */
  readonly notes: readonly Line[]
}

/** A name and one value per label; null where nothing is known. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** A series of rates may say how sure each is: the lower and the upper bound, in the values' unit. */
export interface ChartLine extends ChartSeries {
  readonly intervals?: readonly (readonly [low: number, high: number] | null)[]
}

export interface ChartTarget {
  /** The one in force at the end. */
  readonly value: number
  readonly direction: 'at-least' | 'at-most'
  /** Where it changed on the way: the one in force at each label, null where there was none. */
  readonly perLabel?: readonly (number | null)[]
}

interface ChartData {
  readonly kind: 'chart'
  readonly title: string
  /**
   * As printed. Values in `%` and `‰` are ratios, as in figures: 0.9 is 90 %. Any other unit is written
   * beside the title ("jours ouvrés"), and its values are printed as they are.
   */
  readonly unit: string
  /** Months, services or mailboxes: as many as each series has values. */
  readonly labels: readonly string[]
  readonly inWords: readonly Line[]
}

/** Month after month, the last one on the right. */
export interface LineChart extends ChartData {
  readonly shape: 'line'
  readonly series: readonly ChartLine[]
  readonly target?: ChartTarget
}

/** Services or mailboxes compared; several series are compared within each label. */
export interface BarChart extends ChartData {
  readonly shape: 'bars'
  readonly series: readonly ChartSeries[]
  readonly target?: ChartTarget
}

/** What each label is made of: counts, or ratios that add to one. No value is below zero. */
export interface StackedChart extends ChartData {
  readonly shape: 'stacked'
  readonly series: readonly ChartSeries[]
}

/** Data to draw, and the same in words. */
export type ChartBlock = LineChart | BarChart | StackedChart

/** A file to attach. Its name never contains what a user typed. */
export interface FileBlock {
  readonly kind: 'file'
  readonly name: string
  readonly mediaType: string
  /** A text, or bytes as `encoding` says: replies are kept as JSON. */
  readonly content: string
  readonly encoding?: 'base64'
  readonly inWords: Line
}

/** A text to be copied as it stands, line breaks included: nothing in it is markup, calls anybody or is said by the bot. */
export interface PassageBlock {
  readonly kind: 'passage'
  readonly text: string
}

export type Block = TextBlock | ListBlock | TableBlock | FigureBlock | ChartBlock | FileBlock | PassageBlock

export interface Reply {
  /** The result, complete by itself. */
  readonly title: Line
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  readonly audience: 'asker' | 'room'
  /** People whom it concerns, for a platform that can call them; nobody by default. */
  readonly mentions?: readonly UserId[]
  /** It says why nothing was done: a form stays open on it. */
  readonly refused?: true
  /** Entries that it says were changed: messages that list them may follow. */
  readonly touches?: readonly EntryId[]
}

/** An answer of a title and, perhaps, a few lines. */
export const textReply = (title: Line, lines: readonly Line[] = [], actions: readonly Action[] = []): Reply => ({
  title,
  blocks: lines.length === 0 ? [] : [{ kind: 'text', lines }],
  actions,
  audience: 'asker',
})

/** An answer whose first line is its title. */
export const linesReply = ([title = [], ...lines]: readonly Line[]): Reply => textReply(title, lines)

/** An answer that says why nothing was done. Never kept: the same message sent again is decided again. */
export const refusal = (why: Line, more: readonly Line[] = []): Reply => ({ ...textReply(why, more), refused: true })
