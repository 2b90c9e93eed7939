// What is answered to a command that was recorded. The first line is the result; the last, what can be done next.

import type { Day } from '../../calendar/local-date.ts'
import type { RequestEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

/** What a confirmation repeats of a logged request. */
export interface LoggedRequestWords {
  readonly request: RequestEntry
  /** "pref-etrangers", "renouvellement": what tells it from others, perhaps nothing. */
  readonly details: readonly string[]
  readonly received: Day
  readonly today: Day
}

const inBrackets = (details: readonly string[]): string => (details.length === 0 ? '' : ` (${details.join(', ')})`)

const verdict = (inTime: boolean): string => (inTime ? 'dans les délais' : 'hors délai')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const workingDays = (count: number): string =>
  `${numbers.integer(count)} ${count === 1 ? 'jour ouvré' : 'jours ouvrés'}`

const conjunction = whenUsed(() => new Intl.ListFormat('fr', { type: 'conjunction' }))

/** "1042, 1043 et 1044". */
const enumerate = (ids: readonly EntryId[]): string => conjunction().format(ids.map(String))

/** Calls of a day or of several lines of it; absent = not known. */
export interface CallCounts {
  readonly received?: number | undefined
  readonly answered?: number | undefined
  readonly lost?: number | undefined
  readonly voiceServer?: number | undefined
}

const fates = [
  ['received', 'reçu', 'reçus'],
  ['answered', 'décroché', 'décrochés'],
  ['lost', 'perdu', 'perdus'],
  ['voiceServer', 'au serveur vocal', 'au serveur vocal'],
] as const

/** "120 appels reçus, 96 décrochés, 24 perdus": the noun goes with the first count only. */
const callCounts = (counts: CallCounts): string =>
  fates
    .flatMap(([fate, one, many]) => {
      const count = counts[fate]
      return count === undefined
        ? []
        : [{ count, noun: count >= 2 ? 'appels ' : 'appel ', how: count >= 2 ? many : one }]
    })
    .map(({ count, noun, how }, rank) => `${numbers.integer(count)} ${rank === 0 ? noun : ''}${how}`)
    .join(', ')

const thousandths = (ratio: number): string => {
  const tenths = Math.round(ratio * 1000) / 10
  return numbers.percent(ratio, Number.isInteger(tenths) ? 0 : 1)
}

export const confirmations = {
  answered: ({ request, details, received, today }: LoggedRequestWords, replied: Day, inTime: boolean): Line => {
    const when = replied === today ? '' : ` ${calendar.nearDate(replied, today)}`
    const what = `${entries.some(request)}${inBrackets(details)}`
    return line`Réponse apportée${when} à ${what}, ${entries.received(request)} ${calendar.nearDate(received, today)} : ${strong(verdict(inTime))}.`
  },
  received: ({ request, details, received, today }: LoggedRequestWords): Line =>
    line`${strong(`N° ${request.id}`)} : ${entries.what(request)} ${entries.received(request)} ${calendar.nearDate(received, today)}${inBrackets(details)}.`,
  expectedBy: (due: Day, limit: number, today: Day): Line =>
    due < today
      ? line`Réponse attendue au plus tard ${calendar.onDate(due, today)} (${workingDays(limit)}) : ${strong('en retard')}.`
      : line`Réponse attendue au plus tard ${calendar.onDate(due, today)} (${workingDays(limit)}).`,
  waitingForItems: line`En attente de pièces : le délai est suspendu.`,
  numberAndUndo: (id: EntryId): Line => line`n° ${id} · annuler : ${code('!annuler')}`,
  undoHint: line`Annuler : ${code('!annuler')}`,
  assumedReceived: (id: EntryId, day: Day, today: Day): Line =>
    line`${soft(`Date de réception supposée : ${calendar.nearDate(day, today)}.`)} Pour en donner une autre : ${code(`!corriger ${id} reçu:hier`)}`,
  masked: line`Une coordonnée, un nom ou un numéro de dossier a été masqué : le registre n’en conserve pas.`,
  calls: (id: EntryId, where: string, on: Day, today: Day, counts: CallCounts): Line => {
    const rate =
      counts.answered === undefined || !counts.received
        ? '.'
        : `, soit ${thousandths(counts.answered / counts.received)} d’appels décrochés.`
    return line`${strong(`N° ${id}`)} : ${calendar.nearDate(on, today)}${where === '' ? '' : ` ${where}`}, ${callCounts(counts)}${rate}`
  },
  callsWhere: (service: string | undefined, switchboard: boolean): string => {
    if (switchboard) return 'au standard'
    return service === undefined ? '' : `au service ${service}`
  },
  callsTotal: (received: number | undefined, answered: number | undefined, lost: number | undefined): Line =>
    line`Total du jour, saisies précédentes comprises : ${callCounts({ received, answered, lost })}.`,
  callsDoNotAdd: (received: number, sum: number): Line =>
    line`Attention : décrochés, perdus et serveur vocal font ${numbers.integer(sum)} au total, pour ${numbers.integer(received)} reçus. Les nombres sont conservés tels quels ; le taux retient les appels décrochés saisis.`,
  dayAboveReceived: (received: number, handled: number): Line =>
    line`Attention : ce jour-là, décrochés et serveur vocal font ${numbers.integer(handled)} au total, pour ${numbers.integer(received)} reçus. Les nombres sont conservés tels quels ; le taux du jour s’arrête à 100 %.`,
  lostOnly: line`Sans le nombre d’appels reçus, ce jour n’entre pas dans le taux. Par exemple ${code('!appel reçus:120 décrochés:96')}.`,
  replied: (what: string, on: Day, today: Day, inTime: boolean): Line =>
    line`Réponse apportée${on === today ? '' : ` ${calendar.nearDate(on, today)}`} ${what} : ${strong(verdict(inTime))}.`,
  repliedWhileSuspended: (what: string): Line =>
    line`Réponse apportée ${what}, avant l’arrivée des pièces : ${strong('dans les délais')}.`,
  repliedMany: (count: number, inTime: number): Line => {
    if (inTime === count)
      return line`Réponse apportée à ${numbers.integer(count)} messages, ${strong('tous dans les délais')}.`
    if (inTime === 0) return line`Réponse apportée à ${numbers.integer(count)} messages, ${strong('tous hors délai')}.`
    return line`Réponse apportée à ${numbers.integer(count)} messages : ${strong(`${numbers.integer(inTime)} dans les délais, ${numbers.integer(count - inTime)} hors délai`)}.`
  },
  held: (what: string, until: Day, today: Day): Line =>
    line`Réponse d’attente enregistrée ${what} : réponse de fond annoncée pour ${calendar.onDate(until, today)}.`,
  heldInTime: line`Premier délai respecté ; la demande reste ouverte jusqu’à la réponse de fond.`,
  heldLate: line`Le premier délai était déjà dépassé : la demande reste comptée hors délai et sera suivie à la date annoncée.`,
  heldAgain: line`Seule la date de suivi change : le respect de l’annonce se mesure toujours sur la première date.`,
  transferred: (what: string, service: string, on: Day, today: Day): Line =>
    line`Transfert enregistré ${what} : service ${strong(service)}${on === today ? '' : `, ${calendar.nearDate(on, today)}`}.`,
  stillExpected: (due: Day, today: Day): Line =>
    due < today
      ? line`L’échéance ne change pas : ${calendar.onDate(due, today)}, déjà dépassée.`
      : line`L’échéance ne change pas : ${calendar.onDate(due, today)}.`,
  transferredOutside: (what: string, to: string): Line =>
    line`Transmission hors de la préfecture enregistrée ${what} : ${strong(to)}. Le suivi s’arrête là.`,
  outsideLeaves: line`La demande n’entre dans aucun taux.`,
  taken: (what: string): Line => line`Prise en charge enregistrée ${what}. Vos demandes : ${code('!moi')}.`,
  chased: (what: string, total: number): Line =>
    line`Relance enregistrée ${what} : ${total === 1 ? 'la première' : `${numbers.integer(total)} relances en tout`}.${total >= 2 ? ' La demande passe en tête des listes.' : ''}`,
  urgent: (what: string): Line => line`Urgence enregistrée ${what}, désormais en tête des listes.`,
  notUrgent: (what: string): Line => line`Urgence levée ${what}.`,
  incomplete: (what: string): Line =>
    line`Demande de pièces enregistrée ${what} : le délai est suspendu jusqu’à leur arrivée (${code('!complet')}).`,
  incompleteTooLate: (what: string, due: Day, today: Day): Line =>
    line`Demande de pièces enregistrée ${what}. Elle ne suspend pas le délai, échu ${calendar.onDate(due, today)}.`,
  complete: (what: string, on: Day, today: Day): Line =>
    line`Dernière pièce arrivée ${calendar.nearDate(on, today)} ${what} : le délai part de ce jour.`,
  completeTooLate: (what: string, on: Day, today: Day): Line =>
    line`Dernière pièce arrivée ${calendar.nearDate(on, today)} ${what} : demandée après l’échéance, elle ne la change pas.`,
  closed: (what: string, reason: string): Line => line`Classement sans réponse enregistré ${what} : ${reason}.`,
  closedLeaves: line`Demande classée dans les délais : elle sort du taux et reste affichée à part.`,
  closedHeld: line`La réponse d’attente avait été envoyée à temps : la demande reste comptée dans les délais.`,
  closedStays: line`Le délai était dépassé : la demande reste comptée hors délai.`,
  closedToConfirm: (id: EntryId): Line =>
    line`Le délai était dépassé : la demande reste comptée hors délai, sauf si un référent qualité confirme le motif par ${code(`!classer ${id} motif:doublon`)}.`,
  closedVoid: line`La demande ne compte plus dans aucun taux.`,
  toConfirm: (reason: string): string => `${reason} (à confirmer)`,
  corrected: (id: EntryId): Line => line`${strong(`N° ${id}`)} corrigé.`,
  correctedField: (field: string, before: string, after: string): Line =>
    line`${capital(field)} : ${before} → ${after}`,
  undone: (ids: readonly EntryId[], created: boolean): Line => {
    if (ids.length === 1)
      return created
        ? line`${strong(`N° ${ids[0] ?? 0}`)} annulé : il ne compte plus nulle part.`
        : line`Dernière modification du ${strong(`n° ${ids[0] ?? 0}`)} annulée.`
    return created
      ? line`${strong(`N° ${enumerate(ids)}`)} annulés : ils ne comptent plus nulle part.`
      : line`Dernière commande annulée : n° ${enumerate(ids)} revenus à leur état précédent.`
  },
  /** "au n° 1042", "aux n° 1042 et 1043". */
  toEntries: (ids: readonly EntryId[]): string => (ids.length === 1 ? `au n° ${ids[0]}` : `aux n° ${enumerate(ids)}`),
  /** "pour le n° 1042". */
  forEntries: (ids: readonly EntryId[]): string =>
    ids.length === 1 ? `pour le n° ${ids[0]}` : `pour les n° ${enumerate(ids)}`,
  splitFrom: (id: EntryId, count: number, parent: EntryId, remaining: number): Line =>
    line`${numbers.integer(count)} ${count === 1 ? 'message porte' : 'messages portent'} désormais le ${strong(`n° ${id}`)} ; il en reste ${numbers.integer(remaining)} au n° ${parent}.`,
  stillOpen: (count: number): Line =>
    count === 0
      ? line`Il ne vous reste aucune demande ouverte.`
      : line`Il vous reste ${numbers.integer(count)} ${count === 1 ? 'demande ouverte' : 'demandes ouvertes'} : ${code('!moi')}`,
}
