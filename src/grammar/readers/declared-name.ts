// A name among those declared in the configuration, or any name while none is declared.

import { UserError } from '../../errors.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { fold } from '../../register/directory.ts'
import { known } from '../known-words.ts'
import type { Reader, ReadingContext } from '../parameter.ts'
import { foldedPhrase, readPhrase } from '../phrase.ts'
import { nearest } from '../suggest.ts'
import type { Word } from '../word.ts'

const longestName = 60

/** How a kind of name is found among those declared. */
export interface Declared {
  readonly kind: 'service' | 'mailbox'
  /** The declared name that a folded text stands for. */
  readonly find: (context: ReadingContext, folded: string) => string | undefined
  readonly names: (context: ReadingContext) => readonly string[]
  readonly aliases: (context: ReadingContext) => readonly string[]
  readonly refuse: (words: Words, text: string, near: string | undefined, declared: readonly string[]) => Line
}

const connectors = known(({ places }) => places.before)
const longestConnector = 3

/** The words after « à », « au service », « vers », where a name may follow; nothing when they begin otherwise. */
const afterConnector = (words: readonly Word[]): { rest: readonly Word[]; skipped: number } | undefined => {
  if (words[0]?.quoted !== false) return undefined
  const skipped = readPhrase(words, (folded) => connectors.has(folded) || undefined, longestConnector)?.used
  if (skipped === undefined || skipped >= words.length) return undefined
  const rest = words.slice(skipped)
  // A number or a date is no name: "au 12/11" is not about a service.
  return rest[0]?.quoted === true || /^\p{L}/u.test(rest[0]?.text ?? '') ? { rest, skipped } : undefined
}

/** The most words that a name has. */
const longest = (names: readonly string[]): number =>
  names.reduce((most, name) => Math.max(most, fold(name).split(' ').length), 1)

const asTyped = (text: string): string | undefined => {
  const name = text.trim()
  if (name === '') return undefined
  if (name.length > longestName) throw new UserError(({ grammar }) => grammar.textTooLong(name.length, longestName))
  return name
}

/**
 * After a key: a declared name, or any name while none is declared; another one
 * is refused with the nearest. Among the words: declared names only, unless
 * `positional` is "any", for commands that mean nothing without the name.
 */
export const declaredName = (
  { kind, find, names, aliases, refuse }: Declared,
  positional: 'declared' | 'any' = 'declared',
): Reader<string> => ({
  kind,
  quotable: true,
  openNames: true,
  longest: longestName,
  options: (_vocabulary, context) => (context === undefined ? [] : names(context)),
  read: (typed, context, place) => {
    const declared = [...names(context), ...aliases(context)]
    const direct = readPhrase(typed, (folded) => find(context, folded), longest(declared))
    if (direct !== undefined) return direct
    const { rest: words, skipped } = afterConnector(typed) ?? { rest: typed, skipped: 0 }
    const found = readPhrase(words, (folded) => find(context, folded), longest(declared))
    if (found !== undefined) return { ...found, used: found.used + skipped }
    const first = words[0]
    if (first === undefined || (place === 'word' && positional === 'declared')) return undefined
    if (declared.length === 0) {
      const name = asTyped(first.text)
      return name === undefined ? undefined : { value: name, used: skipped + 1 }
    }
    const text = first.text.slice(0, longestName)
    const near = nearest(foldedPhrase(words, 1), declared)
    throw new UserError((catalogue) => refuse(catalogue, text, near, names(context)))
  },
})
