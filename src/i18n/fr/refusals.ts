// Why a change is refused, and the way out.

import type { Day } from '../../calendar/local-date.ts'
import { partsOfDay } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, joinLines, type Line, line } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

/** The year is said: the reader of a refusal does not have "today" in mind. */
const on = (day: Day): string => `le ${calendar.date(day, day)} ${partsOfDay(day).year}`

const conjunction = whenUsed(() => new Intl.ListFormat('fr', { type: 'conjunction' }))

/** "1042, 1043 et 1044". */
const enumerate = (ids: readonly EntryId[]): string => conjunction().format(ids.map(String))

export const refusals = {
  nothingRecorded: nothing,
  noSuchEntry: (id: EntryId, mine: readonly EntryId[]): Line =>
    mine.length === 0
      ? line`Il n’y a pas de n° ${id}. ${nothing}`
      : line`Il n’y a pas de n° ${id}. Vos demandes encore ouvertes : ${mine.join(', ')}. ${nothing}`,
  cancelled: (id: EntryId): Line =>
    line`Le n° ${id} a été annulé. Son historique : ${code(`!historique ${id}`)}. ${nothing}`,
  notRequest: (id: EntryId): Line =>
    line`Le n° ${id} est un décompte d’appels, pas une demande. Pour le modifier : ${code(`!corriger ${id}`)}. ${nothing}`,
  otherThanRequest: (id: EntryId, is: string): Line =>
    line`Le n° ${id} est ${is}, pas une demande. Pour le voir : ${code(`!voir ${id}`)}. ${nothing}`,
  notCalls: (id: EntryId): Line =>
    line`Le n° ${id} est une demande, pas un décompte d’appels. Pour la voir : ${code(`!voir ${id}`)}. ${nothing}`,
  alreadyReplied: (id: EntryId, day: Day): Line =>
    line`Une réponse a déjà été apportée au n° ${id} ${on(day)}. Si la date est inexacte : ${code(`!corriger ${id} le:12/11`)}. ${nothing}`,
  alreadyRepliedUndated: (id: EntryId): Line =>
    line`Une réponse sans date a déjà été enregistrée pour le n° ${id}. Pour la dater : ${code(`!corriger ${id} le:12/11`)}. ${nothing}`,
  alreadyOutside: (id: EntryId, to: string, day: Day): Line =>
    line`Le n° ${id} a été transmis hors de la préfecture (${to}) ${on(day)}. Pour revenir en arrière : ${code(`!annuler ${id}`)}. ${nothing}`,
  alreadyClosed: (id: EntryId, reason: string, day: Day): Line =>
    line`Le n° ${id} a été classé ${on(day)} (${reason}). Pour revenir en arrière : ${code(`!annuler ${id}`)}. ${nothing}`,
  alreadyHeldBy: (id: EntryId, service: string): Line => line`Le n° ${id} est déjà au service ${service}. ${nothing}`,
  transferredSince: (id: EntryId, service: string, day: Day): Line =>
    line`Le n° ${id} a été transféré depuis, au service ${service}, ${on(day)} : un transfert ne peut pas être antérieur. ${nothing}`,
  alreadyTaken: (id: EntryId): Line => line`Vous avez déjà pris le n° ${id}. ${nothing}`,
  urgencyUnchanged: (id: EntryId, urgent: boolean): Line =>
    urgent
      ? line`Le n° ${id} est déjà urgent. Pour retirer l’urgence : ${code(`!urgent ${id} non`)}. ${nothing}`
      : line`Le n° ${id} n’est pas urgent. ${nothing}`,
  alreadyCompleted: (id: EntryId, day: Day): Line =>
    line`Les pièces du n° ${id} sont arrivées ${on(day)} : le délai court depuis. Si la date est inexacte : ${code(`!annuler ${id}`)}. ${nothing}`,
  alreadyIncomplete: (id: EntryId): Line =>
    line`Le n° ${id} attend déjà des pièces. Quand elles arrivent : ${code(`!complet ${id}`)}. ${nothing}`,
  notIncomplete: (id: EntryId): Line =>
    line`Le n° ${id} n’attend pas de pièces. Pour en demander : ${code(`!incomplet ${id}`)}. ${nothing}`,
  splitTooLarge: (id: EntryId, asked: number, count: number): Line =>
    count === 1
      ? line`Le n° ${id} ne compte qu’un message : ${code('nombre:')} est inutile. ${nothing}`
      : line`Le n° ${id} compte ${numbers.integer(count)} messages : ${code('nombre:')} doit être inférieur à ${numbers.integer(count)} (${numbers.integer(asked)} demandés). Pour agir sur l’ensemble, n’indiquez pas de nombre. ${nothing}`,
  holdingWithoutDate: (id: EntryId): Line =>
    line`Une réponse d’attente n’arrête le délai que si elle annonce une date ou une durée. Laquelle ? Par exemple ${code(`!répondre ${id} attente jusqu’au:15/12`)} ou ${code(`!répondre ${id} attente sous:3 semaines`)}. ${nothing}`,
  announcedWithoutHolding: (id: EntryId): Line =>
    line`Une date ne s’annonce que dans une réponse d’attente : ${code(`!répondre ${id} attente jusqu’au:15/12`)}. ${nothing}`,
  twoAnnouncedDates: line`Une seule date annoncée : ${code('jusqu’au:')} ou ${code('sous:')}, pas les deux. ${nothing}`,
  partOfSeveral: line`${code('nombre:')} s’applique à un seul numéro à la fois. ${nothing}`,
  transferWhere: (id: EntryId): Line =>
    line`À quel service ? Par exemple ${code(`!transférer ${id} Séjour`)} ou, hors de la préfecture, ${code(`!transférer ${id} externe:CPAM`)}. ${nothing}`,
  transferTwice: line`Un service ou ${code('externe:')}, pas les deux. ${nothing}`,
  whichService: (services: readonly string[]): Line =>
    line`Pour quel service ou quelle boîte ? Ajoutez par exemple ${code(`service:${services[0] ?? 'Accueil'}`)}. Services : ${services.join(', ')}. ${nothing}`,
  boxOfOtherService: (box: string, service: string, other: string): Line =>
    line`La boîte ${box} est celle du service ${service}, pas du service ${other}. ${nothing}`,
  whichState: (name: string): Line =>
    line`Reçu ou répondu ? Par exemple ${code(`!${name} reçu`)} ou ${code(`!${name} répondu 5 reçu:hier`)}. ${nothing}`,
  replyDateOfReceived: (name: string): Line =>
    line`${code('le:')} donne la date de la réponse. Pour la date de réception : ${code(`!${name} reçu reçu:hier`)}. ${nothing}`,
  nothingToCorrect: (id: EntryId): Line =>
    line`Que faut-il corriger ? Par exemple ${code(`!corriger ${id} reçu:10/11`)} ou ${code(`!corriger ${id} boîte:pref-etrangers`)}. ${nothing}`,
  correctionWithoutEffect: (id: EntryId): Line => line`Le n° ${id} porte déjà ces valeurs. ${nothing}`,
  noReplyToCorrect: (id: EntryId): Line =>
    line`Le n° ${id} n’a pas encore de réponse à dater. Pour en enregistrer une : ${code(`!répondre ${id}`)}. ${nothing}`,
  notOfRequest: (id: EntryId): Line => line`Le n° ${id} est une demande, sans nombre d’appels à corriger. ${nothing}`,
  notOfThisRequest: (id: EntryId): Line =>
    line`Le n° ${id} est une demande : ces champs sont ceux d’une entrée d’un autre genre. ${nothing}`,
  notOfCalls: (id: EntryId): Line =>
    line`Le n° ${id} est un décompte d’appels : seuls ${code('reçus:')}, ${code('décrochés:')}, ${code('perdus:')}, ${code('svi:')}, ${code('le:')} et ${code('service:')} peuvent y être corrigés. ${nothing}`,
  nothingToUndo: line`Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : ${code('!annuler 1042')}.`,
  undoTooOld: (id: EntryId): Line =>
    line`La dernière modification du n° ${id} date de plus de vingt-quatre heures. Pour le corriger : ${code(`!corriger ${id}`)} ; pour l’écarter : ${code(`!classer ${id} motif:erreur`)}. ${nothing}`,
  alreadyCancelled: (id: EntryId): Line => line`Le n° ${id} est déjà annulé.`,
  undoneDependency: (ids: readonly EntryId[]): Line =>
    ids.length === 1
      ? line`Le n° ${ids[0] ?? 0} a changé depuis : l’annuler effacerait ce changement. Pour le voir : ${code(`!historique ${ids[0] ?? 0}`)}. ${nothing}`
      : line`Les n° ${enumerate(ids)} ont changé depuis : les annuler effacerait ces changements. Pour les voir : ${joinLines(
          ids.slice(0, 3).map((id) => [code(`!historique ${id}`)]),
          ', ',
        )}. ${nothing}`,
  notYours: (ids: readonly EntryId[]): Line =>
    ids.length === 1
      ? line`Le n° ${ids[0] ?? 0} relève d’un autre service : seuls ses agents, la personne qui l’a enregistré ou un référent qualité peuvent le modifier. ${nothing}`
      : line`Les n° ${enumerate(ids)} relèvent d’un autre service : seuls ses agents, les personnes qui les ont enregistrés ou un référent qualité peuvent les modifier. ${nothing}`,
  keptByOfficers: (ids: readonly EntryId[]): Line =>
    ids.length === 1
      ? line`Seul un référent qualité peut modifier le n° ${ids[0] ?? 0}. ${nothing}`
      : line`Seul un référent qualité peut modifier les n° ${enumerate(ids)}. ${nothing}`,
  officersOnly: (name: string): Line => line`${code(`!${name}`)} est réservé aux référents qualité. ${nothing}`,
  tooFast: line`Trop de commandes en dix secondes : patientez un instant, puis reprenez à partir de celle-ci. ${nothing}`,
  busy: line`Quelqu’un d’autre modifie cette demande en ce moment. Réessayez dans un instant. ${nothing}`,
  bug: (reference: string): Line =>
    line`Une erreur inattendue s’est produite : rien n’a été enregistré. Signalez-la à l’administrateur avec la référence ${code(reference)}.`,
}
