// How busy and how prompt the imaginary préfecture is on a given day.

import { type Day, partsOfDay, weekdayOf } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { Random } from './random.ts'

/** January to December: the holidays empty the mailboxes, September and the new year fill them. */
const months = [1.25, 1, 1.05, 0.95, 0.9, 1.1, 0.9, 0.6, 1.3, 1.1, 1, 0.8]

/** Monday to Sunday: the weekend's messages wait until Monday, and people write on Mondays. */
const weekdays = [1.3, 1.1, 1, 1, 0.85, 0.14, 0.1]

const april = 4
const seed = 1986

const monthFactor = (day: Day): number => months[partsOfDay(day).month - 1] ?? 1

/** Messages on a day beside an average working day; public holidays are as quiet as Sundays. */
export const busyness = (day: Day, workingDays: WorkingDays): number => {
  const weekday = weekdayOf(day)
  const usual = weekdays[weekday - 1] ?? 1
  const isHoliday = weekday <= 5 && !workingDays.isWorking(day)
  return monthFactor(day) * (isHoliday ? 0.1 : usual)
}

/** How much more often than usual a service is late that month: good months, bad ones, and one April to forget. */
export const lateness = (service: string, day: Day): number => {
  const initials = (service.codePointAt(0) ?? 0) + (service.codePointAt(1) ?? 0)
  const mood = 0.55 + 0.9 * new Random(seed, monthOf(day), initials).next()
  return service === 'Séjour' && partsOfDay(day).month === april ? mood * 4 : mood
}

/** The share of calls that the switchboard answers: the busier the month, the lower. */
export const pickUp = (day: Day): number => 0.84 - 0.1 * monthFactor(day) + 0.08 * new Random(seed, monthOf(day)).next()
