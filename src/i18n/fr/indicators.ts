// What indicators are called in French, how each is computed, and the words by which people ask for them.

import type { IndicatorId } from '../../indicators/catalogue.ts'
import type { Unit } from '../../indicators/indicator.ts'
import type { Basis } from '../../indicators/query.ts'
import { agreeDecimal } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { planLabels } from './plan-indicators.ts'
import { surveyLabels } from './survey-indicators.ts'
import { typedLabels } from './typed-indicators.ts'

export interface IndicatorWords {
  /** In a list of figures. */
  readonly short: string
  /** By itself, in a report. */
  readonly full: string
  /** How it is computed, in one sentence. */
  readonly method: string
  /** What people type to name it. */
  readonly names: readonly string[]
}

const inTime = (what: string, related = 'rapportés à ceux'): string =>
  `${what} ayant reçu une réponse, de fond ou d’attente avec une date annoncée, au plus tard à l’échéance, ${related} dont le sort est connu.`

const meanDelay = (what: string): string =>
  `Jours ouvrés entre la demande complète et la réponse qui arrête le délai, en moyenne sur les réponses envoyées dans la période (${what}), retards compris.`

const authorities = (channel: string, days: number, matter: string): string =>
  inTime(`${channel} d’élus et de collectivités${matter} (délai du label\u00a0: ${days} jours ouvrés)`)

