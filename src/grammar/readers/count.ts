// How many messages an entry stands for: at least one.

import { largestCount } from '../../register/entry.ts'
import type { Reader } from '../parameter.ts'
import { readNumber } from './number-words.ts'

export const count: Reader<number> = {
  kind: 'count',
  read: (words, _context, place) => readNumber(words, place, 1, largestCount),
}
