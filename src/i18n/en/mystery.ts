// What is said of mystery surveys, in English.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import { present } from '../field.ts'
import type {
  contactFields as frenchContactFields,
  mystery as french,
  mysteryFields as frenchFields,
} from '../fr/mystery.ts'
import { code, joinLines, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const quoted = (text: string): string => `“${text}”`

const on = (date: LocalDate, today: Day): string => calendar.onDate(dayOf(date), today)

const acknowledgements: (typeof french)['acknowledgements'] = {
  'same-day': 'within 24 h',
  'other-office': 'within 24 h, by another office',
  later: 'later',
  no: 'no',
}

const satisfactions: (typeof french)['satisfactions'] = {
  'very-good': 'very good',
  good: 'good',
  fair: 'fair',
  poor: 'poor',
  'not-measured': 'not measured',
}

const yesNo = (value: boolean | undefined): string => (value === undefined ? 'not assessed' : value ? 'yes' : 'no')

const example = '!mystery log "Spring 2026" service:Séjour sent:02/11 acknowledged:same-day answered:04/11'

export const mysteryFields: typeof frenchFields = (entry, today) =>
  present([
    ['survey', entry.survey],
    ['opened', on(entry.opened, today)],
    ['service', entry.service],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const contactFields: typeof frenchContactFields = (entry, today) =>
  present([
    ['survey', entry.survey],
    ['direction', entry.direction],
    ['service', entry.service],
    ['sent', on(entry.sent, today)],
    ['acknowledgement', acknowledgements[entry.acknowledged]],
    ['answer', entry.answered === undefined ? 'none' : on(entry.answered, today)],
    ['courtesy', yesNo(entry.courteous)],
    ['clear and precise', yesNo(entry.clear)],
    ['satisfaction', satisfactions[entry.satisfaction ?? 'not-measured']],
    ['comment', entry.comment],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const mystery: typeof french = {
  whatSurvey: ({ survey }) => `mystery survey ${quoted(survey)}`,
  whatContact: ({ survey, service }) =>
    `contact of the mystery survey ${quoted(survey)}${service === undefined ? '' : `, ${service}`}`,
  created: (id, survey) => line`${strong(`#${id}`)}: mystery survey ${quoted(survey)}.`,
  howToNote: (survey) => line`To log each contact: ${code(example.replace('Spring 2026', survey))}`,
  noted: (id, { survey, service = '', sent }, today) =>
    line`${strong(`#${id}`)}: ${quoted(survey)}, ${service}: message sent ${on(sent, today)}.`,
  outcome: ({ acknowledged, answered }, days, today) => {
    const answer =
      answered === undefined || days === undefined
        ? 'no answer'
        : `answered ${on(answered, today)} (${counted(days, ['calendar day', 'calendar days'])})`
    return line`Acknowledgement: ${acknowledgements[acknowledged]}; ${answer}.`
  },
  exists: (survey, id) => line`There is a mystery survey ${quoted(survey)} already (#${id}). ${nothing}`,
  whichName: line`What is the mystery survey called? For example ${code('!mystery create "Spring 2026"')}. ${nothing}`,
  whichSurvey: (names) =>
    line`Which mystery survey? Add its name between quotes: ${joinLines(
      names.map((name) => line`${code(`"${name}"`)}`),
      ', ',
    )}. ${nothing}`,
  unknownSurvey: (typed, near) =>
    line`There is no mystery survey ${quoted(typed)} in the last three years.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`} To create it: ${code(`!mystery create "${typed}"`)}. ${nothing}`,
  missing: {
    service: line`Which service was written to? For example ${code('service:Séjour')}. ${nothing}`,
    sentOn: line`On which day was the message sent? For example ${code('sent:02/11')}. ${nothing}`,
    acknowledgedBy: line`Was it acknowledged within 24 h? ${code('acknowledged:same-day')}, ${code('acknowledged:other-office')}, ${code('acknowledged:later')} or ${code('acknowledged:no')}. ${nothing}`,
    answeredOn: line`On which day did an answer come? ${code('answered:04/11')}, or ${code('answered:no')}. ${nothing}`,
  },
  onlyWhenNoting: (key) => line`${code(`${key}:`)} is said when a contact is logged: ${code(example)}. ${nothing}`,
  notOfContacts: (id) =>
    line`#${id} is a contact of a mystery survey: ${code('service:')}, ${code('direction:')}, ${code('sent:')}, ${code('acknowledged:')}, ${code('answered:')}, ${code('courtesy:')}, ${code('clarity:')}, ${code('satisfaction:')} and ${code('comment:')} can be corrected in it. ${nothing}`,
  notOfSurveys: (id) => line`#${id} is a mystery survey: only ${code('service:')} can be corrected in it. ${nothing}`,
  none: line`No mystery survey in the last three years. To create one: ${code('!mystery create "Spring 2026"')}`,
  listTitle: (count) => line`${strong(counted(count, ['mystery survey', 'mystery surveys']))}`,
  listCaption: line`Surveys of the last three years, the latest first`,
  listColumns: {
    survey: 'Survey',
    opened: 'Opened',
    contacts: 'Contacts',
    acknowledged: 'Acknowledged within 24 h',
    answered: 'Answered',
  },
  showHow: (survey) => line`The report: ${code(`!mystery show "${survey}"`)}`,
  title: (survey, contacts) =>
    line`${strong(`Mystery survey ${quoted(survey)}`)}: ${counted(contacts, ['contact', 'contacts'])}`,
  noContacts: (survey) => line`No contact is logged yet. ${code(example.replace('Spring 2026', survey))}`,
  direction: (name) => line`${strong(name ?? 'No direction')}`,
  columns: {
    service: 'Service',
    sent: 'Sent',
    acknowledged: 'Acknowledged',
    answered: 'Answered',
    days: 'Days',
    courtesy: 'Courtesy',
    clarity: 'Clear and precise',
    satisfaction: 'Satisfaction',
    comment: 'Comment',
  },
  acknowledgements,
  satisfactions,
  yesNo,
  notAnswered: 'no',
  noDays: '–',
  withoutService: 'no service',
  classTitles: {
    acknowledgements: 'Acknowledgement',
    answers: 'Answer',
    satisfaction: 'Satisfaction',
    situations: 'Situation',
  },
  classColumns: { contacts: 'Contacts', share: 'Share', services: 'Services' },
  whole: 'Together',
  captions: {
    acknowledgements: line`Acknowledgements, over all contacts`,
    answers: line`Answers, over all contacts`,
    satisfaction: line`Satisfaction, over all contacts`,
    situations: line`Services by situation`,
  },
  acknowledgementClasses: { 'within-day': 'Within 24 h', not: 'Not within 24 h' },
  answerClasses: {
    'within-day': 'Answered within 24 h',
    later: 'Answered later',
    'acknowledged-only': 'Acknowledged only',
    nothing: 'Nothing',
  },
  situations: {
    both: 'Acknowledged and answered',
    'answered-only': 'Answered without acknowledgement',
    'acknowledged-only': 'Acknowledged but not answered',
    nothing: 'Neither',
  },
  byOtherOffice: (count) =>
    line`${numbers.integer(count)} ${count === 1 ? 'acknowledgement comes' : 'acknowledgements come'} from another office than the one written to, and ${count === 1 ? 'counts' : 'count'} like the others.`,
  few: (contacts) => line`${counted(contacts, ['contact', 'contacts'])}: too few to conclude.`,
  withFile: (survey) => line`The report to print or to complete: ${code(`!mystery show "${survey}" file`)}`,
  onlyWhenShowing: line`${code('file')} is said when reading the report of a mystery survey: ${code('!mystery show "Spring 2026" file')}. ${nothing}`,
  method: line`Days are calendar days; “within 24 h” means the same day or the next.`,
}
