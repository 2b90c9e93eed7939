// A request in one line, in French: what lists and digests say of it.

import type { Day } from '../../calendar/local-date.ts'
import type { Channel, Matter, Nature, RequestEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import { agree, counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'

const messages: Record<Channel, Noun> = {
  email: ['courriel', 'courriels'],
  form: ['message du formulaire', 'messages du formulaire'],
  letter: ['courrier', 'courriers'],
  box: ['message de l’urne', 'messages de l’urne'],
  desk: ['demande au guichet', 'demandes au guichet'],
}

const named: Partial<Record<Nature, Noun>> = {
  complaint: ['réclamation', 'réclamations'],
  suggestion: ['suggestion', 'suggestions'],
}

const by: Record<Channel, string> = {
  email: ' par courriel',
  form: ' par le formulaire',
  letter: ' par courrier',
  box: ' dans l’urne',
  desk: ' au guichet',
}

const matters: Record<Matter, string> = { legality: 'contrôle de légalité', budget: 'contrôle budgétaire' }

type Described = Pick<RequestEntry, 'count' | 'channel' | 'nature' | 'requester'>

/** "réclamation par courriel", "3 courriers d’élus ou collectivités". */
const what = (request: Described): string => {
  const nature = named[request.nature]
  const noun = nature ?? messages[request.channel]
  const subject = request.count === 1 ? noun[0] : counted(request.count, noun)
  const way = nature === undefined ? '' : by[request.channel]
  const whose =
    request.requester === 'elected' ? agree(request.count, [' d’élu ou collectivité', ' d’élus ou collectivités']) : ''
  return `${subject}${whose}${way}`
}

const feminine = ({ channel, nature }: Described): boolean => named[nature] !== undefined || channel === 'desk'

/** "un courriel", "une réclamation par courriel", "5 courriels": as the object of a sentence. */
const some = (request: Described): string =>
  request.count === 1 ? `${feminine(request) ? 'une' : 'un'} ${what(request)}` : what(request)

/** The past participle, agreeing: "reçu", "reçue", "reçus", "reçues". */
const received = (request: Described): string => `reçu${feminine(request) ? 'e' : ''}${agree(request.count, ['', 's'])}`

/** The weekday and its number near today, the whole date further off: "le jeudi 19", "le jeudi 5 novembre". */
const onDay = (day: Day, today: Day): string =>
  Math.abs(day - today) <= 7 ? `le ${calendar.shortDate(day)}` : calendar.onDate(day, today)

const near = (day: Day, today: Day): string => {
  if (Math.abs(day - today) <= 1) return calendar.nearDate(day, today)
  return onDay(day, today)
}

export const entries = {
  /** "n° 1042", the two kept on one line. */
  number: (id: EntryId): string => `n°\u00a0${id}`,
  numbers: (ids: readonly EntryId[]): string => `n°\u00a0${ids.join(', ')}`,
  what,
  some,
  received,
  matter: (matter: Matter): string => matters[matter],
  nature: (nature: Nature): string | undefined => named[nature]?.[0],
  /** "échéance le jeudi 19", "échéance demain". */
  dueOn: (day: Day, today: Day): string => `échéance ${day < today ? onDay(day, today) : near(day, today)}`,
  overdueBy: (workingDays: number): string => `${counted(workingDays, ['jour ouvré', 'jours ouvrés'])} de retard`,
  passed: (day: Day, today: Day): string => `échéance ${onDay(day, today)}, dépassée`,
  waitingSince: (day: Day, today: Day): string => `en attente de pièces depuis ${onDay(day, today)}`,
  announcedFor: (day: Day, today: Day): string =>
    day === today
      ? 'réponse annoncée pour aujourd’hui'
      : `réponse annoncée pour ${day === today + 1 ? 'demain' : onDay(day, today)}`,
  firstDeadlineMissed: 'premier délai dépassé',
  transferredTo: (service: string, day: Day, today: Day): string => `transférée à ${service} ${near(day, today)}`,
  receivedFrom: (service: string | undefined, day: Day, today: Day): string =>
    service === undefined ? `transférée ${near(day, today)}` : `transférée par ${service} ${near(day, today)}`,
  /** "réponse de fond le mardi 24 novembre, dans les délais". */
  judged: (ended: string, inTime: boolean): string => `${ended}, ${inTime ? 'dans les délais' : 'hors délai'}`,
  cancelled: 'annulée',
  urgent: 'urgente',
  chasers: (value: number): string => counted(value, ['relance', 'relances']),
  /** "3 demandes", "6 demandes en 2 entrées": messages, with the entries when they differ. */
  requests: (messageCount: number, entryCount: number): string =>
    `${counted(messageCount, ['demande', 'demandes'])}${messageCount === entryCount ? '' : ` (${counted(entryCount, ['entrée', 'entrées'])})`}`,
}
