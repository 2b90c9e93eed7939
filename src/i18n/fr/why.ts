// How a deadline is explained, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { DayKind } from '../../calendar/working-days.ts'
import type { Zone } from '../../calendar/zones.ts'
import type { Outcome, RequestEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import type { Fate } from '../../register/request-clock.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const on = calendar.onDate

const closedBecause = (kind: DayKind): string => {
  switch (kind.kind) {
    case 'holiday':
      return `férié (${calendar.holiday(kind.name)})`
    case 'closure':
      return `fermé (${kind.reason})`
    case 'weekend':
    case 'working':
      return ''
  }
}

/** Only e-mails and letters have another limit when an elected official sends them: elsewhere it need not be said. */
const saysWhose = ({ requester, channel, nature }: RequestEntry): boolean =>
  requester === 'public' && (channel === 'email' || channel === 'letter') && entries.nature(nature) === undefined

export const why = {
  title: (id: EntryId, due: Day, today: Day): Line =>
    line`${strong(`N° ${id} : réponse attendue au plus tard ${on(due, today)}.`)}`,
  suspended: (id: EntryId): Line =>
    line`${strong(`N° ${id} : délai suspendu, en attente de pièces.`)} Il partira du jour où la dernière pièce arrivera : ${code(`!complet ${id}`)}.`,
  received: (day: Day, today: Day, assumed: boolean): string =>
    `Reçu ${on(day, today)}${assumed ? ' (date supposée)' : ''} : ce jour ne compte pas.`,
  completed: (received: Day, asked: Day, completed: Day, today: Day): Line =>
    line`Reçu ${on(received, today)}, pièces demandées ${on(asked, today)}, dernière pièce arrivée ${on(completed, today)} : le délai part de ce jour, qui ne compte pas.`,
  askedTooLate: (asked: Day, today: Day): Line =>
    line`Pièces demandées ${on(asked, today)}, après l’échéance : le délai n’est pas suspendu.`,
  deemedReceived: (start: Day, today: Day): Line =>
    line`Jour non ouvré : la demande est réputée reçue ${on(start, today)}.`,
  limit: (request: RequestEntry, days: number): string =>
    `${numbers.integer(days)} ${days === 1 ? 'jour ouvré' : 'jours ouvrés'} pour ${entries.some({ ...request, count: 1 })}${saysWhose(request) ? ' d’usager' : ''}.`,
  counted: (day: Day, rank: number): string => `${calendar.shortDate(day)} (${rank})`,
  closed: (day: Day, kind: DayKind): string => `${calendar.shortDate(day)}, ${closedBecause(kind)}`,
  weekend: (days: readonly Day[]): string => days.map((day) => calendar.weekday(day)).join(', '),
  held: (day: Day, until: Day, today: Day): Line =>
    line`Réponse d’attente ${on(day, today)}, réponse annoncée pour ${on(until, today)}.`,
  transferred: (service: string, day: Day, today: Day): Line =>
    line`Transférée au service ${service} ${on(day, today)} : l’échéance ne change pas.`,
  ended: (outcome: Exclude<Outcome, { kind: 'undated' }>, today: Day): Line => {
    const when = on(dayOf(outcome.on), today)
    switch (outcome.kind) {
      case 'replied':
        return line`Réponse de fond ${when}.`
      case 'outside':
        return line`Transmise hors de la préfecture (${outcome.to}) ${when}.`
      case 'closed':
        return line`Classée sans réponse ${when} (${outcome.reason}).`
    }
  },
  undated: line`Réponse apportée à une date inconnue : comptée hors délai au lendemain de l’échéance.`,
  verdict: (fate: Fate, due: Day, today: Day): Line => {
    switch (fate.kind) {
      case 'in-time':
        return line`${strong('Dans les délais')}${fate.by === 'holding' ? ', par une réponse d’attente' : ''}.`
      case 'failing':
        return due < today ? line`${strong('Hors délai')} depuis ${on(fate.on, today)}.` : line`Encore dans les délais.`
      case 'left':
        return fate.why === 'outside'
          ? line`Transmise hors de la préfecture dans les délais : elle ne compte dans aucun taux.`
          : line`Classée dans les délais : elle sort du taux et reste affichée à part.`
      case 'void':
        return line`Écartée par un référent qualité : elle ne compte dans aucun taux.`
      case 'suspended':
        return line`Délai suspendu.`
    }
  },
  calendar: (zone: Zone): Line =>
    line`${soft(`Jours fériés : ${calendar.zone(zone)}.`)} Calendrier : ${code('!calendrier')}`,
}
