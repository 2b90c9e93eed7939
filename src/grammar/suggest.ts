// Which command a word is, and the nearest known word to one that is not known.

import { distance } from 'fastest-levenshtein'

import { type Words, languages, words } from '../i18n/words.ts'
import { meanings } from './known-words.ts'
import type { CommandId } from './parameter.ts'
import { foldTyped } from './word.ts'

const commands = meanings((vocabulary) => {
  const names = Object.entries(vocabulary.commands).map(([id, command]) => [id, command.names])
  return Object.fromEntries(names) as Record<CommandId, readonly string[]>
})

/** The command that a verb names, in any language, accents and case aside. */
export const findCommand = (verb: string): CommandId | undefined => commands.get(foldTyped(verb))

/** Longer words are no one's typing mistake; comparing them would only cost time. */
const longestCompared = 60

/** How many letters may differ: none in two letters, one up to five, two up to eight, then three. */
const tolerance = (length: number): number => {
  if (length <= 2) return 0
  if (length <= 5) return 1
  return length <= 8 ? 2 : 3
}

/**
 * The known text nearest to a typed one, as it is written in `known`, or
 * nothing when none is near. A word cut short ("transf") counts as near.
 */
export const nearest = (typed: string, known: Iterable<string>): string | undefined => {
  const folded = foldTyped(typed)
  if (folded === '' || folded.length > longestCompared) return undefined
  let best: string | undefined
  let bestDistance = tolerance(folded.length) + 1
  let begun: string | undefined
  for (const candidate of known) {
    const other = foldTyped(candidate)
    const gap = distance(folded, other)
    if (gap < bestDistance) {
      best = candidate
      bestDistance = gap
    }
    if (begun === undefined && folded.length >= 3 && other.startsWith(folded)) begun = candidate
  }
  return best ?? begun
}

/** The name of a command nearest to an unknown verb: in the reader's language first, then in the others. */
export const nearestCommand = (verb: string, { vocabulary }: Pick<Words, 'vocabulary'>): string | undefined => {
  const all = languages.flatMap((language) => Object.values(words[language].vocabulary.commands))
  return nearest(
    verb,
    [...Object.values(vocabulary.commands), ...all].flatMap(({ names }) => names),
  )
}
