// What a command takes: a table of parameters, each with the reader of its value.

import type { Day } from '../calendar/local-date.ts'
import type { Words } from '../i18n/words.ts'
import type { Directory } from '../register/directory.ts'
import type { Word } from './word.ts'

export type Vocabulary = Words['vocabulary']
export type ParameterName = keyof Vocabulary['keys']
export type CommandId = keyof Vocabulary['commands']

/** Names the kind of value in messages and usage lines. */
export type ReaderKind = keyof Words['grammar']['kinds']

/** An indicator as the person may name it: by id or by any of its words. */
export interface NamedIndicator {
  readonly id: string
  readonly words: readonly string[]
}

/** What reading depends on beside the words themselves. */
export interface ReadingContext {
  readonly today: Day
  readonly directory: Directory
  /** For examples in what is said of a fault. */
  readonly command?: CommandId
  readonly indicators?: readonly NamedIndicator[]
}

/** Where a value stands: after its key, or by itself among the words. Less is taken for granted in the second case. */
export type Place = 'key' | 'word'

export interface Reader<T> {
  readonly kind: ReaderKind
  /**
   * Reads the beginning of `words` (never empty); `used` words were taken.
   * Nothing = it does not look like this. Throws a `UserError` when it does
   * and is wrong.
   */
  readonly read: (
    words: readonly Word[],
    context: ReadingContext,
    place: Place,
  ) => { value: T; used: number } | undefined
  /** The values it takes when they can be listed, for suggestions and usage lines: the one taught first. */
  readonly options?: (vocabulary: Vocabulary, context: ReadingContext | undefined) => readonly string[]
  /** Every word that it takes, in all languages, when they are few: for suggestions. */
  readonly known?: readonly string[]
  /** Any name is taken after its key while none is declared. */
  readonly openNames?: true
  /** Quoted words can be its value by position: a name or a text. */
  readonly quotable?: true
  /** The most characters that it takes, where it is a text. */
  readonly longest?: number
}

export interface Parameter<T, Required extends boolean = boolean> {
  readonly reader: Reader<T>
  readonly by: 'word' | 'key' | 'either'
  readonly required: Required
  /** Its key needs no colon: `perdu 2`. */
  readonly bare?: true
}

export type ParameterTable = { readonly [Name in ParameterName]?: Parameter<unknown> }

type ValueOf<P> = P extends Parameter<infer T, infer Required> ? ([Required] extends [true] ? T : T | undefined) : never

/** The values of a table: what is mandatory is there. */
export type Values<P extends ParameterTable> = { readonly [Name in keyof P]: ValueOf<P[Name]> }

/** A value by itself, anywhere among the words. */
export const word = <T>(reader: Reader<T>): Parameter<T, false> => ({ reader, by: 'word', required: false })

/** A value after `key:`. */
export const key = <T>(reader: Reader<T>): Parameter<T, false> => ({ reader, by: 'key', required: false })

/** A value by itself or after `key:`. */
export const either = <T>(reader: Reader<T>): Parameter<T, false> => ({ reader, by: 'either', required: false })

/** A value after its key, with or without a colon. */
export const bareKey = <T>(reader: Reader<T>): Parameter<T, false> => ({
  reader,
  by: 'key',
  required: false,
  bare: true,
})

/** The same parameter, asked for when it is missing. */
export const mandatory = <T>(parameter: Parameter<T>): Parameter<T, true> => ({ ...parameter, required: true })
