// Indicators by the words that people type for them, in every language.

import type { NamedIndicator } from '../grammar/parameter.ts'
import { languages, words } from '../i18n/words.ts'
import { catalogue } from '../indicators/catalogue.ts'

export const namedIndicators: readonly NamedIndicator[] = catalogue.map(({ id }) => ({
  id,
  words: languages.flatMap((language) => words[language].indicators.labels[id].names),
}))
