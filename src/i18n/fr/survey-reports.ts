// What reports say of surveys, in French: their sections in an annual report, and a mystery survey's own report.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { numbers } from './numbers.ts'

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** "02/11/2026": a grid has nine columns. */
const numericDate = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`
}

export const surveyReports = {
  satisfaction: 'Enquêtes de satisfaction',
  together: (value: string, satisfied: number, answers: number): Line =>
    line`Toutes les enquêtes de la période réunies\u00a0: ${strong(value)} (${numbers.integer(satisfied)} sur ${numbers.integer(answers)}).`,
  mystery: 'Enquêtes mystère',
  ofSurvey: (name: string): string => `Enquête ${quoted(name)}`,
  contacts: (count: number): Line => line`${counted(count, ['contact', 'contacts'])} sur la période.`,
  numericDate,
  title: (name: string): string => `Enquête mystère ${quoted(name)}`,
  byDirection: 'Contacts par direction',
  rates: 'Résultats sur tous les contacts',
  situations: 'Services par situation',
  cover: { contacts: 'Contacts', services: 'Services sollicités' },
  sent: (count: number, first: Day, last: Day): Line =>
    first === last
      ? line`${counted(count, ['contact', 'contacts'])}, le ${numericDate(first)}`
      : line`${counted(count, ['contact', 'contacts'])}, du ${numericDate(first)} au ${numericDate(last)}`,
  fileName: (month: string, id: number, extension: string): string => `enquete-mystere-${month}-${id}.${extension}`,
  attached: {
    html: line`Rapport de l’enquête mystère, à lire et à imprimer (page HTML).`,
    docx: line`Le même rapport à compléter (DOCX).`,
  },
  empty: (name: string): Line =>
    line`L’enquête mystère ${quoted(name)} n’a pas encore de contact\u00a0: il n’y a rien à écrire dans son rapport.`,
  aloneOption: (option: string): Line =>
    line`${code(option)} ne va pas avec ${code('--mystery')}\u00a0: le rapport d’une enquête porte sur tous ses contacts. Rien n’a été écrit.`,
}
