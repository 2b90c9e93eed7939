// What punctuation people leave at the end of a word that is a value.

import { makeWord, type Word } from './word.ts'

/** A comma that ends a word says nothing more: « reçu:hier, boîte:x ». */
export const withoutComma = (word: Word): Word => {
  const text = word.quoted ? word.text : word.text.replace(/(?<=[^,;])[,;]$/, '')
  return text === word.text ? word : makeWord(text)
}
