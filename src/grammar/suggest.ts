// Which command a word is, and the nearest known word to one that is not known.

import { distance } from 'fastest-levenshtein'

import { type Words, languages, words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import { meanings } from './known-words.ts'
import type { CommandId } from './parameter.ts'

const commands = meanings((vocabulary) => {
  const names = Object.entries(vocabulary.commands).map(([id, command]) => [id, command.names])
  return Object.fromEntries(names) as Record<CommandId, readonly string[]>
})

/** The command that a verb names, in any language, accents and case aside. */
export const findCommand = (verb: string): CommandId | undefined => commands.get(fold(verb))

/** Longer words are no one's typing mistake; comparing them would only cost time. */
const longestCompared = 60

/** How many letters may differ: none in two letters, one up to five, two up to eight, then three. */
const tolerance = (length: number): number => {
  if (length <= 2) return 0
  if (length <= 5) return 1
  return length <= 8 ? 2 : 3
}

/** How many letters apart two folded texts are, or nothing when that is too far for a typing mistake. */
const gapBetween = (folded: string, other: string): number | undefined => {
  const gap = distance(folded, other)
  if (gap <= tolerance(folded.length)) return gap
  // A word cut short ("transf") is near too, less than any misspelt one.
  return folded.length >= 3 && other.startsWith(folded) ? longestCompared : undefined
}

/** The known texts near a typed one, each with its distance, in the order given. */
const near = (typed: string, known: Iterable<string>): readonly { text: string; gap: number }[] => {
  const folded = fold(typed)
  if (folded === '' || folded.length > longestCompared) return []
  return [...known].flatMap((text) => {
    const gap = gapBetween(folded, fold(text))
    return gap === undefined ? [] : [{ text, gap }]
  })
}

/** The known text nearest to a typed one, as it is written in `known`, or nothing when none is near. */
export const nearest = (typed: string, known: Iterable<string>): string | undefined =>
  near(typed, known).reduce<{ text: string; gap: number } | undefined>(
    (best, one) => (best === undefined || one.gap < best.gap ? one : best),
    undefined,
  )?.text

const hinted = meanings(({ hints }) => hints)

const mostCommands = 2

/** A command is named early in a sentence. */
const mostSearched = 8

/**
 * The commands that an unknown verb may be, in help order, at most two:
 * "courier" is one letter from "courrier", and more often meant as "courriel".
 * Names in the reader's language come before the others. A word that says what
 * a command does ("supprimer") is understood, and so is a command named by the
 * words that follow ("combien de retards").
 */
export const nearestCommands = (
  verb: string,
  { vocabulary }: Pick<Words, 'vocabulary'>,
  following: readonly string[] = [],
): readonly string[] => {
  const meant = hinted.get(fold(verb))
  if (meant !== undefined) return vocabulary.commands[meant].names.slice(0, 1)
  for (const own of [vocabulary, ...languages.map((language) => words[language].vocabulary)]) {
    const candidates = Object.values(own.commands).flatMap(({ names }) => {
      const closest = near(verb, names).toSorted((a, b) => a.gap - b.gap)
      return closest.slice(0, 1)
    })
    const best = Math.min(...candidates.map(({ gap }) => gap))
    const fitting = candidates.filter(({ gap }) => gap <= best + 1)
    if (fitting.length > 0) return fitting.slice(0, mostCommands).map(({ text }) => text)
  }
  const named = following.slice(0, mostSearched).map(findCommand)
  const first = named.find((id) => id !== undefined)
  return first === undefined ? [] : vocabulary.commands[first].names.slice(0, 1)
}
