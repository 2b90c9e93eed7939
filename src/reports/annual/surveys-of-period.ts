// The surveys that a period's figures count: questions on the day of their answers, contacts on the day they were sent.

import { dayOf, type LocalDate } from '../../calendar/local-date.ts'
import { monthOf } from '../../calendar/month.ts'
import { asSigned } from '../../indicators/closing/as-signed.ts'
import type { ContactEntry } from '../../register/kinds/mystery.ts'
import { contactsOf } from '../../register/kinds/mystery.ts'
import type { SurveyEntry } from '../../register/kinds/survey.ts'
import { type KnownSurvey, mysterySurveys, satisfactionSurveys } from '../../register/known-surveys.ts'
import type { ReportView } from './report-query.ts'

/** The register as the figures read it, and which days and services are theirs. */
const readingOf = async (view: ReportView) => {
  const { query, entries } = await asSigned(view.scope, view.entries, view.figures)
  const { period, today } = query
  const { services = [] } = view
  const { currentName } = view.figures.directory
  return {
    entries,
    months: { first: monthOf(period.start), last: monthOf(period.end) },
    isWithin: (date: LocalDate): boolean =>
      dayOf(date) >= period.start && dayOf(date) <= period.end && dayOf(date) <= today,
    isAsked: ({ service }: { readonly service?: string }): boolean =>
      services.length === 0 || (service !== undefined && services.includes(currentName(service))),
  }
}

/** Answers that were counted later are not known yet. */
const uncounted = ({
  counted: _counted,
  answers: _answers,
  satisfied: _satisfied,
  ...asked
}: SurveyEntry): SurveyEntry => asked

const filled = <E extends SurveyEntry | ContactEntry>(surveys: readonly KnownSurvey<E>[]): readonly KnownSurvey<E>[] =>
  // The first of them first, as the year went.
  surveys.filter(({ entries }) => entries.length > 0).toReversed()

/** Questions counted in the period, and those opened in it that nobody has counted yet. */
export const questionsOfPeriod = async (view: ReportView): Promise<readonly KnownSurvey<SurveyEntry>[]> => {
  const { entries, months, isWithin, isAsked } = await readingOf(view)
  const questionOf = (question: SurveyEntry): readonly SurveyEntry[] => {
    if (!isAsked(question)) return []
    if (question.counted !== undefined && isWithin(question.counted)) return [question]
    return isWithin(question.opened) ? [uncounted(question)] : []
  }
  const known = await satisfactionSurveys(entries, months)
  return filled(known.map(({ name, entries: questions }) => ({ name, entries: questions.flatMap(questionOf) })))
}

export const contactsOfPeriod = async (view: ReportView): Promise<readonly KnownSurvey<ContactEntry>[]> => {
  const { entries, months, isWithin, isAsked } = await readingOf(view)
  const known = await mysterySurveys(entries, months)
  return filled(
    known.map(({ name, entries: all }) => ({
      name,
      entries: contactsOf(all).filter((contact) => isAsked(contact) && isWithin(contact.sent)),
    })),
  )
}
