// Figures in French: value, base, target, verdict, comparison, and what has to be said beside them.

import type { Amount, Figure } from '../../indicators/figure.ts'
import type { Unit } from '../../indicators/indicator.ts'
import type { Basis } from '../../indicators/query.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { agree, agreeDecimal, counted, type Noun } from './agreement.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'

const entriesOf = (entries: number): string => counted(entries, ['entrée', 'entrées'])

const entriesBeside = ({ messages, entries }: Amount): string =>
  messages === entries ? '' : ` (${entriesOf(entries)})`

/** "48 sur 52", "aucune": a part of a base of requests or replies. */
const partOf = (numerator: number, denominator: number): string =>
  denominator === 0 ? 'aucune' : `${numbers.integer(numerator)} sur ${numbers.integer(denominator)}`

/** "4 classées sans réponse (2 entrées), non comptées". */
const leftAside = (left: Amount, what: Noun, how: string): Line =>
  line`${counted(left.messages, what)} ${how}${entriesBeside(left)}, ${agree(left.messages, ['non comptée', 'non comptées'])}`

/** "+0,5", "−0,5": the sign is the typographic minus. */
const signed = (amount: number, digits: number): string => {
  const printed = numbers.decimal(Math.abs(amount), digits)
  return `${amount < 0 ? '−' : '+'}${printed}`
}

