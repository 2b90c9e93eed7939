// Days that are planned: a week by its number, or from one date to another. Where the year is left out, the nearest ones ahead.

import { type Day, dayFromParts, partsOfDay, weekdayOf } from '../../calendar/local-date.ts'
import type { Period } from '../../calendar/period.ts'
import { UserError } from '../../errors.ts'
import { known } from '../known-words.ts'
import type { Reader, ReadingContext } from '../parameter.ts'
import type { Word } from '../word.ts'
import { plannedDate } from './date.ts'
import { checkYear } from './resolve-date.ts'

const from = known(({ dates }) => dates.from)
const to = known(({ dates }) => dates.to)
const weekWords = known(({ dates }) => dates.units.weeks)

const nextWords = known(({ dates }) => dates.next)

const weekOfYear = /^(\d{4})-?[ws](\d{1,2})$/
const weekAlone = /^[ws](\d{1,2})$/
const rankAlone = /^\d{1,2}$/

/** The Monday of the first week of a year: the one that holds 4 January (ISO 8601). */
const firstMonday = (year: number): Day => {
  const fourth = dayFromParts(year, 1, 4)
  return (fourth - weekdayOf(fourth) + 1) as Day
}

const weekIn = (text: string, year: number, rank: number): Period => {
  checkYear(text, year)
  const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7
  if (rank < 1 || rank > weeks) throw new UserError(({ samplings }) => samplings.noSuchWeek(text, year, weeks))
  const start = (firstMonday(year) + (rank - 1) * 7) as Day
  return { shape: 'week', start, end: (start + 6) as Day }
}

/** Without year, the nearest week of that number that is not over. */
const weekAhead = (text: string, rank: number, today: Day): Period => {
  const { year } = partsOfDay(today)
  const found = weekIn(text, year, rank)
  return found.end < today ? weekIn(text, year + 1, rank) : found
}

interface ReadDays {
  readonly value: Period
  readonly used: number
}

/** "semaine prochaine", "next week", and "prochaine" after its key. */
const nextWeek = ([first, second]: readonly Word[], today: Day, isAfterKey: boolean): ReadDays | undefined => {
  const start = (today - weekdayOf(today) + 8) as Day
  const value = { shape: 'week', start, end: (start + 6) as Day } as const
  if (isAfterKey && nextWords.has(first?.folded ?? '')) return { value, used: 1 }
  const pair = [first?.folded ?? '', second?.folded ?? '']
  return pair.some((word) => weekWords.has(word)) && pair.some((word) => nextWords.has(word))
    ? { value, used: 2 }
    : undefined
}

/** `2027-W20`, `2027-S20`, `S20`, « semaine 20 », and `20` after its key. */
const week = (words: readonly Word[], context: ReadingContext, isAfterKey: boolean): ReadDays | undefined => {
  const { today } = context
  const [first, second] = words
  if (first === undefined) return undefined
  const ofYear = weekOfYear.exec(first.folded)
  if (ofYear) return { value: weekIn(first.text, Number(ofYear[1]), Number(ofYear[2])), used: 1 }
  const alone = weekAlone.exec(first.folded)
  if (alone) return { value: weekAhead(first.text, Number(alone[1]), today), used: 1 }
  if (isAfterKey && rankAlone.test(first.folded))
    return { value: weekAhead(first.text, Number(first.folded), today), used: 1 }
  if (second === undefined || !weekWords.has(first.folded)) return undefined
  const named = week([second], context, true)
  return named && { value: named.value, used: 2 }
}

/** "du 17/05 au 23/05". */
const between = (words: readonly Word[], context: ReadingContext): ReadDays | undefined => {
  const skip = from.has(words[0]?.folded ?? '') ? 1 : 0
  if (words[skip] === undefined) return undefined
  const first = plannedDate.read(words.slice(skip), context, 'word')
  if (first === undefined || !to.has(words[skip + first.used]?.folded ?? '')) return undefined
  const rest = words.slice(skip + first.used + 1)
  const last = rest.length === 0 ? undefined : plannedDate.read(rest, context, 'word')
  if (last === undefined) return undefined
  return {
    value: { shape: 'days', start: first.value, end: last.value },
    used: skip + first.used + 1 + last.used,
  }
}

/** Both ends included. They may be in the wrong order: whoever takes them says so. */
export const daysAhead: Reader<Period> = {
  kind: 'days',
  read: (words, context, place) => {
    if (words[0] === undefined || words[0].quoted) return undefined
    const isAfterKey = place === 'key'
    return nextWeek(words, context.today, isAfterKey) ?? week(words, context, isAfterKey) ?? between(words, context)
  },
}
