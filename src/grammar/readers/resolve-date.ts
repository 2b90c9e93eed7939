// From a written date to a day: which year, which week, and what is wrong with it.

import { type Day, dayFromParts, daysInMonth, partsOfDay, weekdayOf } from '../../calendar/local-date.ts'
import { firstYear, lastYear } from '../../calendar/working-days.ts'
import { UserError } from '../../errors.ts'
import type { ReadDate, WrittenDate } from './date-words.ts'

/** Dates are taken strictly inside the calendar, which needs room to count a limit from them. */
const earliestYear = firstYear + 1
const latestYear = lastYear - 2

export type Direction = 'past' | 'future'

/** Throws a {@link UserError} that says what is impossible in a date: its month, or its day in that month. */
const checkParts = (text: string, year: number, month: number, dayOfMonth: number): void => {
  if (month < 1 || month > 12) throw new UserError(({ grammar }) => grammar.noSuchMonth(text, month))
  const days = daysInMonth(year, month)
  if (dayOfMonth < 1 || dayOfMonth > days)
    throw new UserError(({ grammar, calendar }) => grammar.noSuchDay(text, calendar.month(year, month), days))
}

export const checkYear = (text: string, year: number): void => {
  if (year < earliestYear || year > latestYear)
    throw new UserError(({ grammar }) => grammar.dateOutOfRange(text, earliestYear, latestYear))
}

/** The nearest year in which a day of a month exists and lies on the wanted side of today (today is on both). */
const yearlessDay = (text: string, month: number, dayOfMonth: number, today: Day, direction: Direction): Day => {
  const thisYear = partsOfDay(today).year
  const step = direction === 'past' ? -1 : 1
  // 29 February: eight years cover a century without leap day.
  for (let year = thisYear; Math.abs(year - thisYear) <= 8; year += step) {
    if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) continue
    const day = dayFromParts(year, month, dayOfMonth)
    if (direction === 'past' ? day <= today : day >= today) return day
  }
  checkParts(text, thisYear, month, dayOfMonth)
  throw new UserError(({ grammar }) => grammar.dateOutOfRange(text, earliestYear, latestYear))
}

/** The nearest month that has this day on the wanted side of today; two months in a row never lack the same one. */
const monthlessDay = (dayOfMonth: number, today: Day, direction: Direction): Day => {
  const { year, month } = partsOfDay(today)
  const step = direction === 'past' ? -1 : 1
  for (let count = year * 12 + month - 1; ; count += step) {
    const [atYear, atMonth] = [Math.floor(count / 12), (count % 12) + 1]
    if (dayOfMonth > daysInMonth(atYear, atMonth)) continue
    const day = dayFromParts(atYear, atMonth, dayOfMonth)
    if (direction === 'past' ? day <= today : day >= today) return day
  }
}

/** The same day so many months before, or the last one of a month that is shorter. */
const monthsAgo = (months: number, today: Day): Day => {
  const { year, month, dayOfMonth } = partsOfDay(today)
  const count = year * 12 + month - 1 - months
  const [atYear, atMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayFromParts(atYear, atMonth, Math.min(dayOfMonth, daysInMonth(atYear, atMonth)))
}

const weekdayDay = (weekday: number, which: 'nearest' | 'last' | 'next', today: Day, direction: Direction): Day => {
  const since = (weekdayOf(today) - weekday + 7) % 7
  const until = (7 - since) % 7
  if (which === 'last') return (today - (since === 0 ? 7 : since)) as Day
  if (which === 'next') return (today + (until === 0 ? 7 : until)) as Day
  return (direction === 'past' ? today - since : today + until) as Day
}

const dayOfWritten = (text: string, read: ReadDate, today: Day, direction: Direction): Day => {
  const written: WrittenDate = read.date
  switch (written.kind) {
    case 'full':
      checkYear(text, written.year)
      checkParts(text, written.year, written.month, written.dayOfMonth)
      return dayFromParts(written.year, written.month, written.dayOfMonth)
    case 'yearless':
      return yearlessDay(text, written.month, written.dayOfMonth, today, direction)
    case 'monthless':
      return monthlessDay(written.dayOfMonth, today, direction)
    case 'months-ago':
      return monthsAgo(written.months, today)
    case 'offset':
      return (today + written.days) as Day
    case 'weekday':
      return weekdayDay(read.weekday ?? 1, written.which, today, direction)
  }
}

/**
 * The day meant by a written date: of those that fit, the nearest one on the
 * wanted side of today. It may still be on the other side when the text says
 * so. Throws a {@link UserError} on a date that does not exist, whose weekday
 * is another, or that is out of the calendar.
 */
export const resolveDate = (text: string, read: ReadDate, today: Day, direction: Direction): Day => {
  const day = dayOfWritten(text, read, today, direction)
  checkYear(text, partsOfDay(day).year)
  if (read.weekday !== undefined && weekdayOf(day) !== read.weekday)
    throw new UserError(({ grammar, calendar }) => grammar.otherWeekday(text, calendar.date(day, today)))
  return day
}
