// The period that figures are asked for: a month, a quarter, a year, a week, a day, or from one to another.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import { monthOf } from '../../calendar/month.ts'
import type { Period, PeriodShape } from '../../calendar/period.ts'
import { UserError } from '../../errors.ts'
import { known } from '../known-words.ts'
import type { Reader, ReadingContext } from '../parameter.ts'
import { makeWord, type Word } from '../word.ts'
import { readDayOfMonth } from './date-words.ts'
import { checkYear, resolveDate } from './resolve-date.ts'
import { readSinglePeriod } from './single-period.ts'

const from = known(({ dates }) => dates.from)
const to = known(({ dates }) => dates.to)

interface ReadPeriod {
  readonly value: Period
  readonly used: number
}

const wholeMonths: ReadonlySet<PeriodShape> = new Set(['month', 'quarter', 'year', 'months'])

const isMonths = ({ shape }: Period): boolean => wholeMonths.has(shape)

const shapeBetween = (first: Period, last: Period): PeriodShape => {
  if (!isMonths(first) || !isMonths(last)) return 'days'
  return monthOf(first.start) === monthOf(last.end) ? 'month' : 'months'
}

const between = (text: string, first: Period, last: Period): Period => {
  if (last.end < first.start) throw new UserError(({ grammar }) => grammar.backwardsPeriod(text))
  return { shape: shapeBetween(first, last), start: first.start, end: last.end }
}

/** The "1er" of « du 1er au 10 novembre »: its month is that of the day after it. */
const bareDay = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const read = readDayOfMonth(words)
  if (read === undefined) return undefined
  const day = resolveDate(words[0]?.text ?? '', read, today, 'past')
  return { value: { shape: 'days', start: day, end: day }, used: 1 }
}

/** Both ends of a range; the second one is read as seen from its own end, so that "mai..octobre" stays in one year. */
const range = (
  text: string,
  firstWords: readonly Word[],
  lastWords: readonly Word[],
  today: Day,
): { period: Period; usedByLast: number } | undefined => {
  const last = readSinglePeriod(lastWords, today)
  if (last === undefined) return undefined
  const seenFrom = last.value.end < today ? last.value.end : today
  const first =
    readSinglePeriod(firstWords, seenFrom) ?? (isMonths(last.value) ? undefined : bareDay(firstWords, seenFrom))
  if (first === undefined || first.used !== firstWords.length) return undefined
  return { period: between(text, first.value, last.value), usedByLast: last.used }
}

/** "2022-05..2022-10", "12/11..20/11". */
const dottedRange = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const text = words[0]?.text ?? ''
  const dots = text.indexOf('..')
  if (dots <= 0) return undefined
  const end = text.slice(dots).replace(/^\.+/, '')
  const read = range(text, [makeWord(text.slice(0, dots))], [makeWord(end)], today)
  return read && { value: read.period, used: 1 }
}

const longestEnd = 5

/** "du 12/11 au 20/11", "de mai à octobre 2022", "12/11 .. 20/11". */
const spelledRange = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const skip = from.has(words[0]?.folded ?? '') ? 1 : 0
  for (let index = skip + 1; index <= skip + longestEnd && index < words.length - 1; index += 1) {
    const { folded } = words[index] ?? { folded: '' }
    if (folded !== '..' && !to.has(folded)) continue
    const text = words
      .slice(0, index + 1 + longestEnd)
      .map((word) => word.text)
      .join(' ')
    const read = range(text, words.slice(skip, index), words.slice(index + 1, index + 1 + longestEnd), today)
    if (read !== undefined) return { value: read.period, used: index + 1 + read.usedByLast }
  }
  return undefined
}

const checked = (read: ReadPeriod, words: readonly Word[], { today }: ReadingContext): ReadPeriod => {
  const typed = words.slice(0, read.used).map((word) => word.text)
  const text = typed.join(' ')
  for (const day of [read.value.start, read.value.end]) checkYear(text, partsOfDay(day).year)
  if (read.value.start > today) throw new UserError(({ grammar }) => grammar.futurePeriod(text))
  return read
}

/** A period that has begun. A month without its year is the most recent one. */
export const period: Reader<Period> = {
  kind: 'period',
  read: (words, context) => {
    if (words[0] === undefined || words[0].quoted) return undefined
    const { today } = context
    const read = dottedRange(words, today) ?? spelledRange(words, today) ?? readSinglePeriod(words, today)
    return read && checked(read, words, context)
  },
}
