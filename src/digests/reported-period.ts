// The period that a recap sent on a given day is about: the last one that is over.

import { type Day, weekdayOf } from '../calendar/local-date.ts'
import { type Month, monthOf, partsOfMonth } from '../calendar/month.ts'
import { monthPeriod, type Period, quarterPeriod, yearPeriod } from '../calendar/period.ts'

/** The week before, Monday to Sunday; from Friday on, the week that is ending. */
export const reportedWeek = (today: Day): Period => {
  const monday = (today - weekdayOf(today) + 1) as Day
  const start = (weekdayOf(today) >= 5 ? monday : monday - 7) as Day
  return { shape: 'week', start, end: (start + 6) as Day }
}

export const reportedMonth = (today: Day): Period => monthPeriod((monthOf(today) - 1) as Month)

export const reportedQuarter = (today: Day): Period => {
  const current = monthOf(today)
  const lastMonth = partsOfMonth((current - (current % 3) - 1) as Month)
  return quarterPeriod(lastMonth.year, lastMonth.month / 3)
}

/** What a dashboard is about, by the digest that brings it. */
export const reportedBy = {
  monthly: reportedMonth,
  quarterly: reportedQuarter,
  annual: (today: Day): Period => yearPeriod(partsOfMonth(monthOf(today)).year - 1),
} as const
