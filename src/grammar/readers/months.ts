// The months that a trend is asked for: a number of them up to now, or a period.

import type { Period } from '../../calendar/period.ts'
import { known } from '../known-words.ts'
import type { Reader } from '../parameter.ts'
import type { Word } from '../word.ts'
import { readDuration } from './duration.ts'
import { period } from './period.ts'

/** `{ last: 12 }`: the last twelve months. */
export type Months = { readonly last: number } | { readonly period: Period }

const last = known(({ dates }) => dates.last)

/** "12 derniers mois" and "last 12 months" without the word that changes nothing. */
const withoutLast = (words: readonly Word[]): { readonly words: readonly Word[]; readonly extra: number } => {
  const index = words.slice(0, 2).findIndex(({ folded }) => last.has(folded))
  return index < 0 ? { words, extra: 0 } : { words: words.toSpliced(index, 1), extra: 1 }
}

export const months: Reader<Months> = {
  kind: 'period',
  read: (words, context, place) => {
    const plain = withoutLast(words)
    const read = readDuration(plain.words)
    // "le mois" is a duration of one month too, but people mean the present one.
    if (read !== undefined && 'months' in read.value && /^\d/.test(plain.words[0]?.folded ?? ''))
      return { value: { last: read.value.months }, used: read.used + plain.extra }
    const named = period.read(words, context, place)
    return named && { value: { period: named.value }, used: named.used }
  },
}
