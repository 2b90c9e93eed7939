// Periods as they are named in English.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import { monthOf, partsOfMonth } from '../../calendar/month.ts'
import type { Period } from '../../calendar/period.ts'
import type { periods as french } from '../fr/periods.ts'
import { calendar } from './calendar.ts'

const dayAndMonth = (day: Day): string => {
  const { month, dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth} ${calendar.monthName(month)}`
}

/** Days of one year, without it: "16 to 22 November". */
const daySpan = (start: Day, end: Day): string => {
  if (start === end) return dayAndMonth(start)
  const first = partsOfDay(start)
  const opening = first.month === partsOfDay(end).month ? String(first.dayOfMonth) : dayAndMonth(start)
  return `${opening} to ${dayAndMonth(end)}`
}

const monthName = (day: Day): string => {
  const { year, month } = partsOfMonth(monthOf(day))
  return calendar.month(year, month)
}

/** "November 2026", "quarter 2 of 2022", "2022", "May to October 2022", "16 to 22 November 2026". */
const name = ({ shape, start, end }: Period): string => {
  const first = partsOfDay(start)
  const last = partsOfDay(end)
  switch (shape) {
    case 'month':
      return monthName(start)
    case 'quarter':
      return `quarter ${Math.floor((first.month - 1) / 3) + 1} of ${first.year}`
    case 'year':
      return String(first.year)
    case 'months':
      return first.year === last.year
        ? `${calendar.monthName(first.month)} to ${monthName(end)}`
        : `${monthName(start)} to ${monthName(end)}`
    case 'week':
    case 'days':
      return first.year === last.year
        ? `${daySpan(start, end)} ${last.year}`
        : `${dayAndMonth(start)} ${first.year} to ${dayAndMonth(end)} ${last.year}`
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const periods: typeof french = {
  name,
  heading: (period, today) =>
    period.start <= today && today < period.end
      ? `${sentence(name(period))}, up to ${dayAndMonth(today)}`
      : sentence(name(period)),
  short: (period, today) => {
    if (period.shape === 'week') return 'the week before'
    const { year, month } = partsOfDay(period.start)
    if (year !== partsOfDay(today).year || year !== partsOfDay(period.end).year) return name(period)
    if (period.shape === 'days') return daySpan(period.start, period.end)
    return period.shape === 'month' ? calendar.monthName(month) : name(period)
  },
}