const labels: Readonly<Record<IndicatorId, IndicatorWords>> = {
  'tel.answered': {
    short: 'Appels décrochés',
    full: 'Taux d’appels décrochés au standard',
    method: 'Appels décrochés rapportés aux appels reçus par le standard, les jours où les appels reçus sont connus.',
    names: ['appels', 'appels décrochés', 'téléphone', 'standard'],
  },
  'tel.received': {
    short: 'Appels reçus',
    full: 'Nombre d’appels reçus au standard',
    method: 'Somme des appels reçus par le standard.',
    names: ['appels reçus', 'volume d’appels'],
  },
  'complaints.on-time': {
    short: 'Réclamations et suggestions dans les délais',
    full: 'Taux de réponse dans les délais aux réclamations et suggestions',
    method: inTime(
      'Réclamations et suggestions (délai du label\u00a0: 5 jours ouvrés par courriel ou formulaire, 10 sur papier)',
      'rapportées à celles',
    ),
    names: ['réclamations', 'réclamation', 'suggestions', 'plaintes'],
  },
  'complaints.delay.email': {
    short: 'Délai moyen, réclamations par courriel',
    full: 'Délai moyen de réponse aux réclamations et suggestions par courriel ou formulaire',
    method: meanDelay('réclamations et suggestions par courriel ou formulaire'),
    names: ['délai réclamations courriel', 'délai réclamations'],
  },
  'complaints.delay.paper': {
    short: 'Délai moyen, réclamations sur papier',
    full: 'Délai moyen de réponse aux réclamations et suggestions par courrier, urne ou guichet',
    method: meanDelay('réclamations et suggestions par courrier, urne ou guichet'),
    names: ['délai réclamations papier', 'délai réclamations courrier'],
  },
  'letters.on-time': {
    short: 'Courriers dans les délais',
    full: 'Taux de réponse dans les délais aux courriers d’usagers',
    method: inTime('Courriers d’usagers (délai du label\u00a0: 10 jours ouvrés)'),
    names: ['courriers', 'courrier', 'lettres'],
  },
  'letters.delay': {
    short: 'Délai moyen, courriers',
    full: 'Délai moyen de réponse aux courriers d’usagers',
    method: meanDelay('courriers d’usagers'),
    names: ['délai courriers', 'délai courrier'],
  },
  'emails.main.on-time': {
    short: 'Courriels dans les délais',
    full: 'Taux de réponse dans les délais aux courriels de la boîte principale',
    method: inTime(
      'Courriels et formulaires d’usagers adressés à la boîte principale (délai du label\u00a0: 5 jours ouvrés)',
    ),
    names: ['courriels', 'courriel', 'mails', 'boîte principale'],
  },
  'emails.main.delay': {
    short: 'Délai moyen, courriels',
    full: 'Délai moyen de réponse aux courriels de la boîte principale',
    method: meanDelay('boîte principale'),
    names: ['délai courriels', 'délai courriel', 'délai mails'],
  },
  'emails.mailboxes.on-time': {
    short: 'Courriels des boîtes fonctionnelles dans les délais',
    full: 'Taux de réponse dans les délais aux courriels des autres boîtes fonctionnelles',
    method: inTime(
      'Courriels et formulaires d’usagers adressés aux autres boîtes fonctionnelles (délai du label\u00a0: 5 jours ouvrés)',
    ),
    names: ['boîtes', 'boîtes fonctionnelles', 'bal'],
  },
  'emails.mailboxes.delay': {
    short: 'Délai moyen, boîtes fonctionnelles',
    full: 'Délai moyen de réponse aux courriels des autres boîtes fonctionnelles',
    method: meanDelay('autres boîtes fonctionnelles'),
    names: ['délai boîtes', 'délai boîtes fonctionnelles'],
  },
  'emails.received': {
    short: 'Courriels reçus',
    full: 'Nombre de courriels et formulaires reçus',
    method: 'Messages reçus dans la période, pour les boîtes dont tous les messages sont enregistrés.',
    names: ['courriels reçus', 'courriels-reçus', 'volume de courriels', 'mails reçus'],
  },
  'emails.transferred': {
    short: 'Courriels transférés',
    full: 'Part des courriels transférés',
    method: 'Courriels reçus dans la période puis transférés, rapportés aux courriels reçus et enregistrés.',
    names: ['courriels transférés', 'part transférée'],
  },
  'emails.acknowledged': {
    short: 'Accusés de réception sous un jour ouvré',
    full: 'Part des courriels dont l’accusé de réception est parti au plus tard le jour ouvré suivant',
    method:
      'Courriels dont l’accusé de réception est parti au plus tard le jour ouvré suivant la réception, rapportés à ceux dont l’accusé est connu. Un accusé n’est pas une réponse.',
    names: ['accusés de réception', 'accusés', 'ar'],
  },
  'emails.themes': {
    short: 'Thèmes des courriels',
    full: 'Répartition des courriels par thème',
    method: 'Courriels reçus dans la période, par thème, rapportés à tous ceux qui sont enregistrés.',
    names: ['thèmes', 'thème'],
  },
  'transfers.on-time': {
    short: 'Transferts dans les délais',
    full: 'Taux de réponse dans les délais des services destinataires d’un transfert',
    method:
      'Demandes transférées ayant reçu une réponse dans le même délai compté depuis le transfert. Transmise à temps à un autre service, la demande n’est plus comptée\u00a0; transmise en retard, elle est hors délai.',
    names: ['transferts', 'transfert'],
  },
  'holding.kept': {
    short: 'Dates annoncées tenues',
    full: 'Part des réponses de fond apportées à la date annoncée',
    method:
      'Réponses de fond apportées au plus tard à la première date annoncée, rapportées aux dates annoncées échues.',
    names: ['dates annoncées', 'réponses d’attente', 'attentes'],
  },
  'authorities.letters.on-time': {
    short: 'Courriers des collectivités dans les délais',
    full: 'Taux de réponse dans les délais aux courriers des collectivités',
    method: authorities('Courriers', 15, ''),
    names: ['courriers collectivités', 'courriers élus'],
  },
  'authorities.letters.legality.on-time': {
    short: 'Courriers des collectivités, légalité',
    full: 'Taux de réponse dans les délais aux courriers des collectivités, contrôle de légalité',
    method: authorities('Courriers', 15, ', contrôle de légalité'),
    names: ['courriers légalité'],
  },
  'authorities.letters.budget.on-time': {
    short: 'Courriers des collectivités, budget',
    full: 'Taux de réponse dans les délais aux courriers des collectivités, contrôle budgétaire',
    method: authorities('Courriers', 15, ', contrôle budgétaire'),
    names: ['courriers budget'],
  },
  'authorities.emails.on-time': {
    short: 'Courriels des collectivités dans les délais',
    full: 'Taux de réponse dans les délais aux courriels des collectivités',
    method: authorities('Courriels', 5, ''),
    names: ['collectivités', 'élus', 'courriels collectivités', 'courriels élus'],
  },
  'authorities.emails.legality.on-time': {
    short: 'Courriels des collectivités, légalité',
    full: 'Taux de réponse dans les délais aux courriels des collectivités, contrôle de légalité',
    method: authorities('Courriels', 5, ', contrôle de légalité'),
    names: ['légalité', 'courriels légalité'],
  },
  'authorities.emails.budget.on-time': {
    short: 'Courriels des collectivités, budget',
    full: 'Taux de réponse dans les délais aux courriels des collectivités, contrôle budgétaire',
    method: authorities('Courriels', 5, ', contrôle budgétaire'),
    names: ['budget', 'courriels budget'],
  },
  ...typedLabels,
  ...surveyLabels,
  ...planLabels,
}

