// Periods as they are named in French.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import { monthOf, partsOfMonth } from '../../calendar/month.ts'
import type { Period } from '../../calendar/period.ts'
import { calendar } from './calendar.ts'

const ranks = ['1er', '2e', '3e', '4e'] as const

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const rank = (dayOfMonth: number): string => (dayOfMonth === 1 ? '1er' : String(dayOfMonth))

/** "12 novembre", "1er décembre". */
const dayAndMonth = (day: Day): string => {
  const { month, dayOfMonth } = partsOfDay(day)
  return `${rank(dayOfMonth)} ${calendar.monthName(month)}`
}

/** Days of one year, without it: "16 au 22 novembre". */
const daySpan = (start: Day, end: Day): string => {
  if (start === end) return dayAndMonth(start)
  const first = partsOfDay(start)
  const opening = first.month === partsOfDay(end).month ? rank(first.dayOfMonth) : dayAndMonth(start)
  return `${opening} au ${dayAndMonth(end)}`
}

const monthName = (day: Day): string => {
  const { year, month } = partsOfMonth(monthOf(day))
  return calendar.month(year, month)
}

/** "novembre 2026", "2e trimestre 2022", "2022", "mai à octobre 2022", "16 au 22 novembre 2026". */
const name = ({ shape, start, end }: Period): string => {
  const first = partsOfDay(start)
  const last = partsOfDay(end)
  switch (shape) {
    case 'month':
      return monthName(start)
    case 'quarter':
      return `${ranks[Math.floor((first.month - 1) / 3)] ?? ''} trimestre ${first.year}`
    case 'year':
      return String(first.year)
    case 'months':
      return first.year === last.year
        ? `${calendar.monthName(first.month)} à ${monthName(end)}`
        : `${monthName(start)} à ${monthName(end)}`
    case 'week':
    case 'days':
      return first.year === last.year
        ? `${daySpan(start, end)} ${last.year}`
        : `${dayAndMonth(start)} ${first.year} au ${dayAndMonth(end)} ${last.year}`
  }
}

export const periods = {
  name,
  /** As a heading, with how far a running period has come: "Novembre 2026, jusqu’au 20". */
  heading: (period: Period, today: Day): string =>
    period.start <= today && today < period.end
      ? `${sentence(name(period))}, jusqu’au ${monthOf(today) === monthOf(period.start) && period.shape === 'month' ? rank(partsOfDay(today).dayOfMonth) : dayAndMonth(today)}`
      : sentence(name(period)),
  /** What it is compared with, when that has a name shorter than its own: "octobre". */
  short: (period: Period, today: Day): string => {
    if (period.shape === 'week') return 'la semaine précédente'
    const { year, month } = partsOfDay(period.start)
    if (year !== partsOfDay(today).year || year !== partsOfDay(period.end).year) return name(period)
    if (period.shape === 'days') return daySpan(period.start, period.end)
    return period.shape === 'month' ? calendar.monthName(month) : name(period)
  },
}
