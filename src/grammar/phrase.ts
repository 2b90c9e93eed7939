// Finds the longest run of words that a table knows: "hors délai", "avant hier".

import type { Word } from './word.ts'

/** How many words the longest phrase of the vocabulary has. */
const longestPhrase = 4

/** The first `count` words as one folded text. */
export const foldedPhrase = (words: readonly Word[], count: number): string =>
  words
    .slice(0, count)
    .map(({ folded }) => folded)
    .join(' ')

/** The meaning of the longest run at the start of `words` that `meaning` knows, and how many words it has. */
export const readPhrase = <Value>(
  words: readonly Word[],
  meaning: (folded: string) => Value | undefined,
  most = longestPhrase,
): { value: Value; used: number } | undefined => {
  for (let used = Math.min(most, words.length); used > 0; used -= 1) {
    const value = meaning(foldedPhrase(words, used))
    if (value !== undefined) return { value, used }
  }
  return undefined
}
