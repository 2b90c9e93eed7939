// What is said of mystery surveys, in French.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { AnswerClass, SatisfactionClass, Situation } from '../../indicators/mystery-classes.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ContactAcknowledgement, ContactEntry, MysteryEntry } from '../../register/kinds/mystery.ts'
import { type Field, present } from '../field.ts'
import { code, joinLines, type Line, line, strong } from '../rich-text.ts'
import { agree, counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

const on = (date: LocalDate, today: Day): string => calendar.onDate(dayOf(date), today)

const acknowledgements: Readonly<Record<ContactAcknowledgement, string>> = {
  'same-day': 'sous 24\u00a0h',
  'other-office': 'sous 24\u00a0h, par un autre bureau',
  later: 'plus tard',
  no: 'non',
}

const satisfactions: Readonly<Record<SatisfactionClass, string>> = {
  'very-good': 'très bonne',
  good: 'bonne',
  fair: 'moyenne',
  poor: 'mauvaise',
  'not-measured': 'non mesurée',
}

const yesNo = (value: boolean | undefined): string => (value === undefined ? 'non évalué' : value ? 'oui' : 'non')

const example = '!mystère noter "Printemps 2026" service:Séjour envoyé:02/11 accusé:même-jour répondu:04/11'

export const mysteryFields = (entry: MysteryEntry, today: Day): readonly Field[] =>
  present([
    ['enquête', entry.survey],
    ['ouverture', on(entry.opened, today)],
    ['service', entry.service],
    ['état', entry.cancelled && 'annulée'],
  ])

export const contactFields = (entry: ContactEntry, today: Day): readonly Field[] =>
  present([
    ['enquête', entry.survey],
    ['direction', entry.direction],
    ['service', entry.service],
    ['envoi', on(entry.sent, today)],
    ['accusé de réception', acknowledgements[entry.acknowledged]],
    ['réponse', entry.answered === undefined ? 'aucune' : on(entry.answered, today)],
    ['courtoisie', yesNo(entry.courteous)],
    ['clarté et précision', yesNo(entry.clear)],
    ['satisfaction', satisfactions[entry.satisfaction ?? 'not-measured']],
    ['commentaire', entry.comment],
    ['état', entry.cancelled && 'annulé'],
  ])

export const mystery = {
  whatSurvey: ({ survey }: MysteryEntry): string => `enquête mystère ${quoted(survey)}`,
  whatContact: ({ survey, service }: ContactEntry): string =>
    `contact de l’enquête mystère ${quoted(survey)}${service === undefined ? '' : `, ${service}`}`,
  created: (id: EntryId, survey: string): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: enquête mystère ${quoted(survey)}.`,
  howToNote: (survey: string): Line =>
    line`Noter chaque contact\u00a0: ${code(example.replace('Printemps 2026', survey))}`,
  noted: (id: EntryId, { survey, service = '', sent }: ContactEntry, today: Day): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: ${quoted(survey)}, ${service}\u00a0: message envoyé ${on(sent, today)}.`,
  outcome: ({ acknowledged, answered }: ContactEntry, days: number | undefined, today: Day): Line => {
    const answer =
      answered === undefined || days === undefined
        ? 'aucune réponse'
        : `réponse ${on(answered, today)} (${counted(days, ['jour calendaire', 'jours calendaires'])})`
    return line`Accusé de réception\u00a0: ${acknowledgements[acknowledged]}\u00a0; ${answer}.`
  },
  exists: (survey: string, id: EntryId): Line =>
    line`L’enquête mystère ${quoted(survey)} existe déjà (n°\u00a0${id}). ${nothing}`,
  whichName: line`Comment s’appelle l’enquête mystère\u00a0? Par exemple ${code('!mystère créer "Printemps 2026"')}. ${nothing}`,
  whichSurvey: (names: readonly string[]): Line =>
    line`Quelle enquête mystère\u00a0? Ajoutez son nom entre guillemets\u00a0: ${joinLines(
      names.map((name) => line`${code(`"${name}"`)}`),
      ', ',
    )}. ${nothing}`,
  unknownSurvey: (typed: string, near: string | undefined): Line =>
    line`Il n’y a pas d’enquête mystère ${quoted(typed)} ces trois dernières années.${near === undefined ? '' : ` Vouliez-vous dire ${quoted(near)}\u00a0?`} Pour la créer\u00a0: ${code(`!mystère créer "${typed}"`)}. ${nothing}`,
  missing: {
    service: line`À quel service le message a-t-il été envoyé\u00a0? Par exemple ${code('service:Séjour')}. ${nothing}`,
    sentOn: line`Quel jour le message a-t-il été envoyé\u00a0? Par exemple ${code('envoyé:02/11')}. ${nothing}`,
    acknowledgedBy: line`A-t-on accusé réception sous 24\u00a0h\u00a0? ${code('accusé:même-jour')}, ${code('accusé:autre-bureau')}, ${code('accusé:plus-tard')} ou ${code('accusé:non')}. ${nothing}`,
    answeredOn: line`Quel jour une réponse est-elle venue\u00a0? ${code('répondu:04/11')}, ou ${code('répondu:non')}. ${nothing}`,
  },
  onlyWhenNoting: (key: string): Line =>
    line`${code(`${key}:`)} se dit en notant un contact\u00a0: ${code(example)}. ${nothing}`,
  notOfContacts: (id: EntryId): Line =>
    line`Le n°\u00a0${id} est un contact d’enquête mystère\u00a0: s’y corrigent ${code('service:')}, ${code('direction:')}, ${code('envoyé:')}, ${code('accusé:')}, ${code('répondu:')}, ${code('courtoisie:')}, ${code('clarté:')}, ${code('satisfaction:')} et ${code('commentaire:')}. ${nothing}`,
  notOfSurveys: (id: EntryId): Line =>
    line`Le n°\u00a0${id} est une enquête mystère\u00a0: seul ${code('service:')} s’y corrige. ${nothing}`,
  none: line`Aucune enquête mystère ces trois dernières années. Pour en créer une\u00a0: ${code('!mystère créer "Printemps 2026"')}`,
  listTitle: (count: number): Line => line`${strong(counted(count, ['enquête mystère', 'enquêtes mystère']))}`,
  listCaption: line`Enquêtes des trois dernières années, la plus récente d’abord`,
  listColumns: {
    survey: 'Enquête',
    opened: 'Ouverte le',
    contacts: 'Contacts',
    acknowledged: 'Accusés sous 24\u00a0h',
    answered: 'Réponses',
  },
  showHow: (survey: string): Line => line`Le rapport\u00a0: ${code(`!mystère voir "${survey}"`)}`,
  title: (survey: string, contacts: number): Line =>
    line`${strong(`Enquête mystère ${quoted(survey)}`)}\u00a0: ${counted(contacts, ['contact', 'contacts'])}`,
  noContacts: (survey: string): Line =>
    line`Aucun contact n’est encore noté. ${code(example.replace('Printemps 2026', survey))}`,
  direction: (name: string | undefined): Line => line`${strong(name ?? 'Sans direction')}`,
  columns: {
    service: 'Service',
    sent: 'Envoyé le',
    acknowledged: 'Accusé',
    answered: 'Répondu le',
    days: 'Jours',
    courtesy: 'Courtoisie',
    clarity: 'Clair et précis',
    satisfaction: 'Satisfaction',
    comment: 'Commentaire',
  },
  acknowledgements,
  satisfactions,
  yesNo,
  notAnswered: 'non',
  noDays: '–',
  withoutService: 'sans service',
  classTitles: {
    acknowledgements: 'Accusé de réception',
    answers: 'Réponse',
    satisfaction: 'Satisfaction',
    situations: 'Situation',
  },
  classColumns: { contacts: 'Contacts', share: 'Part', services: 'Services' },
  whole: 'Ensemble',
  captions: {
    acknowledgements: line`Accusés de réception, sur tous les contacts`,
    answers: line`Réponses, sur tous les contacts`,
    satisfaction: line`Satisfaction, sur tous les contacts`,
    situations: line`Services par situation`,
  },
  acknowledgementClasses: { 'within-day': 'Sous 24\u00a0h', not: 'Pas sous 24\u00a0h' },
  answerClasses: {
    'within-day': 'Répondu sous 24\u00a0h',
    later: 'Répondu plus tard',
    'acknowledged-only': 'Accusé de réception seulement',
    nothing: 'Rien',
  } satisfies Record<AnswerClass, string>,
  situations: {
    both: 'Accusé de réception et réponse',
    'answered-only': 'Réponse sans accusé de réception',
    'acknowledged-only': 'Accusé de réception sans réponse',
    nothing: 'Ni l’un ni l’autre',
  } satisfies Record<Situation, string>,
  byOtherOffice: (count: number): Line =>
    line`${numbers.integer(count)} ${count >= 2 ? 'accusés de réception viennent' : 'accusé de réception vient'} d’un autre bureau que celui qui était sollicité\u00a0: ${count >= 2 ? 'ils sont comptés' : 'il est compté'} comme les autres.`,
  few: (contacts: number): Line =>
    line`${counted(contacts, ['contact', 'contacts'])}\u00a0: ${agree(contacts, ['un effectif trop faible', 'des effectifs trop faibles'])} pour conclure.`,
  withFile: (survey: string): Line =>
    line`Le rapport à imprimer ou à compléter\u00a0: ${code(`!mystère voir "${survey}" fichier`)}`,
  onlyWhenShowing: line`${code('fichier')} se dit en lisant le rapport d’une enquête mystère\u00a0: ${code('!mystère voir "Printemps 2026" fichier')}. ${nothing}`,
  method: line`Les jours sont des jours calendaires\u00a0; «\u00a0sous 24\u00a0h\u00a0» veut dire le jour même ou le lendemain.`,
}
