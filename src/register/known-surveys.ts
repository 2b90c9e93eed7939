// The surveys of the register by their names, satisfaction and mystery alike.

import type { Day } from '../calendar/local-date.ts'
import { type Month, monthOf } from '../calendar/month.ts'
import { fold } from './directory.ts'
import type { ContactEntry, MysteryEntry } from './kinds/mystery.ts'
import type { SurveyEntry } from './kinds/survey.ts'
import { dayOfEntry } from './kinds/kinds.ts'
import type { ListEntries, MonthRange } from './ports.ts'

export type Surveyed = SurveyEntry | MysteryEntry | ContactEntry

/** A survey and its entries, in the order of their numbers. */
export interface KnownSurvey<E extends Surveyed> {
  readonly name: string
  readonly entries: readonly E[]
}

export type KnownMystery = KnownSurvey<MysteryEntry | ContactEntry>

/** Further back a survey is read in an export: looking for it must not take the whole register in. */
const monthsBack = 36

export const surveysKept = (today: Day): MonthRange => {
  const last = monthOf(today)
  return { first: (last - monthsBack) as Month, last }
}

const surveysAmong = async <E extends Surveyed>(
  isOne: (entry: { readonly kind: string }) => entry is E,
  register: ListEntries,
  months: MonthRange,
): Promise<readonly KnownSurvey<E>[]> => {
  const found: E[] = []
  for await (const chunk of register.touching(months))
    for (const entry of chunk) if (entry.cancelled !== true && isOne(entry)) found.push(entry)
  const groups = Map.groupBy(
    found.toSorted((a, b) => a.id - b.id),
    ({ survey }) => fold(survey),
  )
  const begun = (entries: readonly E[]): string => entries.map(dayOfEntry).toSorted()[0] ?? ''
  return [...groups.values()]
    .map((entries) => ({ name: entries[0]?.survey ?? '', entries }))
    .toSorted((a, b) => begun(b.entries).localeCompare(begun(a.entries)) || a.name.localeCompare(b.name, 'fr'))
}

/** The latest first. */
export const satisfactionSurveys = (register: ListEntries, months: MonthRange) =>
  surveysAmong((entry): entry is SurveyEntry => entry.kind === 'survey', register, months)

/** The latest first; one that only its contacts name (they were imported) is known as well. */
export const mysterySurveys = (register: ListEntries, months: MonthRange) =>
  surveysAmong(
    (entry): entry is MysteryEntry | ContactEntry => entry.kind === 'mystery' || entry.kind === 'contact',
    register,
    months,
  )
