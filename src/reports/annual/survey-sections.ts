// The surveys of a report: satisfaction question by question, mystery contacts by direction and in classes.

import { dayOf } from '../../calendar/local-date.ts'
import { valueText } from '../../digests/figure-block.ts'
import { mysteryGrids } from '../../digests/surveys/mystery-grid.ts'
import { mysteryNotes, mysteryTables } from '../../digests/surveys/mystery-tables.ts'
import { satisfactionTable, smallSurveyNotes } from '../../digests/surveys/satisfaction-table.ts'
import type { Words } from '../../i18n/words.ts'
import type { ContactEntry } from '../../register/kinds/mystery.ts'
import type { SurveyEntry } from '../../register/kinds/survey.ts'
import type { KnownSurvey } from '../../register/known-surveys.ts'
import { heading, paragraph, type Piece } from '../document.ts'
import { ownComment } from './own-text.ts'
import type { ReportView } from './report-query.ts'
import { contactsOfPeriod, questionsOfPeriod } from './surveys-of-period.ts'

const satisfactionPieces = (
  { name, entries }: KnownSurvey<SurveyEntry>,
  { today, figures: { smallNumber } }: ReportView,
  words: Words,
): readonly Piece[] => {
  const { surveyReports, surveys } = words
  const [first] = entries
  return [
    heading(2, surveyReports.ofSurvey(name)),
    ...(first === undefined ? [] : [paragraph(surveys.opened(dayOf(first.opened), today, first.service))]),
    satisfactionTable(entries, words),
    ...smallSurveyNotes(entries, smallNumber, words).map(paragraph),
  ]
}

/** Nothing where no survey was opened or counted in the period. */
export const satisfactionSection = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const surveys = await questionsOfPeriod(view)
  if (surveys.length === 0) return []
  const { surveyReports } = words
  const pooled = view.trends.find(({ figure }) => figure.indicator.id === 'satisfaction.surveys')?.figure
  return [
    heading(1, surveyReports.satisfaction),
    ...surveys.flatMap((survey) => satisfactionPieces(survey, view, words)),
    ...(pooled?.state === 'known' && surveys.length > 1
      ? [paragraph(surveyReports.together(valueText(pooled, words), pooled.numerator, pooled.denominator))]
      : []),
    ...ownComment('satisfaction', 2, view.texts, words),
  ]
}

const mysteryPieces = (
  { name, entries }: KnownSurvey<ContactEntry>,
  { figures: { smallNumber } }: ReportView,
  words: Words,
): readonly Piece[] => [
  heading(2, words.surveyReports.ofSurvey(name)),
  paragraph(words.surveyReports.contacts(entries.length)),
  ...mysteryGrids(entries, words.surveyReports.numericDate, words),
  ...mysteryTables(entries, words),
  ...mysteryNotes(entries, smallNumber, words).map(paragraph),
]

/** Nothing where no contact was sent in the period. */
export const mysterySection = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const surveys = await contactsOfPeriod(view)
  return surveys.length === 0
    ? []
    : [
        heading(1, words.surveyReports.mystery),
        ...surveys.flatMap((survey) => mysteryPieces(survey, view, words)),
        ...ownComment('mystery', 2, view.texts, words),
      ]
}
