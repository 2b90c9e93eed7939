// The forms that people write dates in, before anybody decides which year or which week is meant.

import { known, meanings, ranks } from '../known-words.ts'
import type { Vocabulary } from '../parameter.ts'
import { readPhrase } from '../phrase.ts'
import type { Word } from '../word.ts'
import { readDuration } from './duration.ts'

/** A date as written. Numbers are those typed: nothing says yet that the date exists. */
export type WrittenDate =
  | { readonly kind: 'full'; readonly year: number; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'yearless'; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'monthless'; readonly dayOfMonth: number }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'months-ago'; readonly months: number }
  | { readonly kind: 'weekday'; readonly which: 'nearest' | 'last' | 'next' }

export interface ReadDate {
  readonly date: WrittenDate
  /** 1 for Monday to 7, when one was written. */
  readonly weekday: number | undefined
  readonly used: number
}

const months = ranks(({ dates }) => dates.months)
const weekdays = ranks(({ dates }) => dates.weekdays)
/** What may come before a date, as in « le 12 mars ». */
export const articles = known(({ dates }) => dates.articles)
const last = known(({ dates }) => dates.last)
const next = known(({ dates }) => dates.next)
const rankEndings = known(({ dates }) => dates.ranks)
const before = known(({ dates }) => dates.ago.before)
const after = known(({ dates }) => dates.ago.after)
const offsetLetters = known(({ dates }) => dates.offset)
const named = meanings((vocabulary: Vocabulary) => vocabulary.dates.named)
const distances = { dayBeforeYesterday: -2, yesterday: -1, today: 0, tomorrow: 1, dayAfterTomorrow: 2 }

const numeric = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/
const numericDashes = /^(\d{1,2})-(\d{1,2})(?:-(\d{4}|\d{2}))?$/
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const offset = /^([a-z])([+-])(\d{1,4})$/
const rankedDay = /^(\d{1,2})([a-z]{0,3})$/
const fullYear = /^(?:19|20|21)\d\d$/

/** Two digits of a year are this century's, except the end of the last one, when registers begin. */
const yearOf = (digits: string): number => {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year > 90 ? 1900 + year : 2000 + year
}

/** The month, from 1, that a folded word names, its abbreviation point aside. */
export const monthNamed = (folded: string | undefined): number | undefined =>
  folded === undefined ? undefined : months.get(folded.replace(/[.,]$/, ''))

const numericDate = (folded: string): WrittenDate | undefined => {
  const isoParts = iso.exec(folded)
  if (isoParts)
    return { kind: 'full', year: Number(isoParts[1]), month: Number(isoParts[2]), dayOfMonth: Number(isoParts[3]) }
  const parts = numeric.exec(folded) ?? numericDashes.exec(folded)
  if (!parts) return undefined
  const [, dayOfMonth, month, year] = parts
  const date = { month: Number(month), dayOfMonth: Number(dayOfMonth) }
  return year === undefined ? { kind: 'yearless', ...date } : { kind: 'full', year: yearOf(year), ...date }
}

const rankOf = (folded: string | undefined): number | undefined => {
  const parts = folded === undefined ? null : rankedDay.exec(folded.replace(/,$/, ''))
  return parts && (parts[2] === '' || rankEndings.has(parts[2] ?? '')) ? Number(parts[1]) : undefined
}

/** "12 novembre", "12 nov. 2026", "1er mars", "November 12", "12th of November". */
const namedMonthDate = (words: readonly Word[]): { date: WrittenDate; used: number } | undefined => {
  const texts = words.slice(0, 4).map(({ folded }) => folded)
  const [first, second, third] = texts
  const skip = second === 'of' ? 1 : 0
  let month = monthNamed(skip === 1 ? third : second)
  let dayOfMonth = rankOf(first)
  let used = 2 + skip
  if (dayOfMonth === undefined || month === undefined) {
    month = monthNamed(first)
    dayOfMonth = rankOf(second)
    used = 2
  }
  if (dayOfMonth === undefined || month === undefined) return undefined
  const year = texts[used]
  if (year === undefined || !fullYear.test(year)) return { date: { kind: 'yearless', month, dayOfMonth }, used }
  return { date: { kind: 'full', year: Number(year), month, dayOfMonth }, used: used + 1 }
}