export const rates = {
  /** "Novembre 2026, jusqu’au 20 · Séjour (provisoire)". */
  title: (period: string, services: readonly string[], provisional: boolean): Line => {
    const what = strong([period, ...(services.length === 0 ? [] : [services.join(', ')])].join(' · '))
    return provisional ? line`${what} ${soft('(provisoire)')}` : line`${what}`
  },
  none: (unit: Unit): Line => (unit === 'days' ? line`aucune réponse` : line`aucun cas`),
  unknown: line`non compté`,
  /** "248 sur 278 (231 entrées)". */
  outOf: (numerator: number, base: Amount): Line =>
    line`${numbers.integer(numerator)} sur ${numbers.integer(base.messages)}${entriesBeside(base)}`,
  /** "16 106 pour 3 069 cas": what a mean was made of. */
  meanOver: (sum: number, cases: number): Line => line`${numbers.integer(sum)} pour ${counted(cases, ['cas', 'cas'])}`,
  replies: (base: Amount): Line => line`${counted(base.messages, ['réponse', 'réponses'])}${entriesBeside(base)}`,
  entries: (entries: number): Line => line`${entriesOf(entries)}`,
  /** Beside "70 sur 100": a part of the calls received. */
  voiceServer: (calls: number): Line => line`appels au serveur vocal\u00a0: ${numbers.integer(calls)}`,
  /** "cible 90 %, atteinte"; of an upper bound, "cible 5 au plus". */
  target: (target: string, direction: 'at-least' | 'at-most', met: boolean | null): Line => {
    const bound = direction === 'at-most' ? ' au plus' : ''
    return met === null
      ? line`cible ${target}${bound}`
      : line`cible ${target}${bound}, ${strong(met ? 'atteinte' : 'non atteinte')}`
  },
  noTrend: (period: string, earlier: string): Line => line`${period} ${earlier}, pas d’évolution nette`,
  trend: (period: string, earlier: string, points: number, digits: number): Line => {
    const size = Math.abs(points)
    const unit = agreeDecimal(size, digits, ['point', 'points'])
    return line`${period} ${earlier}\u00a0: ${points > 0 ? 'hausse' : 'baisse'} de ${numbers.decimal(size, digits)}\u00a0${unit}`
  },
  difference: (period: string, earlier: string, change: number, digits: number): Line =>
    line`${period}\u00a0: ${earlier} (${Number(change.toFixed(digits)) === 0 ? 'stable' : signed(change, digits)})`,
  /** Of a plan, whose share on two days no test compares. */
  differenceInPoints: (period: string, earlier: string, points: number, digits: number): Line => {
    const unit = agreeDecimal(Math.abs(points), digits, ['point', 'points'])
    return line`${period}\u00a0: ${earlier} (${Number(points.toFixed(digits)) === 0 ? 'stable' : `${signed(points, digits)}\u00a0${unit}`})`
  },
  small: (low: string, high: string): Line => line`effectif trop faible pour conclure (entre ${low} et ${high})`,
  interval: (low: string, high: string): Line => line`intervalle à 95\u00a0%\u00a0: de ${low} à ${high}`,
  pending: (pending: Amount, suspended: number): Line => {
    const open = counted(pending.messages, ['demande encore ouverte', 'demandes encore ouvertes'])
    const waiting = suspended === 0 ? '' : `, dont ${numbers.integer(suspended)} en attente de pièces`
    return line`${open}${entriesBeside(pending)}${waiting}, ${agree(pending.messages, ['non comptée', 'non comptées'])}`
  },
  holding: (messages: number): Line => line`dont par réponse d’attente\u00a0: ${numbers.integer(messages)}`,
  assumed: (messages: number): Line => line`à date de réception supposée\u00a0: ${numbers.integer(messages)}`,
  unanswered: (messages: number): Line => line`non répondues\u00a0: ${numbers.integer(messages)}`,
  closed: (left: Amount): Line => leftAside(left, ['classée', 'classées'], 'sans réponse'),
  dropped: (left: Amount): Line =>
    line`${counted(left.messages, ['impossible', 'impossibles'])} du fait du demandeur, ${agree(left.messages, ['non compté', 'non comptés'])}`,
  outside: (left: Amount): Line => leftAside(left, ['transmise', 'transmises'], 'hors de la préfecture'),
  passedOn: (left: Amount): Line => leftAside(left, ['transmise', 'transmises'], 'plus loin à temps'),
  direct: (numerator: number, denominator: number): Line =>
    line`réponses directes\u00a0: ${partOf(numerator, denominator)}`,
  transferred: (numerator: number, denominator: number): Line =>
    line`transférées\u00a0: ${partOf(numerator, denominator)}`,
  substantive: (mean: string, replies: number): Line =>
    line`${mean} jusqu’à la réponse de fond (${counted(replies, ['réponse', 'réponses'])})`,
  tracked: (logged: number, received: number, share: string): Line =>
    line`suivis\u00a0: ${numbers.integer(logged)} sur ${numbers.integer(received)}, ${share}`,
  wholePrefecture: line`pour toute la préfecture`,
  typedAlone: line`résultat saisi sans ses effectifs`,
  meanDelay: (mean: string, done: number): Line => line`délai moyen\u00a0: ${mean} (${counted(done, ['cas', 'cas'])})`,
  /** "7 mois sur 10" of one mailbox, "3 boîtes sur 4" of one month, else mailbox-months. */
  coverage: ({ known, of }: NonNullable<Figure['coverage']>, months: number): Line => {
    const noun: Noun = months === of ? ['mois', 'mois'] : ['boîte', 'boîtes']
    const what = months === 1 || months === of ? agree(known, noun) : 'mois de boîte'
    return line`${numbers.integer(known)} ${what} sur ${numbers.integer(of)}`
  },
  theme: (theme: string, share: string): Line => line`${theme === '' ? 'sans thème' : theme} ${share}`,
  otherThemes: (themes: number): Line => line`et ${counted(themes, ['autre thème', 'autres thèmes'])}`,
  themes: (themes: number): string => counted(themes, ['thème', 'thèmes']),
  /** A label on its way to a value. */
  before: (label: string): string => `${label}\u00a0:`,
  notKnown: 'n.c.',
  lostAlone: line`Appels perdus\u00a0: ceux qui ont été notés, à défaut le reste des appels reçus. Notés seuls, ils n’entrent dans aucun taux.`,
  otherCalls: line`Appels des autres services (un appel transféré y compte une seconde fois)\u00a0:`,
  callColumns: {
    service: 'service',
    received: 'reçus',
    answered: 'décrochés',
    lost: 'perdus',
    voiceServer: 'au serveur vocal',
    rate: 'taux',
  },
  idle: (count: number): Line =>
    line`${soft(count === 1 ? 'Un autre indicateur est sans objet' : `${numbers.integer(count)} autres indicateurs sont sans objet`)} ${soft('(aucun cas)')}\u00a0: ${code('!taux détail')}`,
  noneMeasured: line`Aucun résultat à comparer à une cible.`,
  others: (count: number): Line =>
    line`${soft(count === 1 ? 'Un autre indicateur a un chiffre' : `${numbers.integer(count)} autres indicateurs ont un chiffre`)} ${soft('(volumes, suivi)')}\u00a0: ${code('!taux détail')}`,
  basis: (basis: Basis): Line => line`${soft(indicators.bases[basis].method)}`,
  /** `scope` repeats what was asked about: the lists are those behind these very figures. */
  lists: (scope: string): Line =>
    line`Demandes hors délai\u00a0: ${code(`!voir hors-délai${scope}`)} · encore ouvertes\u00a0: ${code(`!voir ouvertes${scope}`)}`,
}
