// A year of the calendar, as in `/calendrier 2027`.

import type { Reader } from '../parameter.ts'
import { checkYear } from './resolve-date.ts'

export const year: Reader<number> = {
  kind: 'year',
  read: ([first]) => {
    if (first === undefined || first.quoted || !/^\d{4}$/.test(first.folded)) return undefined
    const value = Number(first.folded)
    checkYear(first.text, value)
    return { value, used: 1 }
  },
}
