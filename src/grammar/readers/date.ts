// Dates of what happened (the most recent that fits) and of what is announced (the nearest ahead); today is both.

import type { Day } from '../../calendar/local-date.ts'
import { UserError } from '../../errors.ts'
import type { Reader } from '../parameter.ts'
import type { Word } from '../word.ts'
import { type ReadDate, readWrittenDate } from './date-words.ts'
import { type Direction, resolveDate } from './resolve-date.ts'

/** The date at the start of the words and its text, or nothing when they do not begin with a date. */
const resolve = (words: readonly Word[], today: Day, direction: Direction) => {
  const read = readWrittenDate(words)
  if (read === undefined) return undefined
  const typed = words.slice(0, read.used).map((word) => word.text)
  const text = typed.join(' ')
  return { text, read, value: resolveDate(text, read, today, direction), used: read.used }
}

/** The day of something that happened. An explicit date to come is refused. */
export const pastDate: Reader<Day> = {
  kind: 'past-date',
  read: (words, { today }) => {
    const found = resolve(words, today, 'past')
    if (found === undefined) return undefined
    const { text, value, used } = found
    if (value > today)
      throw new UserError(({ grammar, calendar }) => grammar.futureDate(text, calendar.date(value, today)))
    return { value, used }
  },
}

const ahead = (mayBePast: (read: ReadDate) => boolean): Reader<Day> => ({
  kind: 'future-date',
  read: (words, { today }) => {
    const found = resolve(words, today, 'future')
    if (found === undefined) return undefined
    const { text, read, value, used } = found
    if (value < today && !mayBePast(read))
      throw new UserError(({ grammar, calendar }) => grammar.pastDate(text, calendar.date(value, today)))
    return { value, used }
  },
})

/** The day of something to come. An explicit past date is refused. */
export const futureDate: Reader<Day> = ahead(() => false)

/** A day that something is planned for: ahead where the year is left out, but plans are also written down late. */
export const plannedDate: Reader<Day> = ahead(() => true)

/**
 * As {@link futureDate}, but a date written with its year may be past: a
 * holding reply is sometimes logged after the day that it announced.
 */
export const announcedDate: Reader<Day> = ahead(({ date }) => date.kind === 'full')
