// Why an entry cannot be: dates or counts that contradict one another, for what was typed and for lines of files.

import { dayOf, type Day, type LocalDate, partsOfDay } from '../../calendar/local-date.ts'
import { wholeMonths } from '../../calendar/period.ts'
import { largestCount } from '../../register/entry.ts'
import type { Contradiction, DatedFact } from '../../register/invariants.ts'
import { largestMeasure } from '../../register/kinds/measure.ts'
import { type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'
import { templates } from './templates.ts'

const facts: Record<DatedFact, string> = {
  received: 'réception',
  reply: 'réponse',
  holding: 'réponse d’attente',
  announced: 'réponse annoncée',
  transfer: 'transfert',
  chaser: 'relance',
  acknowledgement: 'accusé de réception',
  incomplete: 'demande de pièces',
  complete: 'arrivée des pièces',
  closing: 'classement',
  calls: 'appels',
  asked: 'demande',
  proposed: 'proposition d’une date',
  held: 'rendez-vous',
  impossible: 'impossibilité',
  done: 'mise à jour',
  measure: 'mesure',
  opened: 'ouverture de l’enquête',
  counted: 'saisie des réponses',
  sent: 'envoi',
  added: 'inscription',
  planned: 'échéance',
  started: 'début de l’action',
  finished: 'fin de l’action',
  sampling: 'échantillon',
  declaration: 'déclaration de l’échantillon',
}

/** With its article, after "avant". */
const before: Partial<Record<DatedFact, string>> = {
  asked: 'la demande',
  proposed: 'la proposition d’une date',
  opened: 'l’ouverture de l’enquête',
  sent: 'l’envoi',
  added: 'l’inscription au plan',
  started: 'le début de l’action',
}

const on = (date: LocalDate, today: Day): string => calendar.onDate(dayOf(date), today)

const dated = (what: DatedFact, date: LocalDate, today: Day): string => `${facts[what]} ${on(date, today)}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const reason = (contradiction: Contradiction, today: Day): Line => {
  switch (contradiction.kind) {
    case 'before-receipt': {
      const { what, date, received } = contradiction
      return line`${capital(dated(what, date, today))}, avant la réception ${on(received, today)}.`
    }
    case 'in-future':
      return line`${capital(dated(contradiction.what, contradiction.date, today))} : cette date n’est pas encore passée.`
    case 'out-of-range': {
      const { year } = partsOfDay(dayOf(contradiction.date))
      return line`${capital(facts[contradiction.what])} en ${year} : l’année est hors du calendrier.`
    }
    case 'holding-backwards':
      return line`Réponse annoncée pour ${on(contradiction.until, today)}, avant la réponse d’attente elle-même, envoyée ${on(contradiction.on, today)}.`
    case 'completed-before-asked':
      return line`Pièces arrivées ${on(contradiction.completed, today)}, avant d’être demandées ${on(contradiction.asked, today)}.`
    case 'count':
      return line`Un nombre va de 1 à ${numbers.integer(largestCount)} (0 seulement pour des appels), pas ${numbers.integer(contradiction.count)}.`
    case 'no-calls':
      return line`Aucun nombre d’appels : ni reçus, ni décrochés, ni perdus, ni au serveur vocal.`
    case 'lost-above-received':
      return line`${numbers.integer(contradiction.lost)} appels perdus ou au serveur vocal pour ${numbers.integer(contradiction.received)} reçus : ils ne peuvent pas dépasser les reçus.`
    case 'answered-above-received':
      return line`Décrochés : ${numbers.integer(contradiction.answered)}, reçus : ${numbers.integer(contradiction.received)}. Il ne peut pas y avoir plus d’appels décrochés que d’appels reçus.`
    case 'out-of-order': {
      const { what, date, after, earlier } = contradiction
      return line`${capital(dated(what, date, today))}, avant ${before[after] ?? facts[after]} ${on(earlier, today)}.`
    }
    case 'held-and-impossible':
      return line`Un rendez-vous tenu ne peut pas être aussi impossible.`
    case 'not-begun':
      return line`Cette période n’a pas encore commencé : ${periods.name(wholeMonths(dayOf(contradiction.start), dayOf(contradiction.end)))}.`
    case 'not-whole-months':
      return line`Une mesure porte sur un ou plusieurs mois entiers, pas sur la période ${on(contradiction.start, today)} - ${on(contradiction.end, today)}.`
    case 'no-amount':
      return line`Aucun nombre : ni effectif, ni base, ni résultat.`
    case 'amount':
      return line`${numbers.decimal(contradiction.amount, 0)} n’est pas un effectif possible : un nombre entier, de 0 à ${numbers.integer(largestMeasure)}.`
    case 'nothing-to-divide-by':
      return line`La base est nulle : on ne peut rien y rapporter. Sans cas, il n’y a pas de mesure à saisir.`
    case 'value-and-counts':
      return line`Un résultat ou ses deux nombres, pas les deux : le résultat se calcule des nombres.`
    case 'one-count-only':
      return line`Cet indicateur est un volume : un seul nombre entier, sans base ni résultat.`
    case 'above-whole':
      return line`${numbers.integer(contradiction.part)} sur ${numbers.integer(contradiction.whole)} : une partie ne peut pas dépasser sa base.`
    case 'share-above-whole':
      return line`${numbers.percent(contradiction.share, 0)}\u00a0: une part ne peut pas dépasser 100\u00a0%. Un résultat en pour cent s’écrit avec son signe, par exemple 9,5\u00a0%.`
    case 'question-number':
      return line`Question ${numbers.decimal(contradiction.position, 0)}\u00a0: les questions d’une enquête vont de 1 à ${contradiction.most}.`
    case 'amount-of-people':
      return line`${numbers.decimal(contradiction.count, 0)} n’est pas un nombre de personnes possible\u00a0: un nombre entier, de 0 à ${numbers.integer(largestCount)}.`
    case 'answers-incomplete':
      return line`Les réponses, les satisfaits et la date de saisie vont ensemble\u00a0: l’un d’eux manque.`
    case 'satisfied-above-answers':
      return line`${numbers.integer(contradiction.satisfied)} satisfaits pour ${numbers.integer(contradiction.answers)} réponses\u00a0: il ne peut pas y avoir plus de satisfaits que de réponses.`
    case 'answers-above-asked':
      return line`${numbers.integer(contradiction.answers)} réponses pour ${numbers.integer(contradiction.asked)} personnes interrogées\u00a0: il ne peut pas y avoir plus de réponses que de personnes.`
    case 'template-too-long':
      return line`Ce texte a ${numbers.integer(contradiction.length)} caractères\u00a0: un modèle en a ${numbers.integer(contradiction.longest)} au plus.`
    case 'acknowledgement-incomplete':
      return templates.missing(contradiction.missing)
    case 'holding-without-term':
      return templates.withoutTerm
    case 'sampling-backwards': {
      const { year } = partsOfDay(dayOf(contradiction.end))
      // The year that was left out: days ahead are meant unless they are said to be past.
      const hint =
        partsOfDay(dayOf(contradiction.start)).year > year
          ? ` Une date passée s’écrit avec son année, par exemple 16/11/${year}.`
          : ''
      return line`Un échantillon finit après avoir commencé\u00a0: ${on(contradiction.end, today)} vient avant ${on(contradiction.start, today)}.${hint}`
    }
    case 'sampling-two-years': {
      const { year } = partsOfDay(dayOf(contradiction.start))
      return line`Un échantillon vaut pour une année civile\u00a0: celui-ci commence en ${year} et finit en ${year + 1}. Déclarez à part les jours de chaque année ; une date passée s’écrit avec la sienne, par exemple 19/10/${year}.`
    }
  }
}

export const contradictions = {
  /** The reason alone, a sentence: for a line of a file. */
  reason,
  /** The reason, and that nothing was recorded: the answer to a command. */
  refusal: (contradiction: Contradiction, today: Day): Line =>
    line`${reason(contradiction, today)} Rien n’a été enregistré.`,
}
