// What is said of satisfaction surveys, in English.

import { dayOf } from '../../calendar/local-date.ts'
import { present } from '../field.ts'
import type { surveyFields as frenchFields, surveys as french } from '../fr/surveys.ts'
import { code, joinLines, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const quoted = (text: string): string => `“${text}”`

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const enter = (survey: string, position: number): string =>
  `!survey enter "${survey}" question:${position} satisfied:45 answers:60`

const create = '!survey create "Desk 2026" questions:"Were you welcomed? | Was the wait short?" people:400'

const known = (names: readonly string[]): string => `Known surveys: ${names.map(quoted).join(', ')}.`

export const surveyFields: typeof frenchFields = (entry, today) =>
  present([
    ['survey', entry.survey],
    ['opened', calendar.onDate(dayOf(entry.opened), today)],
    ['service', entry.service],
    ['question number', numbers.integer(entry.position)],
    ['question', entry.question],
    ['people asked', integer(entry.asked)],
    ['entered', entry.counted && calendar.onDate(dayOf(entry.counted), today)],
    ['answers', integer(entry.answers)],
    ['satisfied', integer(entry.satisfied)],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const surveys: typeof french = {
  what: ({ survey, position }) => `survey ${quoted(survey)}, question ${position}`,
  created: (ids, survey, asked) => {
    const [first = 0] = ids
    const last = ids.at(-1) ?? first
    const number = first === last ? `#${first}` : `#${first} ${ids.length === 2 ? 'and' : 'to'} #${last}`
    const people = asked === undefined ? '' : `, ${counted(asked, ['person asked', 'people asked'])}`
    return line`${strong(number)}: survey ${quoted(survey)}, ${counted(ids.length, ['question', 'questions'])}${people}.`
  },
  question: (position, question) => line`${position}. ${question}`,
  howToEnter: (survey) => line`To enter the answers: ${code(enter(survey, 1))}`,
  entered: (entry, rate, today) => {
    const { answers = 0, satisfied = 0 } = entry
    const share = rate === undefined ? '' : `, that is ${rate}`
    const day = entry.counted === undefined ? today : dayOf(entry.counted)
    const on = day === today ? '' : `, counted ${calendar.onDate(day, today)}`
    return line`${strong(`#${entry.id}`)}: ${quoted(entry.survey)}, question ${entry.position}${on}: ${strong(`${numbers.integer(satisfied)} satisfied out of ${counted(answers, ['answer', 'answers'])}`)}${share}.`
  },
  replaced: (before) =>
    line`This replaces ${numbers.integer(before.satisfied ?? 0)} out of ${numbers.integer(before.answers ?? 0)}, logged before: ${code(`!history ${before.id}`)}`,
  unchanged: (entry) =>
    line`#${entry.id} has these counts already: ${numbers.integer(entry.satisfied ?? 0)} out of ${numbers.integer(entry.answers ?? 0)}. ${nothing}`,
  whichName: line`What is the survey called? For example ${code(create)}. ${nothing}`,
  whichQuestions: line`Which questions? Put a bar between them: ${code('questions:"Were you welcomed? | Was the wait short?"')}. ${nothing}`,
  tooManyQuestions: (count, most) =>
    line`${numbers.integer(count)} questions: a survey has ${numbers.integer(most)} at most. ${nothing}`,
  questionTooLong: (length, longest) =>
    line`A question of ${numbers.integer(length)} characters: ${numbers.integer(longest)} at most. ${nothing}`,
  sameQuestion: (question) => line`The question ${quoted(question)} is asked twice. ${nothing}`,
  exists: (survey, first) =>
    line`There is a survey ${quoted(survey)} already (#${first}). Give it another name, for example with the year. ${nothing}`,
  whichSurvey: (names) =>
    line`Which survey? Add its name between quotes: ${joinLines(
      names.map((name) => line`${code(`"${name}"`)}`),
      ', ',
    )}. ${nothing}`,
  unknownSurvey: (typed, near, names) =>
    line`There is no survey ${quoted(typed)} in the last three years.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`} ${names.length === 0 ? '' : `${known(names)} `}${nothing}`,
  whichQuestion: (survey, most) =>
    line`Which question of the survey ${quoted(survey)}? From 1 to ${most}, for example ${code(enter(survey, 1))}. ${nothing}`,
  noQuestion: (position, survey, most) =>
    line`The survey ${quoted(survey)} has no question ${position}: they go from 1 to ${most}. ${nothing}`,
  whichCounts: (survey, position) =>
    line`How many answers, and how many satisfied? For example ${code(enter(survey, position))}. ${nothing}`,
  onlyWhenCreating: (key) => line`${code(`${key}:`)} is said when the survey is created. ${nothing}`,
  notOfSurveys: (id, survey, position) =>
    line`#${id} is a survey question: only ${code('service:')} can be corrected in it. Answers are entered again: ${code(enter(survey, position))}. ${nothing}`,
  none: line`No satisfaction survey in the last three years. To create one: ${code(create)}`,
  listTitle: (count) => line`${strong(counted(count, ['satisfaction survey', 'satisfaction surveys']))}`,
  listCaption: line`Surveys of the last three years, the latest first`,
  listColumns: {
    survey: 'Survey',
    opened: 'Opened',
    questions: 'Questions',
    answers: 'Answers',
    satisfied: 'Satisfied',
    rate: 'Rate',
  },
  title: (survey) => line`${strong(`Survey ${quoted(survey)}`)}`,
  opened: (day, today, service) =>
    line`Opened ${calendar.onDate(day, today)}${service === undefined ? '' : `, ${service}`}.`,
  caption: line`Answers by question`,
  columns: {
    position: 'No.',
    question: 'Question',
    asked: 'Asked',
    answers: 'Answers',
    satisfied: 'Satisfied',
    unsatisfied: 'Not satisfied',
    silent: 'No answer',
    rate: 'Satisfaction',
  },
  whole: 'Together',
  wholeOf: (known, of) => `Together (${numbers.integer(known)} of ${counted(of, ['question', 'questions'])})`,
  smallQuestion: (position, caution) => [`Question ${position}: `, ...caution, '.'],
  smallWhole: (caution) => ['Together: ', ...caution, '.'],
  dash: '–',
  inFigures: line`These answers count in the rate of the month in which they were entered: ${code('!rates satisfaction')}`,
  showHow: (survey) => line`In detail: ${code(`!survey show "${survey}"`)}`,
}
