// Both catalogues' words as one table each: whatever the configured language, both are understood.

import { languages, words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import type { Vocabulary } from './parameter.ts'

type WordLists<Value extends string> = Readonly<Record<Value, readonly string[]>>

const entriesOf = <Value extends string>(lists: WordLists<Value>) =>
  Object.entries(lists) as [Value, readonly string[]][]

/** The meaning of each folded word of the lists that `select` picks; where languages disagree, French wins. */
export const meanings = <Value extends string>(
  select: (vocabulary: Vocabulary) => WordLists<Value>,
): ReadonlyMap<string, Value> => {
  const found = new Map<string, Value>()
  for (const language of languages)
    for (const [value, texts] of entriesOf(select(words[language].vocabulary)))
      for (const text of texts) if (!found.has(fold(text))) found.set(fold(text), value)
  return found
}

/** The rank, from 1, of each folded word in a list of lists (months, weekdays). */
export const ranks = (
  select: (vocabulary: Vocabulary) => readonly (readonly string[])[],
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const language of languages)
    select(words[language].vocabulary).forEach((texts, index) => {
      for (const text of texts) found.set(fold(text), index + 1)
    })
  return found
}

/** The folded words of a list, in both languages. */
export const known = (select: (vocabulary: Vocabulary) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap((language) => select(words[language].vocabulary).map(fold)))
