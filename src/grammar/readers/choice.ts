// One of a set of words.

import { languages, words as catalogues } from '../../i18n/words.ts'
import { meanings } from '../known-words.ts'
import type { Reader, Vocabulary } from '../parameter.ts'
import { readPhrase } from '../phrase.ts'

type Choices = Vocabulary['choices']
export type ChoiceSet = keyof Choices
export type ChoiceOf<Name extends ChoiceSet> = keyof Choices[Name] & string

const listsOf = <Name extends ChoiceSet>(vocabulary: Vocabulary, name: Name) =>
  vocabulary.choices[name] as Readonly<Record<ChoiceOf<Name>, readonly string[]>>

/** The value of a set that the words name, in any language: `choice('nature')` gives `complaint` for "réclamation". */
export const choice = <Name extends ChoiceSet>(name: Name): Reader<ChoiceOf<Name>> => {
  const values = meanings((vocabulary) => listsOf(vocabulary, name))
  const known = languages.flatMap((language) =>
    Object.values<readonly string[]>(listsOf(catalogues[language].vocabulary, name)).flat(),
  )
  return {
    kind: 'choice',
    known,
    read: (words) => (words[0]?.quoted === true ? undefined : readPhrase(words, (folded) => values.get(folded))),
    options: (vocabulary) =>
      Object.values<readonly string[]>(listsOf(vocabulary, name)).flatMap((texts) => texts.slice(0, 1)),
  }
}
