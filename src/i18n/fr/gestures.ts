// What is answered when a message is rewritten or deleted after it was carried out.

import type { Day } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, joinLines, type Line, line, strong } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'

/** What became of the entries that a message was about. */
export interface GestureFates {
  readonly corrected: readonly EntryId[]
  readonly cancelled: readonly EntryId[]
  /** As they were before the message. */
  readonly restored: readonly EntryId[]
}

const nothing = 'Rien n’a été enregistré.'

const gestureNames = { edited: 'Message modifié', deleted: 'Message supprimé', withdrawn: 'Réaction retirée' }

const conjunction = whenUsed(() => new Intl.ListFormat('fr', { type: 'conjunction' }))

/** "n° 1042", "n° 1042 et 1043". */
const numbered = (ids: readonly EntryId[]): string => `n° ${conjunction().format(ids.map(String))}`

/** "le n° 1042", "les n° 1042 et 1043". */
const the = (ids: readonly EntryId[]): string => `${ids.length === 1 ? 'le' : 'les'} ${numbered(ids)}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same command for the first numbers: it takes one at a time. */
const each = (ids: readonly EntryId[], command: (id: EntryId) => string): Line =>
  joinLines(
    ids.slice(0, 3).map((id) => [code(command(id))]),
    ', ',
  )

const asItIs = (ids: readonly EntryId[]): string =>
  `${the(ids)} ${ids.length === 1 ? 'reste tel quel' : 'restent tels quels'}`

const fatesInWords = ({ corrected, cancelled, restored }: GestureFates): Line => {
  const several = (ids: readonly EntryId[]): string => (ids.length === 1 ? '' : 's')
  const parts = [
    corrected.length === 0 ? [] : line`${strong(numbered(corrected))} corrigé${several(corrected)}`,
    cancelled.length === 0 ? [] : line`${strong(numbered(cancelled))} annulé${several(cancelled)}`,
    restored.length === 0
      ? []
      : line`${strong(numbered(restored))} revenu${several(restored)} à ${restored.length === 1 ? 'son' : 'leur'} état précédent`,
  ]
  return joinLines(
    parts.filter((part) => part.length > 0),
    ', ',
  )
}

const toCancel = (ids: readonly EntryId[]): Line => line`Pour annuler : ${each(ids, (id) => `!annuler ${id}`)}`
const toCorrect = (ids: readonly EntryId[]): Line => line`Pour corriger : ${each(ids, (id) => `!corriger ${id} …`)}`

export const gestures = {
  edited: (fates: GestureFates): Line => line`Message modifié : ${fatesInWords(fates)}.`,
  deleted: (fates: GestureFates, isChoice: boolean): Line =>
    line`${gestureNames[isChoice ? 'withdrawn' : 'deleted']} : ${fatesInWords(fates)}.`,
  unchanged: (ids: readonly EntryId[]): Line => line`Message modifié : rien ne change pour ${the(ids)}.`,
  inVain: (kind: 'edited' | 'deleted' | 'withdrawn', ids: readonly EntryId[]): Line =>
    line`${gestureNames[kind]} sans effet : ${strong(asItIs(ids))}.`,
  datesOfMessage: (day: Day, today: Day): Line =>
    line`Les dates sont lues au jour du message : « aujourd’hui » y est ${calendar.onDate(day, today)}.`,
  notACommand: (ids: readonly EntryId[]): Line => line`Le nouveau texte n’est pas une commande. ${toCancel(ids)}`,
  notToCancel: (ids: readonly EntryId[]): Line => line`Un message ne peut pas devenir une annulation. ${toCancel(ids)}`,
  undoingStays: line`Une annulation ne se défait pas ainsi. Pour noter à nouveau, envoyez la commande dans un nouveau message.`,
  changedSince: (ids: readonly EntryId[]): Line =>
    line`${capital(the(ids))} ${ids.length === 1 ? 'a changé' : 'ont changé'} depuis : modifier ce message effacerait ${ids.length === 1 ? 'ce changement' : 'ces changements'}. ${toCorrect(ids)}`,
  tooLate: (kind: 'edited' | 'deleted', ids: readonly EntryId[], officer: boolean): Line => {
    const limit = line`Modifier ou supprimer un message n’agit que pendant vingt-quatre heures. `
    if (kind === 'edited') return line`${limit}${toCorrect(ids)}`
    if (officer) return line`${limit}${toCancel(ids)}`
    return line`${limit}${toCorrect(ids)} ; pour écarter : ${each(ids, (id) => `!classer ${id} motif:erreur`)}`
  },
  periodIsClosed: (kind: 'edited' | 'deleted', ids: readonly EntryId[], period: string): Line =>
    line`Les chiffres de la période « ${period} » sont arrêtés : modifier ou supprimer un message n’y change plus rien. ${kind === 'edited' ? toCorrect(ids) : toCancel(ids)}`,
  tooFast: (kind: 'edited' | 'deleted', ids: readonly EntryId[]): Line =>
    line`Trop de commandes en dix secondes : patientez un instant. ${kind === 'edited' ? toCorrect(ids) : toCancel(ids)}`,
  standsNoMore: line`Message modifié sans effet : ce qu’il avait noté a été annulé, ou date de plus de vingt-quatre heures. Pour noter, envoyez la commande dans un nouveau message. ${nothing}`,
  byAnother: (kind: 'edited' | 'deleted', ids: readonly EntryId[]): Line =>
    kind === 'edited'
      ? line`Modifier un message ne corrige que ce que l’on a noté soi-même : ${asItIs(ids)}. ${toCorrect(ids)}`
      : line`Supprimer un message n’annule que ce que l’on a noté soi-même : ${asItIs(ids)}. ${toCancel(ids)}`,
}
