// Dates, holidays and zones in English.

import type { HolidayName } from '../../calendar/holidays.ts'
import { type Day, partsOfDay, weekdayOf } from '../../calendar/local-date.ts'
import type { calendar as french } from '../fr/calendar.ts'
import { calendar as frenchCalendar } from '../fr/calendar.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const holidays: Record<HolidayName, string> = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'labour-day': 'Labour Day',
  'victory-1945': 'Victory Day 1945',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'bastille-day': 'National Day',
  assumption: 'Assumption Day',
  'all-saints': 'All Saints’ Day',
  'armistice-1918': 'Armistice Day',
  christmas: 'Christmas Day',
  'saint-stephen': 'St Stephen’s Day',
  abolition: 'Abolition of Slavery',
}

const weekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''
const monthName = (month: number): string => months[month - 1] ?? ''

const date = (day: Day, today: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const text = `${weekday(day)} ${dayOfMonth} ${monthName(month)}`
  return year === partsOfDay(today).year ? text : `${text} ${year}`
}

export const calendar: typeof french = {
  weekday,
  monthName,
  date,
  onDate: (day, today) => `on ${date(day, today)}`,
  nearDate: (day, today) => {
    if (day === today) return 'today'
    if (day === today - 1) return 'yesterday'
    if (day === today + 1) return 'tomorrow'
    return `on ${date(day, today)}`
  },
  shortDate: (day) => `${weekday(day)} ${partsOfDay(day).dayOfMonth}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  time: (hour, minute) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  duration: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return `${rest} min`
    return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
  },
  holiday: (name) => holidays[name],
  // Proper names of places stay as they are written in French.
  zone: (zone) => (zone === 'metropole' ? 'metropolitan France' : frenchCalendar.zone(zone)),
}
