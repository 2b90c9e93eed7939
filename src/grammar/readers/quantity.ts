// How many calls were counted: there may have been none.

import { largestCount } from '../../register/entry.ts'
import type { Reader } from '../parameter.ts'
import { readNumber } from './number-words.ts'

export const quantity: Reader<number> = {
  kind: 'quantity',
  read: (words, _context, place) => readNumber(words, place, 0, largestCount),
}
