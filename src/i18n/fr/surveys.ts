// What is said of satisfaction surveys, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { SurveyEntry } from '../../register/kinds/survey.ts'
import { type Field, present } from '../field.ts'
import { code, joinLines, type Line, line, strong } from '../rich-text.ts'
import { agree, counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const enter = (survey: string, position: number): string =>
  `!enquête saisir "${survey}" question:${position} satisfaits:45 réponses:60`

export const surveyFields = (entry: SurveyEntry, today: Day): readonly Field[] =>
  present([
    ['enquête', entry.survey],
    ['ouverture', calendar.onDate(dayOf(entry.opened), today)],
    ['service', entry.service],
    ['numéro de la question', numbers.integer(entry.position)],
    ['question', entry.question],
    ['personnes interrogées', integer(entry.asked)],
    ['date de saisie', entry.counted && calendar.onDate(dayOf(entry.counted), today)],
    ['réponses', integer(entry.answers)],
    ['satisfaits', integer(entry.satisfied)],
    ['état', entry.cancelled && 'annulée'],
  ])

export const surveys = {
  /** "enquête Accueil 2026, question 2": what it is. */
  what: ({ survey, position }: SurveyEntry): string => `enquête ${quoted(survey)}, question ${position}`,
  created: (ids: readonly EntryId[], survey: string, asked: number | undefined): Line => {
    const [first = 0] = ids
    const last = ids.at(-1) ?? first
    const number = first === last ? `N°\u00a0${first}` : `N°\u00a0${first} ${ids.length === 2 ? 'et' : 'à'} ${last}`
    const people = asked === undefined ? '' : `, ${counted(asked, ['personne interrogée', 'personnes interrogées'])}`
    return line`${strong(number)}\u00a0: enquête ${quoted(survey)}, ${counted(ids.length, ['question', 'questions'])}${people}.`
  },
  question: (position: number, question: string): Line => line`${position}. ${question}`,
  howToEnter: (survey: string): Line => line`Saisir les réponses\u00a0: ${code(enter(survey, 1))}`,
  entered: (entry: SurveyEntry, rate: string | undefined, today: Day): Line => {
    const { answers = 0, satisfied = 0 } = entry
    const share = rate === undefined ? '' : `, soit ${rate}`
    const day = entry.counted === undefined ? today : dayOf(entry.counted)
    const on = day === today ? '' : `, comptée ${calendar.onDate(day, today)}`
    return line`${strong(`N°\u00a0${entry.id}`)}\u00a0: ${quoted(entry.survey)}, question ${entry.position}${on}\u00a0: ${strong(`${numbers.integer(satisfied)} ${agree(satisfied, ['satisfait', 'satisfaits'])} sur ${counted(answers, ['réponse', 'réponses'])}`)}${share}.`
  },
  replaced: (before: SurveyEntry): Line =>
    line`Cette saisie remplace ${numbers.integer(before.satisfied ?? 0)} sur ${numbers.integer(before.answers ?? 0)}, noté auparavant\u00a0: ${code(`!historique ${before.id}`)}`,
  unchanged: (entry: SurveyEntry): Line =>
    line`Le n°\u00a0${entry.id} porte déjà ces nombres\u00a0: ${numbers.integer(entry.satisfied ?? 0)} sur ${numbers.integer(entry.answers ?? 0)}. ${nothing}`,
  whichName: line`Comment s’appelle l’enquête\u00a0? Par exemple ${code('!enquête créer "Accueil 2026" questions:"Accueil aimable ? | Attente courte ?" interrogés:400')}. ${nothing}`,
  whichQuestions: line`Quelles questions\u00a0? Séparez-les par une barre\u00a0: ${code('questions:"Accueil aimable ? | Attente courte ?"')}. ${nothing}`,
  tooManyQuestions: (count: number, most: number): Line =>
    line`${numbers.integer(count)} questions\u00a0: une enquête en a ${numbers.integer(most)} au plus. ${nothing}`,
  questionTooLong: (length: number, longest: number): Line =>
    line`Une question de ${numbers.integer(length)} caractères\u00a0: ${numbers.integer(longest)} au plus. ${nothing}`,
  sameQuestion: (question: string): Line => line`La question ${quoted(question)} est posée deux fois. ${nothing}`,
  exists: (survey: string, first: EntryId): Line =>
    line`L’enquête ${quoted(survey)} existe déjà (n°\u00a0${first}). Donnez-lui un autre nom, par exemple avec l’année. ${nothing}`,
  whichSurvey: (names: readonly string[]): Line =>
    line`Quelle enquête\u00a0? Ajoutez son nom entre guillemets\u00a0: ${joinLines(
      names.map((name) => line`${code(`"${name}"`)}`),
      ', ',
    )}. ${nothing}`,
  unknownSurvey: (typed: string, near: string | undefined, names: readonly string[]): Line =>
    line`Il n’y a pas d’enquête ${quoted(typed)} ces trois dernières années.${near === undefined ? '' : ` Vouliez-vous dire ${quoted(near)}\u00a0?`} ${names.length === 0 ? '' : `Enquêtes connues\u00a0: ${names.map(quoted).join(', ')}. `}${nothing}`,
  whichQuestion: (survey: string, most: number): Line =>
    line`Quelle question de l’enquête ${quoted(survey)}\u00a0? De 1 à ${most}, par exemple ${code(enter(survey, 1))}. ${nothing}`,
  noQuestion: (position: number, survey: string, most: number): Line =>
    line`L’enquête ${quoted(survey)} n’a pas de question ${position}\u00a0: elles vont de 1 à ${most}. ${nothing}`,
  whichCounts: (survey: string, position: number): Line =>
    line`Combien de réponses, et combien de satisfaits\u00a0? Par exemple ${code(enter(survey, position))}. ${nothing}`,
  onlyWhenCreating: (key: string): Line => line`${code(`${key}:`)} se dit en créant l’enquête. ${nothing}`,
  notOfSurveys: (id: EntryId, survey: string, position: number): Line =>
    line`Le n°\u00a0${id} est une question d’enquête\u00a0: seul ${code('service:')} s’y corrige. Les réponses se saisissent de nouveau\u00a0: ${code(enter(survey, position))}. ${nothing}`,
  none: line`Aucune enquête de satisfaction ces trois dernières années. Pour en créer une\u00a0: ${code('!enquête créer "Accueil 2026" questions:"Accueil aimable ? | Attente courte ?" interrogés:400')}`,
  listTitle: (count: number): Line =>
    line`${strong(counted(count, ['enquête de satisfaction', 'enquêtes de satisfaction']))}`,
  listCaption: line`Enquêtes des trois dernières années, la plus récente d’abord`,
  listColumns: {
    survey: 'Enquête',
    opened: 'Ouverte le',
    questions: 'Questions',
    answers: 'Réponses',
    satisfied: 'Satisfaits',
    rate: 'Taux',
  },
  title: (survey: string): Line => line`${strong(`Enquête ${quoted(survey)}`)}`,
  opened: (day: Day, today: Day, service: string | undefined): Line =>
    line`Ouverte ${calendar.onDate(day, today)}${service === undefined ? '' : `, ${service}`}.`,
  caption: line`Réponses par question`,
  columns: {
    position: 'N°',
    question: 'Question',
    asked: 'Interrogés',
    answers: 'Réponses',
    satisfied: 'Satisfaits',
    unsatisfied: 'Non satisfaits',
    silent: 'Sans réponse',
    rate: 'Satisfaction',
  },
  whole: 'Ensemble',
  /** Some questions are not counted yet. */
  wholeOf: (known: number, of: number): string =>
    `Ensemble (${counted(known, ['question', 'questions'])} sur ${numbers.integer(of)})`,
  smallQuestion: (position: number, caution: Line): Line => [`Question ${position}\u00a0: `, ...caution, '.'],
  smallWhole: (caution: Line): Line => ['Ensemble\u00a0: ', ...caution, '.'],
  dash: '–',
  inFigures: line`Ces réponses entrent dans le taux du mois de leur saisie\u00a0: ${code('!taux satisfaction')}`,
  showHow: (survey: string): Line => line`Le détail\u00a0: ${code(`!enquête voir "${survey}"`)}`,
}
