// Lists of requests, in French: late, mine, due soon, one by one.

import type { Day } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const scope = (services: readonly string[]): string => (services.length === 0 ? '' : ` · ${services.join(', ')}`)

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const open = (messages: number): string => (messages === 1 ? 'ouverte' : 'ouvertes')

export const lists = {
  overdue: (messages: number, count: number, services: readonly string[]): Line =>
    line`${strong(`${sentence(entries.requests(messages, count))} en retard${scope(services)}`)}`,
  noneOverdue: (services: readonly string[]): Line => line`Aucune demande en retard${scope(services)}.`,
  service: (name: string | undefined, messages: number, count: number): Line =>
    line`${strong(name ?? 'Sans service')} : ${entries.requests(messages, count)}`,
  mine: (messages: number, count: number): Line =>
    line`${strong(`${sentence(entries.requests(messages, count))} ${open(messages)}`)} à votre nom`,
  noneMine: line`Aucune demande ouverte à votre nom.`,
  mineHow: line`Sont à votre nom les demandes que vous avez prises en charge (${code('!prendre 1042')}) et celles que vous avez enregistrées sans que personne d’autre les ait prises.`,
  late: 'En retard',
  comingUp: 'À venir',
  running: 'Dans les délais',
  waiting: 'En attente de pièces',
  due: (services: readonly string[]): Line => line`${strong(`Échéances${scope(services)}`)}`,
  noneDue: (services: readonly string[]): Line =>
    line`Aucune échéance d’ici la fin de la semaine prochaine${scope(services)}.`,
  today: (day: Day): string => `Aujourd’hui, ${calendar.shortDate(day)}`,
  tomorrow: (day: Day): string => `Demain, ${calendar.shortDate(day)}`,
  nextOpenDay: (day: Day): string => sentence(calendar.shortDate(day)),
  thisWeek: 'Plus tard cette semaine',
  nextWeek: 'La semaine prochaine',
  later: 'Plus tard',
  andLate: (messages: number): Line =>
    messages === 1
      ? line`Une demande est déjà en retard : ${code('!retards')}`
      : line`${numbers.integer(messages)} demandes sont déjà en retard : ${code('!retards')}`,
  rest: (messages: number): string => `et ${numbers.integer(messages)} ${messages === 1 ? 'autre' : 'autres'}`,
  entry: (id: EntryId, what: string): Line => line`${strong(`N° ${id}`)} : ${what}`,
  calls: 'appels',
  field: (name: string, value: string): Line => line`${soft(`${sentence(name)} :`)} ${value}`,
  loggedBy: (name: string | undefined, when: string): Line =>
    line`${soft(name === undefined ? `Enregistré ${when}.` : `Enregistré par ${name} ${when}.`)}`,
  at: (day: Day, hour: number, minute: number, today: Day): string =>
    `${calendar.nearDate(day, today)} à ${calendar.time(hour, minute)}`,
  history: (id: EntryId): Line => line`${strong(`Historique du n° ${id}`)}`,
  noHistory: (id: EntryId): Line => line`L’historique du n° ${id} a été effacé au terme de la durée de conservation.`,
  created: (name: string | undefined, when: string): Line =>
    line`${sentence(when)} : enregistré${name === undefined ? '' : ` par ${name}`}`,
  changed: (name: string | undefined, when: string, command: string): Line =>
    line`${sentence(when)}${name === undefined ? '' : `, ${name}`} : ${code(`!${command}`)}`,
  imported: (when: string): Line => line`${sentence(when)} : importé`,
  listTitle: {
    late: (messages: number, count: number, period: string): Line =>
      line`${strong(`${sentence(entries.requests(messages, count))} hors délai`)} · ${period}`,
    inTime: (messages: number, count: number, period: string): Line =>
      line`${strong(`${sentence(entries.requests(messages, count))} dans les délais`)} · ${period}`,
    open: (messages: number, count: number, period: string): Line =>
      line`${strong(`${sentence(entries.requests(messages, count))} encore ${open(messages)}, dans les délais`)} · ${period}`,
  },
  settled: (id: EntryId, about: string, due: Day | undefined, ended: string, today: Day): Line =>
    line`${strong(entries.number(id))} · ${about}${due === undefined ? '' : ` · échéance ${calendar.onDate(due, today)}`} · ${ended}`,
  emptyList: (period: string): Line =>
    line`Aucune demande dans cette liste · ${period}. En retard aujourd’hui : ${code('!retards')}`,
  whatToShow: line`Quel numéro, ou quelle liste ? Par exemple ${code('!voir 1042')}, ${code('!voir hors-délai')} ou ${code('!voir ouvertes')}.`,
  calendarTitle: (year: number, zone: string): Line => line`${strong(`Jours fériés et fermetures ${year}`)} · ${zone}`,
  calendarHoliday: (day: Day, today: Day, name: string, weekend: boolean): Line =>
    line`${calendar.date(day, today)} : ${name}${weekend ? ' (week-end)' : ''}`,
  calendarClosure: (day: Day, today: Day, reason: string): Line =>
    line`${calendar.date(day, today)} : fermeture (${reason})`,
  calendarCount: (count: number): Line => line`${numbers.integer(count)} jours ouvrés dans l’année.`,
}
