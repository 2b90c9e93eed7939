// French public holidays, computed: no network, no list to renew.

import { type Day, dayFromParts } from './local-date.ts'
import { abolitionDays, type Zone } from './zones.ts'

/** The eleven national holidays, and those that only some zones keep. `src/i18n` names them. */
export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'bastille-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice-1918'
  | 'christmas'
  | 'saint-stephen'
  | 'abolition'

export interface Holiday {
  readonly day: Day
  readonly name: HolidayName
}

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher). */
const easterSunday = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const offset = epact + toSunday - 7 * lateMoon + 114
  return dayFromParts(year, Math.floor(offset / 31), (offset % 31) + 1)
}

/** Every public holiday of a year in a zone, in date order. Source: Code du travail, L3133-1, L3134-13, L3422-2. */
export const holidaysOf = (year: number, zone: Zone): readonly Holiday[] => {
  const on = (month: number, dayOfMonth: number, name: HolidayName): Holiday => ({
    day: dayFromParts(year, month, dayOfMonth),
    name,
  })
  const easter = easterSunday(year)
  const afterEaster = (days: number, name: HolidayName): Holiday => ({ day: (easter + days) as Day, name })
  const holidays = [
    on(1, 1, 'new-year'),
    afterEaster(1, 'easter-monday'),
    on(5, 1, 'labour-day'),
    on(5, 8, 'victory-1945'),
    afterEaster(39, 'ascension'),
    afterEaster(50, 'whit-monday'),
    on(7, 14, 'bastille-day'),
    on(8, 15, 'assumption'),
    on(11, 1, 'all-saints'),
    on(11, 11, 'armistice-1918'),
    on(12, 25, 'christmas'),
  ]
  if (zone === 'alsace-moselle') holidays.push(afterEaster(-2, 'good-friday'), on(12, 26, 'saint-stephen'))
  const abolition = abolitionDays[zone]
  if (abolition) holidays.push(on(...abolition(year), 'abolition'))
  return holidays.toSorted((a, b) => a.day - b.day)
}
