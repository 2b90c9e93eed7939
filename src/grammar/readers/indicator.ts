// An indicator of the catalogue, by its id or by any of its words.

import { UserError } from '../../errors.ts'
import { fold } from '../../register/directory.ts'
import type { Reader } from '../parameter.ts'
import { readPhrase } from '../phrase.ts'
import { nearest } from '../suggest.ts'

const mostWords = 6

export const indicator: Reader<string> = {
  kind: 'indicator',
  quotable: true,
  options: (_vocabulary, context) => (context?.indicators ?? []).map(({ id }) => id),
  read: (words, { indicators = [] }, place) => {
    const names = new Map(indicators.flatMap((one) => [one.id, ...one.words].map((name) => [fold(name), one.id])))
    const found = readPhrase(words, (folded) => names.get(folded), mostWords)
    if (found !== undefined || place === 'word') return found
    const text = words[0]?.text.slice(0, 40) ?? ''
    const known = indicators.flatMap((one) => [one.id, ...one.words])
    throw new UserError(({ grammar }) => grammar.unknownIndicator(text, nearest(text, known)))
  },
}
