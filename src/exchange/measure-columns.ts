// The columns of measures.

import { dayOf } from '../calendar/local-date.ts'
import { periodCode } from '../calendar/period-code.ts'
import { wholeMonths } from '../calendar/period.ts'
import { words } from '../i18n/words.ts'
import { type MeasurableId, measurableIds } from '../register/measurable.ts'
import { forKinds } from './column.ts'
import { choiceReader, readCount, readResult, readMonths } from './read-cell.ts'
import type { ChoiceWords } from './value-words.ts'

const namesOf = (id: MeasurableId, language: 'fr' | 'en'): readonly string[] => [
  id,
  ...words[language].indicators.labels[id].names,
]

/** By its id, which export writes, or by any of its words. */
const indicatorWords = Object.fromEntries(
  measurableIds.map((id) => [id, { fr: namesOf(id, 'fr'), en: namesOf(id, 'en') }]),
) as ChoiceWords<MeasurableId>

const ofMeasures = ['measure'] as const

export const measureColumns = {
  indicator: forKinds(ofMeasures, 'indicateur, indicator', choiceReader(indicatorWords), ({ indicator }) => indicator),
  months: forKinds(ofMeasures, 'période, period, mois, month', readMonths, ({ start, end }) =>
    periodCode(wholeMonths(dayOf(start), dayOf(end))),
  ),
  numerator: forKinds(ofMeasures, 'effectif, numerator, numérateur', readCount, ({ numerator }) => numerator),
  denominator: forKinds(ofMeasures, 'base, denominator, dénominateur', readCount, ({ denominator }) => denominator),
  value: forKinds(ofMeasures, 'résultat, value, valeur, result', readResult, ({ value }) => value),
}
