// One indicator by service, by mailbox or by month, in French.

import { type Line, line, soft, strong } from '../rich-text.ts'
import { agree, counted } from './agreement.ts'
import { numbers } from './numbers.ts'

const parts = { service: ['service', 'services'], mailbox: ['boîte', 'boîtes'], month: ['mois', 'mois'] } as const

export const breakdowns = {
  by: { service: 'par service', mailbox: 'par boîte', month: 'par mois' },
  /** "Courriels dans les délais, par service · novembre 2026". */
  heading: (label: string, by: keyof typeof parts, scope: readonly string[]): string =>
    [`${label}, ${breakdowns.by[by]}`, ...scope].join(' · '),
  title: (heading: string, by: keyof typeof parts, met: number, judged: number, known: number): Line => {
    if (known === 0) return line`${strong(heading)}\u00a0: aucun cas`
    if (judged === 0) return line`${strong(heading)}\u00a0: ${counted(known, parts[by])}`
    if (judged === 1) return line`${strong(heading)}\u00a0: cible ${met === 1 ? 'atteinte' : 'non atteinte'}`
    return line`${strong(heading)}\u00a0: ${met === 0 ? 'aucune cible atteinte' : counted(met, ['cible atteinte', 'cibles atteintes'])} sur ${numbers.integer(judged)}`
  },
  themesTitle: (heading: string, messages: number, themes: number): Line =>
    line`${strong(heading)}\u00a0: ${counted(messages, ['courriel', 'courriels'])}, ${counted(themes, ['thème', 'thèmes'])}`,
  noThemes: (heading: string): Line => line`${strong(heading)}\u00a0: aucun courriel reçu`,
  columns: {
    service: 'service',
    mailbox: 'boîte',
    month: 'mois',
    total: 'ensemble',
    result: 'résultat',
    base: 'base',
    target: 'cible',
  },
  table: { service: line`Par service`, mailbox: line`Par boîte`, month: line`Par mois` },
  noTheme: 'sans thème',
  others: 'autres thèmes',
  emails: 'courriels',
  neverPooled: line`${soft('Un appel transféré compte dans chaque service\u00a0: les services ne s’additionnent pas.')}`,
  small: (count: number, least: number): Line =>
    line`${soft(`${counted(count, ['effectif', 'effectifs'])} de moins de ${numbers.integer(least)} cas\u00a0: ${agree(count, ['trop faible', 'trop faibles'])} pour conclure.`)}`,
  whichOne: (by: 'service' | 'mailbox' | 'month', example: Line): Line =>
    line`${by === 'month' ? 'Par mois' : by === 'service' ? 'Par service' : 'Par boîte'}, un indicateur à la fois, par exemple ${example}. Rien n’a été enregistré.`,
  callsHaveNoBox: line`Les appels n’ont pas de boîte\u00a0: ils se lisent par service. Rien n’a été enregistré.`,
  switchedOff: (label: string): Line =>
    line`${label}\u00a0: cet indicateur n’est pas suivi ici. Rien n’a été enregistré.`,
}
