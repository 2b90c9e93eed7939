// How an indicator moved, in French: verdicts, runs of months, tables and charts by month.

import { partsOfDay } from '../../calendar/local-date.ts'
import type { Period } from '../../calendar/period.ts'
import type { Change } from '../../indicators/compare.ts'
import type { Unit } from '../../indicators/indicator.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { agree, agreeDecimal, counted } from './agreement.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const shortMonths = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const

/** The figure of a period, already printed, with its base: "91,3 % (502 sur 550)". */
export interface PrintedFigure {
  readonly period: Period
  readonly value: string
  readonly base: string
}

export interface PrintedRun {
  readonly side: 'above' | 'below'
  readonly better: boolean
  readonly months: number
  readonly period: Period
  /** The mean of the months looked at, and how many these are. */
  readonly centre: string
  readonly looked: number
  readonly during: string
}

const better = (isBetter: boolean): string => (isBetter ? 'c’est mieux' : 'c’est moins bien')

const points = (amount: number): string => {
  const size = Math.abs(amount)
  return `${numbers.decimal(size, 1)}\u00a0${agreeDecimal(size, 1, ['point', 'points'])}`
}

/** "hausse de 6,2 points, c’est mieux"; means and volumes have no verdict, only `size`, their difference printed. */
const verdict = (change: Change, size: string): string => {
  if (change.kind === 'none') return 'rien à comparer'
  if (change.kind === 'difference')
    return size === '' ? 'stable' : `${change.difference < 0 ? '−' : '+'}${size} d’une moitié à l’autre`
  if (change.trend === 'unclear') return 'pas d’évolution nette'
  const what = change.trend === 'rise' ? 'hausse' : 'baisse'
  return `${what} de ${points(change.points)}${change.better === null ? '' : `, ${better(change.better)}`}`
}

const heading = ({ period }: PrintedFigure): string => periods.heading(period, period.end)

/** A volume has no base. */
const beside = ({ base }: PrintedFigure): string => (base === '' ? '' : ` (${base})`)

/** "de mai à octobre 2026", "d’avril 2026". */
const from = (period: Period): string => {
  const name = periods.name(period)
  return /^[aoé]/u.test(name) ? `d’${name}` : `de ${name}`
}

const run = ({ side, better: isBetter, months, period, centre, looked, during }: PrintedRun): string =>
  `${counted(months, ['mois', 'mois'])} de suite ${side === 'above' ? 'au-dessus' : 'au-dessous'} de la moyenne (${during} ${from(period)}, ${centre} en moyenne sur ${numbers.integer(looked)} mois), ${better(isBetter)}`

