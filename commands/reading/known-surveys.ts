// Which survey somebody means: the one named, or the only one there is.

import { UserError } from '../../src/errors.ts'
import { nearest } from '../../src/grammar/suggest.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { fold } from '../../src/register/directory.ts'
import type { KnownSurvey, Surveyed } from '../../src/register/known-surveys.ts'

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
