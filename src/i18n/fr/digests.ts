// What the digests say in French: the morning's list, its headings and what can be done next.

import type { Day } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

/** Messages, and the entries that hold them. */
export interface Tally {
  readonly messages: number
  readonly entries: number
}

/** Which overdue requests are new: those of one day, or whatever came since a digest. */
export type Freshness = { readonly kind: 'due-on'; readonly day: Day } | { readonly kind: 'since'; readonly day: Day }

/** A request by its number, with what makes it pressing. */
export interface NumberedRequest {
  readonly id: EntryId
  readonly marks: string | undefined
}

interface Hour {
  readonly hour: number
  readonly minute: number
}

const time = ({ hour, minute }: Hour): string => calendar.time(hour, minute)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const requests = ({ messages, entries: rows }: Tally): string => entries.requests(messages, rows)

/** "vendredi", or "vendredi 13 novembre" once a weekday alone would mislead. */
const weekdayNear = (day: Day, today: Day): string =>
  today - day <= 6 ? calendar.weekday(day) : calendar.date(day, today)

/** "d’hier", "de vendredi", "du vendredi 13 novembre". */
const of = (day: Day, today: Day): string => {
  if (day === today) return 'd’aujourd’hui'
  if (day === today - 1) return 'd’hier'
  return today - day <= 6 ? `de ${weekdayNear(day, today)}` : `du ${calendar.date(day, today)}`
}

const since = (day: Day, today: Day): string => {
  if (day === today) return 'depuis ce matin'
  if (day === today - 1) return 'depuis hier'
  return today - day <= 6 ? `depuis ${weekdayNear(day, today)}` : `depuis le ${calendar.date(day, today)}`
}

const numbered = (items: readonly NumberedRequest[]): string =>
  `n°\u00a0${items.map(({ id, marks }) => (marks === undefined ? String(id) : `${id} (${marks})`)).join(', ')}`

/** "Séjour, Accueil"; of many services, the first ones and how many more. */
const named = (services: readonly string[]): string =>
  services.length <= 3
    ? services.join(', ')
    : `${services.slice(0, 2).join(', ')} et ${numbers.integer(services.length - 2)} autres services`

const head = (today: Day, services: readonly string[]): Line => {
  const date = capital(calendar.date(today, today))
  return line`${strong(services.length === 0 ? date : `${date} · ${named(services)}`)}`
}

/** `ofRequests`: other things are late, so that "nothing" would not be true. */
const state = (late: Tally, dueToday: Tally, ofRequests: boolean): string => {
  const none = ofRequests ? 'aucune demande en retard' : 'rien en retard'
  if (late.entries === 0 && dueToday.entries === 0)
    return ofRequests ? `${none} ni à échéance aujourd’hui` : `${none}, rien à échéance aujourd’hui`
  if (dueToday.entries === 0) return `${requests(late)} en retard`
  if (late.entries === 0) return `${none}, ${requests(dueToday)} à échéance aujourd’hui`
  const due = dueToday.messages === dueToday.entries ? numbers.integer(dueToday.messages) : requests(dueToday)
  return `${requests(late)} en retard, ${due} à échéance aujourd’hui`
}

export const digests = {
  title: (today: Day, services: readonly string[], late: Tally, dueToday: Tally, ofRequests: boolean): Line =>
    line`${head(today, services)}\u00a0: ${state(late, dueToday, ofRequests)}`,
  /** To a room without morning digest. */
  samples: (today: Day, services: readonly string[]): Line => line`${head(today, services)}\u00a0: échantillon`,
  unchanged: (today: Day, services: readonly string[], last: Day, late: Tally, ids: readonly EntryId[]): Line => {
    const still = late.entries === 0 ? '' : `, toujours ${requests(late)} en retard`
    const which = ids.length === 0 ? '' : ` (${entries.numbers(ids)})`
    return line`${head(today, services)}\u00a0: rien de nouveau ${since(last, today)}${still}${which}`
  },
  late: (planned: Hour, sent: Hour): Line =>
    line`Relevé de ${time(planned)}, envoyé à ${time(sent)} après une interruption.`,
  /** To the person in charge: a digest that a room did not get. */
  failed: (room: string, planned: Hour, retryAt: Hour | undefined): Line => {
    const what = `Le relevé de ${time(planned)} n’a pas pu être envoyé au salon ${room}`
    return retryAt === undefined
      ? line`${what}\u00a0: les essais sont épuisés. Les demandes restent visibles par ${code('!digest')}.`
      : line`${what}. Nouvel essai à partir de ${time(retryAt)}.`
  },
  fresh: (freshness: Freshness, today: Day): string =>
    freshness.kind === 'due-on'
      ? `Échéances ${of(freshness.day, today)} dépassées`
      : `Nouveaux retards ${since(freshness.day, today)}`,
  overdue: 'Toujours en retard',
  announced: 'Dates annoncées dépassées',
  today: 'Aujourd’hui',
  /** "Demain", "Lundi 23"; "D’ici au lundi 23" when some are expected on the closed days before. */
  next: (day: Day, today: Day, someBefore: boolean): string => {
    if (day === today + 1) return 'Demain'
    const near = day - today <= 7 ? calendar.shortDate(day) : calendar.date(day, today)
    return someBefore ? `D’ici au ${near}` : capital(near)
  },
  waiting: 'En attente de pièces',
  heading: (heading: string): Line => line`${strong(heading)}`,
  none: (heading: string): Line => line`${strong(heading)}\u00a0: aucune`,
  /** "Aujourd’hui : n° 1035, 1036": the count comes first when it says more than the numbers. */
  inOneLine: (heading: string, tally: Tally, shown: readonly NumberedRequest[]): Line => {
    const rest = tally.entries - shown.length
    if (rest === 0 && tally.messages === tally.entries) return line`${strong(heading)}\u00a0: ${numbered(shown)}`
    const dont = rest === 0 ? ', ' : ', dont '
    return line`${strong(heading)}\u00a0: ${requests(tally)}${dont}${numbered(shown)}`
  },
  rest: (hidden: Tally, list: 'overdue' | 'due'): Line => {
    const others = hidden.entries === 1 ? 'et 1 autre' : `et ${numbers.integer(hidden.entries)} autres`
    return line`${others}\u00a0: liste complète jointe, ou ${code(list === 'due' ? '!échéances' : '!retards')}`
  },
  fileName: (date: string): string => `releve-${date}.csv`,
  file: (rows: number): Line =>
    line`Liste complète du relevé en pièce jointe\u00a0: ${numbers.integer(rows)} ${rows === 1 ? 'ligne' : 'lignes'} (CSV).`,
  columns: {
    section: 'rubrique',
    number: 'n°',
    request: 'demande',
    service: 'service',
    received: 'reçu le',
    expected: 'échéance',
    overdue: 'jours ouvrés de retard',
    transferred: 'transféré le',
    urgent: 'urgent',
    chasers: 'relances',
  },
  yes: 'oui',
  reply: (id: EntryId) => ({ label: `Répondre au n°\u00a0${id}`, command: `!répondre ${id} fond` }),
  why: (id: EntryId) => ({ label: `Échéance du n°\u00a0${id}`, command: `!pourquoi ${id}` }),
  listOverdue: { label: 'Retards', command: '!retards' },
  listDue: { label: 'Échéances', command: '!échéances' },
}
