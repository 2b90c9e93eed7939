// Working days (jours ouvrés) of one préfecture: Monday to Friday but for public holidays and declared closures.

import { type HolidayName, holidaysOf } from './holidays.ts'
import { type Day, dayFromParts, partsOfDay, weekdayOf } from './local-date.ts'
import type { Zone } from './zones.ts'

/** A day on which the préfecture does not open, beside public holidays: bridge day, strike. */
export interface Closure {
  readonly day: Day
  readonly reason: string
}

/** Why a day does not count, or that it does. */
export type DayKind =
  | { readonly kind: 'working' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: HolidayName }
  | { readonly kind: 'closure'; readonly reason: string }

/** Dates outside these years are refused where they are typed or imported. */
export const firstYear = 1990
export const lastYear = 2099

const firstDay = dayFromParts(firstYear, 1, 1)
const lastDay = dayFromParts(lastYear, 12, 31)

/**
 * Answers every question about working days from two tables: the ordinal of
 * each day (how many working days up to and including it) and the day of each
 * ordinal. A due date then costs two array reads.
 */
export class WorkingDays {
  readonly zone: Zone
  /** As declared, those on a day that is closed anyway included. */
  readonly closures: readonly Closure[]
  readonly #ordinals: Int32Array
  readonly #days: Int32Array
  readonly #holidays = new Map<number, HolidayName>()
  readonly #closures = new Map<number, string>()

  constructor(zone: Zone, closures: readonly Closure[] = []) {
    this.zone = zone
    this.closures = closures
    for (let year = firstYear; year <= lastYear; year += 1)
      for (const holiday of holidaysOf(year, zone)) this.#holidays.set(holiday.day, holiday.name)
    for (const closure of closures) this.#closures.set(closure.day, closure.reason)

    const length = lastDay - firstDay + 1
    this.#ordinals = new Int32Array(length)
    this.#days = new Int32Array(length)
    let ordinal = 0
    for (let index = 0; index < length; index += 1) {
      const day = (firstDay + index) as Day
      if (weekdayOf(day) <= 5 && !this.#holidays.has(day) && !this.#closures.has(day)) {
        ordinal += 1
        this.#days[ordinal] = day
      }
      this.#ordinals[index] = ordinal
    }
  }

  /** What a day is. A holiday on a Sunday is a holiday; a closure on a holiday is a holiday. */
  kindOf(day: Day): DayKind {
    const holiday = this.#holidays.get(day)
    if (holiday !== undefined) return { kind: 'holiday', name: holiday }
    if (weekdayOf(day) > 5) return { kind: 'weekend' }
    const reason = this.#closures.get(day)
    return reason === undefined ? { kind: 'working' } : { kind: 'closure', reason }
  }

  isWorking(day: Day): boolean {
    return this.#ordinal(day) > this.#ordinal((day - 1) as Day)
  }

  /** The last day of a limit of `count` working days counted from `start`, which itself never counts. */
  add(start: Day, count: number): Day {
    const day = this.#days[this.#ordinal(start) + count]
    if (day === undefined || day === 0) throw new RangeError(`no working day ${count} after ${partsOfDay(start).year}`)
    return day as Day
  }

  /** Working days after `start` up to and including `end`; negative when `end` comes before. */
  between(start: Day, end: Day): number {
    return this.#ordinal(end) - this.#ordinal(start)
  }

  /** The first working day on or after a day. */
  onOrAfter(day: Day): Day {
    return this.isWorking(day) ? day : this.add(day, 1)
  }

  /** The last working day before a day. */
  before(day: Day): Day {
    const ordinal = this.#ordinal((day - 1) as Day)
    return (this.#days[ordinal] ?? day - 1) as Day
  }

  #ordinal(day: Day): number {
    const index = day - firstDay
    if (index < 0) return 0
    return this.#ordinals[Math.min(index, this.#ordinals.length - 1)] ?? 0
  }
}
