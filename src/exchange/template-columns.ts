// The columns of reply templates.

import { forKinds, withLines, wordFor } from './column.ts'
import { choiceReader, readPassage, readText } from './read-cell.ts'
import { purposeWords } from './value-words.ts'

const ofTemplates = ['template'] as const

export const templateColumns = {
  templateName: forKinds(ofTemplates, 'modèle, template, nom du modèle', readText, ({ name }) => name),
  purpose: forKinds(ofTemplates, 'usage, purpose', choiceReader(purposeWords), ({ purpose }, language) =>
    wordFor(purposeWords, purpose, language),
  ),
  templateText: withLines(forKinds(ofTemplates, 'texte, text', readPassage, ({ text }) => text)),
}
