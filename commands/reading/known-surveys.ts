// The surveys of the last years by their names, satisfaction and mystery alike.

import type { Day } from '../../src/calendar/local-date.ts'
import { type Month, monthOf } from '../../src/calendar/month.ts'
import { UserError } from '../../src/errors.ts'
import { nearest } from '../../src/grammar/suggest.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { fold } from '../../src/register/directory.ts'
import type { ContactEntry, MysteryEntry } from '../../src/register/kinds/mystery.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import { dayOfEntry } from '../../src/register/kinds/kinds.ts'
import type { ListEntries } from '../../src/register/ports.ts'

type Surveyed = SurveyEntry | MysteryEntry | ContactEntry

/** A survey and its entries, in the order of their numbers. */
export interface KnownSurvey<E extends Surveyed> {
  readonly name: string
  readonly entries: readonly E[]
}

/** Further back a survey is read in an export: looking for it must not take the whole register in. */
const monthsBack = 36

const surveysAmong = async <E extends Surveyed>(
  isOne: (entry: { readonly kind: string }) => entry is E,
  register: ListEntries,
  today: Day,
): Promise<readonly KnownSurvey<E>[]> => {
  const last = monthOf(today)
  const found: E[] = []
  for await (const chunk of register.touching({ first: (last - monthsBack) as Month, last }))
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
export const satisfactionSurveys = (register: ListEntries, today: Day) =>
  surveysAmong((entry): entry is SurveyEntry => entry.kind === 'survey', register, today)

/** The latest first; one that only its contacts name (they were imported) is known as well. */
export const mysterySurveys = (register: ListEntries, today: Day) =>
  surveysAmong(
    (entry): entry is MysteryEntry | ContactEntry => entry.kind === 'mystery' || entry.kind === 'contact',
    register,
    today,
  )

export const surveyNamed = <E extends Surveyed>(
  name: string,
  known: readonly KnownSurvey<E>[],
): KnownSurvey<E> | undefined => known.find((survey) => fold(survey.name) === fold(name))

/** What is said when no survey is meant, or none of that name. */
export interface SurveyRefusals {
  readonly which: (words: Words, names: readonly string[]) => Line
  readonly unknown: (words: Words, typed: string, near: string | undefined, names: readonly string[]) => Line
  readonly none: (words: Words) => Line
}

/** The survey that was named, or the only one there is. Throws a UserError when it is not clear which. */
export const meantSurvey = <E extends Surveyed>(
  typed: string | undefined,
  known: readonly KnownSurvey<E>[],
  { which, unknown, none }: SurveyRefusals,
): KnownSurvey<E> => {
  const names = known.map(({ name }) => name)
  if (typed !== undefined) {
    const found = surveyNamed(typed, known)
    if (found) return found
    throw new UserError((words) => unknown(words, typed, nearest(fold(typed), names), names.slice(0, 5)))
  }
  const [only] = known
  if (only === undefined) throw new UserError(none)
  if (known.length > 1) throw new UserError((words) => which(words, names.slice(0, 5)))
  return only
}
