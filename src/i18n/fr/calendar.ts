// Dates, holidays and zones in French.

import type { HolidayName } from '../../calendar/holidays.ts'
import { type Day, partsOfDay, weekdayOf } from '../../calendar/local-date.ts'
import type { Zone } from '../../calendar/zones.ts'

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const holidays: Record<HolidayName, string> = {
  'new-year': 'jour de l’An',
  'good-friday': 'Vendredi saint',
  'easter-monday': 'lundi de Pâques',
  'labour-day': 'fête du Travail',
  'victory-1945': 'Victoire 1945',
  ascension: 'Ascension',
  'whit-monday': 'lundi de Pentecôte',
  'bastille-day': 'fête nationale',
  assumption: 'Assomption',
  'all-saints': 'Toussaint',
  'armistice-1918': 'Armistice',
  christmas: 'Noël',
  'saint-stephen': 'Saint-Étienne',
  abolition: 'abolition de l’esclavage',
}

const zones: Record<Zone, string> = {
  metropole: 'métropole',
  'alsace-moselle': 'Alsace-Moselle',
  guadeloupe: 'Guadeloupe',
  guyane: 'Guyane',
  martinique: 'Martinique',
  mayotte: 'Mayotte',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
  'la-reunion': 'La Réunion',
  'polynesie-francaise': 'Polynésie française',
  'saint-barthelemy': 'Saint-Barthélemy',
  'saint-martin': 'Saint-Martin',
  'wallis-et-futuna': 'Wallis-et-Futuna',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
}

const weekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''
const monthName = (month: number): string => months[month - 1] ?? ''
const dayOfMonth = (day: Day): string => {
  const rank = partsOfDay(day).dayOfMonth
  return rank === 1 ? '1er' : String(rank)
}

/** "mardi 24 novembre", with the year only when it is not `today`'s: people plan by weekdays. */
const date = (day: Day, today: Day): string => {
  const { year, month } = partsOfDay(day)
  const text = `${weekday(day)} ${dayOfMonth(day)} ${monthName(month)}`
  return year === partsOfDay(today).year ? text : `${text} ${year}`
}

export const calendar = {
  weekday,
  monthName,
  date,
  /** "le mardi 24 novembre". */
  onDate: (day: Day, today: Day): string => `le ${date(day, today)}`,
  /** "aujourd’hui", "hier", "demain", else "le mardi 24 novembre". */
  nearDate: (day: Day, today: Day): string => {
    if (day === today) return 'aujourd’hui'
    if (day === today - 1) return 'hier'
    if (day === today + 1) return 'demain'
    return `le ${date(day, today)}`
  },
  /** "lundi 23": within the month that the reader has in mind. */
  shortDate: (day: Day): string => `${weekday(day)} ${dayOfMonth(day)}`,
  /** "novembre 2026". */
  month: (year: number, month: number): string => `${monthName(month)} ${year}`,
  /** "8 h 30". */
  time: (hour: number, minute: number): string =>
    minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`,
  /** "45 min", "2 h 05". */
  duration: (minutes: number): string => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return `${rest}\u00a0min`
    return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
  },
  holiday: (name: HolidayName): string => holidays[name],
  zone: (zone: Zone): string => zones[zone],
}
