// Local calendar dates: an ISO text for people and files, a day number for arithmetic.

declare const localDateBrand: unique symbol
declare const dayBrand: unique symbol

/** A date in the préfecture's own time zone, written `YYYY-MM-DD`; no hour, no zone. */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** The same date as a count of days since 1970-01-01: what comparisons and tables use. */
export type Day = number & { readonly [dayBrand]: true }

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Howard Hinnant's days-from-civil: exact for every Gregorian date, and two
 * orders of magnitude cheaper than a `Temporal.PlainDate`, which matters when
 * a figure reads a million entries.
 */
export const dayFromParts = (year: number, month: number, dayOfMonth: number): Day => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}

/** The year, month (1–12) and day of the month of a day number. */
export const partsOfDay = (day: Day): { year: number; month: number; dayOfMonth: number } => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const zero = '0'.charCodeAt(0)

/** The two digits that stand at an index: no slice, no parsing, since figures read millions of dates. */
const twoDigits = (date: LocalDate, index: number): number =>
  (date.charCodeAt(index) - zero) * 10 + date.charCodeAt(index + 1) - zero

/** The day number of a local date. */
export const dayOf = (date: LocalDate): Day =>
  dayFromParts(twoDigits(date, 0) * 100 + twoDigits(date, 2), twoDigits(date, 5), twoDigits(date, 8))

/** The local date of a day number. */
export const dateOf = (day: Day): LocalDate => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as LocalDate
}

/** The local date that a text spells in ISO form, or nothing when it is not a real date. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  const parts = isoDate.exec(text)
  if (!parts) return undefined
  const month = Number(parts[2])
  if (month < 1 || month > 12) return undefined
  const date = text as LocalDate
  return dateOf(dayOf(date)) === text ? date : undefined
}

/** A literal known to be a date: for tables in the code and in tests. Throws on anything else. */
export const localDate = (text: string): LocalDate => {
  const date = parseLocalDate(text)
  if (date === undefined) throw new Error(`not a date: ${JSON.stringify(text)}`)
  return date
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf((dayOf(date) + days) as Day)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  dayFromParts(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayFromParts(year, month, 1)