const offsetDate = (folded: string): WrittenDate | undefined => {
  const parts = offset.exec(folded)
  if (!parts || !offsetLetters.has(parts[1] ?? '')) return undefined
  const days = Number(parts[3])
  return { kind: 'offset', days: parts[2] === '-' ? -days : days }
}

const dated = (words: readonly Word[]): { date: WrittenDate; used: number } | undefined => {
  const first = words[0]
  if (first === undefined) return undefined
  const alone = numericDate(first.folded) ?? offsetDate(first.folded)
  if (alone !== undefined) return { date: alone, used: 1 }
  return namedMonthDate(words)
}

const weekdayDate = (words: readonly Word[]): ReadDate | undefined => {
  const before = last.has(words[0]?.folded ?? '') ? 'last' : next.has(words[0]?.folded ?? '') ? 'next' : undefined
  const skip = before === undefined ? 0 : 1
  const weekday = weekdays.get(words[skip]?.folded.replace(/,$/, '') ?? '')
  if (weekday === undefined) return undefined
  const after = words[skip + 1]?.folded ?? ''
  if (before !== undefined) return { date: { kind: 'weekday', which: before }, weekday, used: 2 }
  if (last.has(after)) return { date: { kind: 'weekday', which: 'last' }, weekday, used: 2 }
  if (next.has(after)) return { date: { kind: 'weekday', which: 'next' }, weekday, used: 2 }
  // "lundi 23 novembre": the weekday is checked against the date, not believed.
  const date = dated(words.slice(1))
  if (date !== undefined && date.date.kind !== 'offset') return { date: date.date, weekday, used: date.used + 1 }
  return { date: { kind: 'weekday', which: 'nearest' }, weekday, used: 1 }
}

/** "il y a 3 jours", "il y a une semaine", "2 months ago"; working days are no date, since only the calendar counts them. */
const agoDate = (words: readonly Word[]): ReadDate | undefined => {
  const start = readPhrase(words, (folded) => before.has(folded) || undefined)?.used ?? 0
  if (start === 0 && !words.slice(1, 5).some(({ folded }) => after.has(folded))) return undefined
  const read = readDuration(words.slice(start, start + 6))
  if (read === undefined || 'workingDays' in read.value) return undefined
  const used = start + read.used
  const isAgo = start > 0 || after.has(words[used]?.folded ?? '')
  if (!isAgo) return undefined
  const date: WrittenDate =
    'days' in read.value
      ? { kind: 'offset', days: -read.value.days }
      : { kind: 'months-ago', months: read.value.months }
  return { date, weekday: undefined, used: start > 0 ? used : used + 1 }
}

/** The day of a month that is not said: "12", "1er". Only where nothing else than a day can stand. */
export const readDayOfMonth = (words: readonly Word[]): ReadDate | undefined => {
  const dayOfMonth = words[0]?.quoted === false ? rankOf(words[0].folded) : undefined
  if (dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 31) return undefined
  return { date: { kind: 'monthless', dayOfMonth }, weekday: undefined, used: 1 }
}

/** The date at the start of some words, as written, an article before it aside; nothing when there is none. */
export const readWrittenDate = (words: readonly Word[]): ReadDate | undefined => {
  if (words[0]?.quoted === true) return undefined
  const name = readPhrase(words, (folded) => named.get(folded))
  if (name !== undefined)
    return { date: { kind: 'offset', days: distances[name.value] }, weekday: undefined, used: name.used }
  const ago = agoDate(words)
  if (ago !== undefined) return ago
  const weekday = weekdayDate(words)
  if (weekday !== undefined) return weekday
  const date = dated(words)
  if (date !== undefined) return { ...date, weekday: undefined }
  if (words.length < 2 || !articles.has(words[0]?.folded ?? '')) return undefined
  const rest = words.slice(1, 8)
  // One article at most: a hundred of them would be a hundred calls deep.
  if (articles.has(rest[0]?.folded ?? '')) return undefined
  const bare = readWrittenDate(rest) ?? readDayOfMonth(rest)
  return bare && { ...bare, used: bare.used + 1 }
}
