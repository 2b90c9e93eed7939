// The columns of reply templates.

import { forKinds, wordFor } from './column.ts'
import { choiceReader, readText } from './read-cell.ts'
import { purposeWords } from './value-words.ts'

const ofTemplates = ['template'] as const

export const templateColumns = {
  templateName: forKinds(ofTemplates, 'modèle, template, nom du modèle', readText, ({ name }) => name),
  purpose: forKinds(ofTemplates, 'usage, purpose', choiceReader(purposeWords), ({ purpose }, language) =>
    wordFor(purposeWords, purpose, language),
  ),
  templateText: forKinds(ofTemplates, 'texte, text', readText, ({ text }) => text),
}