export const trends = {
  /** "nov. 2025", "T3 2025": under a chart and in a table. */
  month: ({ shape, start }: Period): string => {
    const { year, month } = partsOfDay(start)
    const named = shape === 'quarter' ? `T${Math.ceil(month / 3)}` : (shortMonths[month - 1] ?? '')
    return `${named} ${year}`
  },
  title: (label: string, scope: readonly string[], change: Change, size: string): Line =>
    line`${strong([label, ...scope].join(' · '))}\u00a0: ${verdict(change, size)}`,
  noMonth: (label: string, scope: readonly string[], months: Period): Line =>
    line`${strong([label, ...scope].join(' · '))}\u00a0: aucune donnée ${from(months)}.`,
  byQuarter: (label: string, scope: readonly string[]): Line =>
    line`${strong([label, ...scope].join(' · '))}\u00a0: mesuré par trimestre`,
  /** Only one month is over, or none: there is nothing to compare. */
  oneMonth: (label: string, scope: readonly string[]): Line =>
    line`${strong([label, ...scope].join(' · '))}\u00a0: pas assez de mois terminés pour comparer`,
  halves: (earlier: PrintedFigure, later: PrintedFigure): Line =>
    line`${heading(earlier)}\u00a0: ${earlier.value}${beside(earlier)} · ${periods.name(later.period)}\u00a0: ${strong(later.value)}${beside(later)}`,
  run: (found: PrintedRun): Line => line`Au-delà du hasard\u00a0: ${run(found)}.`,
  runOf: (label: string, found: PrintedRun, command: string): Line =>
    line`${label}\u00a0: ${run(found)} · ${code(command)}`,
  /** Over the list in a morning digest. */
  runs: line`${strong('Au-delà du hasard')}`,
  /** The window begins with the first month that has something. */
  began: (first: Period): Line => line`${soft(`Aucune donnée avant ${periods.name(first)} dans cette période.`)}`,
  test: (threshold: number): Line =>
    line`${soft(`Hausse ou baisse\u00a0: seulement si l’intervalle de Newcombe à 95\u00a0% de la différence exclut zéro et si elle atteint ${numbers.decimal(threshold, Number.isInteger(threshold) ? 0 : 1)}\u00a0${agree(threshold, ['point', 'points'])}. Suite de mois\u00a0: quatrième règle de Western Electric, huit de suite du même côté de la moyenne, et une chance sur cent au plus. Un mois en cours n’entre dans aucun verdict.`)}`,
  /** The size of a change of a plan. */
  points,
  noTestOfPlan: line`${soft('Le plan est celui du dernier jour de chaque mois\u00a0: ce sont en grande partie les mêmes actions, la différence est donnée sans verdict. Une action faite quitte le plan au début de l’année suivante.')}`,
  noTest: line`${soft('Moyennes et volumes\u00a0: la différence entre les deux moitiés, sans verdict. Un mois en cours n’est pas comparé.')}`,
  quarters: line`Trimestre par trimestre`,
  table: line`Mois par mois`,
  columns: {
    month: 'mois',
    quarter: 'trimestre',
    result: 'résultat',
    base: 'base',
    interval: 'intervalle 95\u00a0%',
    target: 'cible',
    change: 'sur un mois',
  },
  running: (month: string): string => `${month} (en cours)`,
  outOf: (numerator: number, denominator: number): string =>
    `${numbers.integer(numerator)} sur ${numbers.integer(denominator)}`,
  replies: (replies: number): string => counted(replies, ['réponse', 'réponses']),
  /** The base of a mean that is not one of replies. */
  cases: (cases: number): string => counted(cases, ['cas', 'cas']),
  between: (low: string, high: string): string => `${low} à ${high}`,
  met: (target: string, met: boolean): string => `${target}, ${met ? 'atteinte' : 'non atteinte'}`,
  change: (amount: number): string => `${amount > 0 ? 'hausse' : 'baisse'} de ${points(amount)}`,
  nothing: '–',
  /** What a chart shows, for those who do not see it. */
  inWords: (months: readonly string[], target: string | undefined): Line =>
    line`${soft(`${months.join(' · ')}${target === undefined ? '' : ` · cible ${target}`}`)}`,
  /** "90 %, puis 95 % à partir de mai 2026". */
  targets: (steps: readonly { readonly value: string; readonly from: Period }[]): string =>
    steps
      .map(({ value, from: month }, index) => (index === 0 ? value : `puis ${value} à partir ${from(month)}`))
      .join(', '),
  noTarget: 'aucune',
  axis: {
    '%': '%',
    '‰': '‰',
    days: 'jours ouvrés',
    'calendar-days': 'jours',
    minutes: 'minutes',
    count: '',
    'per-month': 'par mois',
  } satisfies Record<Unit, string>,
  chartTitle: (label: string, scope: readonly string[]): string => [label, ...scope].join(' · '),
  list: (months: Period, scope: readonly string[], moved: number, compared: number): Line => {
    const what = strong([periods.heading(months, months.end), ...scope].join(' · '))
    if (compared === 0) return line`${what}\u00a0: aucun taux à comparer`
    if (moved === 0) return line`${what}\u00a0: aucun des ${numbers.integer(compared)} taux n’a nettement évolué`
    return line`${what}\u00a0: ${counted(moved, ['taux a nettement évolué', 'taux ont nettement évolué'])} sur ${numbers.integer(compared)}`
  },
  moved: (label: string, change: Change, earlier: string, later: string, command: string): Line =>
    line`${label}\u00a0: ${strong(verdict(change, ''))} (${earlier} puis ${later}) · ${code(command)}`,
  halvesAre: (earlier: Period, later: Period): Line =>
    line`${soft(`Comparaison\u00a0: ${periods.name(later)} avec ${periods.name(earlier)}.`)}`,
  others: line`${soft('Un délai ou un volume, mois par mois\u00a0:')} ${code('!tendance délai courriels')}`,
  tooLong: (most: number): Line =>
    line`Une tendance couvre ${numbers.integer(most)} mois au plus, par exemple ${code('!tendance courriels 36 mois')}. Rien n’a été enregistré.`,
  /** How many months are asked for, as it is typed. */
  span: (months: number): string => `${months} mois`,
  rates: 'Taux',
}