/** What a figure counts by, in a word, and in the sentence that every list of figures ends with. */
const bases: Record<Basis, { readonly short: string; readonly method: string }> = {
  decided: {
    short: 'décidées',
    method:
      'Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.',
  },
  replied: {
    short: 'répondues',
    method:
      'Chaque demande est comptée au jour de sa réponse\u00a0; celles restées sans réponse sont indiquées à côté.',
  },
  due: { short: 'échues', method: 'Chaque demande est comptée au jour de son échéance, une fois son sort connu.' },
  received: { short: 'reçues', method: 'Chaque demande est comptée au jour de sa réception, une fois son sort connu.' },
}

const printed: Record<Unit, (value: number, digits: number) => string> = {
  '%': numbers.percent,
  '‰': numbers.permille,
  days: (value, digits) =>
    `${numbers.decimal(value, digits)} ${agreeDecimal(value, digits, ['jour ouvré', 'jours ouvrés'])}`,
  'calendar-days': (value, digits) =>
    `${numbers.decimal(value, digits)} ${agreeDecimal(value, digits, ['jour', 'jours'])}`,
  minutes: (value) => calendar.duration(Math.round(value)),
  count: (value) => numbers.integer(value),
  'per-month': (value, digits) => `${numbers.decimal(value, digits)} par mois`,
}

/** As many as the number has in its unit: 0.925 is 92.5 %. */
const decimalsOf = (unit: Unit, value: number): number => {
  const scaled = unit === '%' ? value * 100 : unit === '‰' ? value * 1000 : value
  return [0, 1, 2, 3].find((digits) => Math.abs(scaled - Number(scaled.toFixed(digits))) < 1e-9) ?? 4
}

export const indicators = {
  labels,
  bases,
  /** "91,5 %", "2,4 jours ouvrés", "3 795": a result with its unit. */
  value: (unit: Unit, value: number, digits: number): string => printed[unit](value, digits),
  /** A result as it was typed in, with its unit and its own decimals. */
  typed: (unit: Unit, value: number): string => printed[unit](value, decimalsOf(unit, value)),
  /** Nothing over nothing. */
  empty: 'sans objet',
  /** It happened, nobody counted it. */
  unknown: 'n.c.',
  /** The option under which the voice server's calls count as answered. */
  voiceServerAnswers: 'serveur vocal compté comme décroché',
  total: 'ensemble',
  /** The group of what was logged without service or mailbox. */
  nameless: { service: 'sans service', mailbox: 'sans boîte' },
}
