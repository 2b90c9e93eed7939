// What reports say of surveys, in English.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import type { surveyReports as french } from '../fr/survey-reports.ts'
import { code, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { numbers } from './numbers.ts'

const quoted = (text: string): string => `“${text}”`

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** "02/11/2026", the day first as in the country of the figures. */
const numericDate = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`
}

export const surveyReports: typeof french = {
  satisfaction: 'Satisfaction surveys',
  together: (value, satisfied, answers) =>
    line`All surveys of the period together: ${strong(value)} (${numbers.integer(satisfied)} of ${numbers.integer(answers)}).`,
  mystery: 'Mystery surveys',
  ofSurvey: (name) => `Survey ${quoted(name)}`,
  contacts: (count) => line`${counted(count, ['contact', 'contacts'])} in the period.`,
  numericDate,
  title: (name) => `Mystery survey ${quoted(name)}`,
  byDirection: 'Contacts by direction',
  rates: 'Results over all contacts',
  situations: 'Services by situation',
  cover: { contacts: 'Contacts', services: 'Services written to' },
  sent: (count, first, last) =>
    first === last
      ? line`${counted(count, ['contact', 'contacts'])}, on ${numericDate(first)}`
      : line`${counted(count, ['contact', 'contacts'])}, from ${numericDate(first)} to ${numericDate(last)}`,
  fileName: (month, id, extension) => `mystery-survey-${month}-${id}.${extension}`,
  attached: {
    html: line`Report of the mystery survey, to read and print (HTML page).`,
    docx: line`The same report to complete (DOCX).`,
  },
  empty: (name) => line`The mystery survey ${quoted(name)} has no contact yet: its report would say nothing.`,
  aloneOption: (option) =>
    line`${code(option)} does not go with ${code('--mystery')}: the report of a survey is about all its contacts. Nothing was written.`,
}
