// Days drawn at random for properties, within the years that the calendar is about.

import fc from 'fast-check'
import { type Day, dayFromParts } from '../../src/calendar/local-date.ts'

/** Far enough from both ends of the calendar for any limit to fit. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: dayFromParts(1991, 1, 1), max: dayFromParts(2096, 12, 31) })
  .map((day) => day as Day)
