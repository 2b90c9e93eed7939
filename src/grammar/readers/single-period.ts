// One period by its name: `novembre`, `T2 2022`, `2022`, `mois dernier`, `hier`.

import { type Day, partsOfDay, weekdayOf } from '../../calendar/local-date.ts'
import { type Month, monthFromParts, monthOf } from '../../calendar/month.ts'
import { monthPeriod, type Period, quarterPeriod, yearPeriod } from '../../calendar/period.ts'
import { UserError } from '../../errors.ts'
import { known, meanings } from '../known-words.ts'
import type { Word } from '../word.ts'
import { monthNamed, readWrittenDate } from './date-words.ts'
import { checkYear, resolveDate } from './resolve-date.ts'

interface ReadPeriod {
  readonly value: Period
  readonly used: number
}

const units = meanings(({ dates }) => dates.units)
const lastWords = known(({ dates }) => dates.last)
const thisWords = known(({ dates }) => dates.this)
const articles = known(({ dates }) => dates.articles)
const rankEndings = known(({ dates }) => dates.ranks)
const quarterLetters = known(({ dates }) => dates.quarter)

const yearAlone = /^(?:19|20|21)\d\d$/
const isoMonth = /^(\d{4})-(\d{1,2})$/
const slashMonth = /^(\d{1,2})\/(\d{4})$/
const quarterFirst = /^([a-z]{1,4})(\d)$/
const quarterRanked = /^(\d)([a-z]{1,3})$/
const yearFirst = /^(\d{4})-?([a-z]{1,4})(\d)$/

const monthIn = (text: string, year: number, month: number): Period => {
  checkYear(text, year)
  if (month < 1 || month > 12) throw new UserError(({ grammar }) => grammar.noSuchMonth(text, month))
  return monthPeriod(monthFromParts(year, month))
}

const quarterIn = (text: string, year: number, quarter: number): Period => {
  checkYear(text, year)
  if (quarter < 1 || quarter > 4) throw new UserError(({ grammar }) => grammar.noSuchQuarter(text))
  return quarterPeriod(year, quarter)
}

const yearTyped = (word: Word | undefined): number | undefined =>
  word !== undefined && yearAlone.test(word.folded) ? Number(word.folded) : undefined

/** `2022-05`, `11/2026`, `2022`, `2022-T2`. */
const numeric = ({ text, folded }: Word): Period | undefined => {
  const iso = isoMonth.exec(folded)
  if (iso) return monthIn(text, Number(iso[1]), Number(iso[2]))
  const slash = slashMonth.exec(folded)
  if (slash) return monthIn(text, Number(slash[2]), Number(slash[1]))
  const quarter = yearFirst.exec(folded)
  if (quarter && quarterLetters.has(quarter[2] ?? '')) return quarterIn(text, Number(quarter[1]), Number(quarter[3]))
  if (!yearAlone.test(folded)) return undefined
  checkYear(text, Number(folded))
  return yearPeriod(Number(folded))
}

/** The rank of a quarter and the words it takes: "T2", "3e trimestre", "trimestre 3". */
const quarterRank = (words: readonly Word[]): { rank: number; used: number } | undefined => {
  const [first = '', second = ''] = words.slice(0, 2).map(({ folded }) => folded)
  const short = quarterFirst.exec(first)
  if (short && quarterLetters.has(short[1] ?? '')) return { rank: Number(short[2]), used: 1 }
  const ranked = quarterRanked.exec(first)
  if (ranked && rankEndings.has(ranked[2] ?? '') && units.get(second) === 'quarters')
    return { rank: Number(ranked[1]), used: 2 }
  return units.get(first) === 'quarters' && /^\d$/.test(second) ? { rank: Number(second), used: 2 } : undefined
}

