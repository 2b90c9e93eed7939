// A word whose presence says yes.

import type { Reader } from '../parameter.ts'
import { choice } from './choice.ts'

/** True when the word of a one-word set is there: `flag('detail')`. */
export const flag = (name: 'detail' | 'file' | 'letters' | 'sheet' | 'urgentFlag'): Reader<true> => {
  const { read, options, known } = choice(name)
  return {
    kind: 'flag',
    read: (words, context, place) => {
      const found = read(words, context, place)
      return found && { value: true, used: found.used }
    },
    ...(options && { options }),
    ...(known && { known }),
  }
}
