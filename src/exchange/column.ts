// What a column is: its names, the lines it belongs to, how its cell is read and written.

import type { LocalDate } from '../calendar/local-date.ts'
import type { CallsEntry, Entry, EntryKind, EntryOf, RequestEntry } from '../register/entry.ts'
import { entryKinds } from '../register/kinds/kinds.ts'
import type { ReadCell } from './read-cell.ts'
import type { ChoiceWords } from './value-words.ts'

/** The languages that files are written in; both are always read. */
export type FileLanguage = 'fr' | 'en'

/** A cell before a format gives it a shape; nothing = empty. */
export type Cell = string | number | { readonly date: LocalDate } | undefined

/** What export computes for a request beside what is stored. */
export interface ComputedFacts {
  readonly due?: LocalDate
  /** Working days from the start of the clock to the reply that stopped it. */
  readonly delay?: number
  /** Absent when the request is in no base (closed in time, transferred outside, void). */
  readonly onTime?: 'yes' | 'no' | 'running'
  /** Whether it is among those that stand for a sampled box; absent where it came in by no such box. */
  readonly inSample?: 'yes' | 'no'
}

export interface Names {
  readonly fr: string
  readonly en: string
  /** Understood in imported files, never written. */
  readonly aliases: readonly string[]
}

export interface Column<Value> extends Names {
  /** The kinds of lines that have it; a computed one is passed over by an import. */
  readonly of: readonly EntryKind[] | 'computed'
  readonly read: ReadCell<Value>
  /** Its texts have several lines. */
  readonly keepsLines?: true
  readonly write: (entry: Entry, facts: ComputedFacts, language: FileLanguage) => Cell
}

/** `names` is "French, English, alias…". */
const namesOf = (names: string): Names => {
  const [fr = '', en = '', ...aliases] = names.split(', ')
  return { fr, en, aliases }
}

/** A column of every kind of line. */
export const forAll = <Value>(
  names: string,
  read: ReadCell<Value>,
  write: (entry: Entry, language: FileLanguage) => Cell,
): Column<Value> => forKinds(entryKinds, names, read, write)

/** A column of some kinds of lines. */
export const forKinds = <K extends EntryKind, Value>(
  kinds: readonly K[],
  names: string,
  read: ReadCell<Value>,
  write: (entry: EntryOf<K>, language: FileLanguage) => Cell,
): Column<Value> => ({
  of: kinds,
  ...namesOf(names),
  read,
  write: (entry, _facts, language) => (isOfKinds(entry, kinds) ? write(entry, language) : undefined),
})

/** The same column, line breaks in its cells kept. */
export const withLines = <Value>(column: Column<Value>): Column<Value> => ({ ...column, keepsLines: true })

const isOfKinds = <K extends EntryKind>(entry: Entry, kinds: readonly K[]): entry is EntryOf<K> =>
  kinds.some((kind) => kind === entry.kind)

export const forRequests = <Value>(
  names: string,
  read: ReadCell<Value>,
  write: (request: RequestEntry, language: FileLanguage) => Cell,
): Column<Value> => forKinds(['request'], names, read, write)

export const forCalls = <Value>(
  names: string,
  read: ReadCell<Value>,
  write: (calls: CallsEntry) => Cell,
): Column<Value> => forKinds(['calls'], names, read, write)

export const computed = (
  names: string,
  write: (entry: Entry, facts: ComputedFacts, language: FileLanguage) => Cell,
): Column<undefined> => ({ of: 'computed', ...namesOf(names), read: () => undefined, write })

export const dateCell = (date: LocalDate | undefined): Cell => (date === undefined ? undefined : { date })

/** One date is a date; several are a text. */
export const dateListCell = (dates: readonly LocalDate[]): Cell =>
  dates.length === 1 ? dateCell(dates[0]) : dates.length === 0 ? undefined : dates.join('|')

/** The first word of a choice. */
export const wordFor = <Choice extends string>(
  words: ChoiceWords<Choice>,
  choice: Choice | undefined,
  language: FileLanguage,
): string | undefined => (choice === undefined ? undefined : words[choice][language][0])