/** A quarter, "4e trimestre 2025": without year, the most recent one that has begun. */
const quarter = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const read = quarterRank(words)
  if (read === undefined) return undefined
  const { rank, used } = read
  const text = words.slice(0, used).map((word) => word.text)
  const typed = yearTyped(words[used])
  if (typed !== undefined) return { value: quarterIn([...text, typed].join(' '), typed, rank), used: used + 1 }
  const { year } = partsOfDay(today)
  const found = quarterIn(text.join(' '), year, rank)
  return { value: found.start > today ? quarterPeriod(year - 1, rank) : found, used }
}

/** "novembre", "nov. 2026": without year, the most recent one that has begun. */
const namedMonth = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const [first, second] = words
  const month = monthNamed(first?.folded)
  if (first === undefined || month === undefined) return undefined
  const typed = yearTyped(second)
  if (typed !== undefined) return { value: monthIn(`${first.text} ${typed}`, typed, month), used: 2 }
  const { year } = partsOfDay(today)
  const found = monthFromParts(year, month)
  return { value: monthPeriod((found > monthOf(today) ? found - 12 : found) as Month), used: 1 }
}

type Unit = 'days' | 'workingDays' | 'weeks' | 'months' | 'years' | 'quarters'

/** The period of a unit that holds today, or the one before. */
const aroundToday = (unit: Unit, back: 0 | 1, today: Day): Period | undefined => {
  const { year, month } = partsOfDay(today)
  switch (unit) {
    case 'weeks': {
      const monday = (today - weekdayOf(today) + 1 - 7 * back) as Day
      return { shape: 'week', start: monday, end: (monday + 6) as Day }
    }
    case 'months':
      return monthPeriod((monthOf(today) - back) as Month)
    case 'quarters': {
      const quarters = year * 4 + Math.ceil(month / 3) - 1 - back
      return quarterPeriod(Math.floor(quarters / 4), (quarters % 4) + 1)
    }
    case 'years':
      return yearPeriod(year - back)
    case 'days':
    case 'workingDays':
      return undefined
  }
}

/** "mois dernier", "ce mois-ci", "cette semaine", "last year". */
const relative = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const [first, second, third] = words.slice(0, 3).map(({ folded }) => folded.replace(/-ci$/, ''))
  if (first === undefined || second === undefined) return undefined
  const before = units.get(second)
  if (before !== undefined && (thisWords.has(first) || lastWords.has(first))) {
    // "du mois dernier": what follows decides.
    const saidAfter = thisWords.has(first) && third !== undefined && lastWords.has(third)
    const value = aroundToday(before, thisWords.has(first) && !saidAfter ? 0 : 1, today)
    return value && { value, used: saidAfter ? 3 : 2 }
  }
  const after = units.get(first)
  if (after === undefined || !lastWords.has(second)) return undefined
  const value = aroundToday(after, 1, today)
  return value && { value, used: 2 }
}

const day = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const read = readWrittenDate(words)
  if (read === undefined) return undefined
  const text = words
    .slice(0, read.used)
    .map((word) => word.text)
    .join(' ')
  const found = resolveDate(text, read, today, 'past')
  return { value: { shape: 'days', start: found, end: found }, used: read.used }
}

/** What stands after an article, as in « du 3e trimestre ». */
const afterArticle = (
  words: readonly Word[],
  read: (rest: readonly Word[]) => ReadPeriod | undefined,
): ReadPeriod | undefined => {
  const after = articles.has(words[0]?.folded ?? '') ? read(words.slice(1, 5)) : undefined
  return after && { value: after.value, used: after.used + 1 }
}

/** The period at the start of some words, seen from `today`; a day is a period of one day. */
export const readSinglePeriod = (words: readonly Word[], today: Day): ReadPeriod | undefined => {
  const [first] = words
  if (first === undefined || first.quoted) return undefined
  const named = relative(words, today) ?? quarter(words, today) ?? afterArticle(words, (rest) => quarter(rest, today))
  if (named !== undefined) return named
  const date = day(words, today)
  if (date !== undefined) return date
  const typed = numeric(first)
  if (typed !== undefined) return { value: typed, used: 1 }
  const month = namedMonth(words, today)
  if (month !== undefined) return month
  return afterArticle(words, (rest) => relative(rest, today) ?? namedMonth(rest, today))
}
