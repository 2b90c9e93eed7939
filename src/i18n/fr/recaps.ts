// The week's recap and the dashboards of a month or a quarter, in French.

import { type Line, line, strong } from '../rich-text.ts'
import { counted, type Noun } from './agreement.ts'
import { numbers } from './numbers.ts'

/** Messages of a week. */
export interface WeekCounts {
  readonly received: number
  readonly answered: number
  readonly inTime: number
  readonly overdue: number
  /** Passed their due date during the week without a reply. */
  readonly fresh: number
  /** Were overdue, and got their reply or were closed during the week. */
  readonly cleared: number
}

/** "3 retards soldés", "aucun retard soldé". */
const orNone = (count: number, noun: Noun, none: 'aucun' | 'aucune'): string =>
  count === 0 ? `${none} ${noun[0]}` : counted(count, noun)

const heading = (period: string, services: readonly string[]): string =>
  services.length === 0 ? period : `${period} · ${services.join(', ')}`

export const recaps = {
  week: (period: string, services: readonly string[], counts: WeekCounts): Line =>
    line`${strong(`Semaine du ${heading(period, services)}`)}\u00a0: ${orNone(counts.received, ['demande reçue', 'demandes reçues'], 'aucune')}, ${orNone(counts.answered, ['réponse apportée', 'réponses apportées'], 'aucune')}`,
  inTime: ({ answered, inTime }: WeekCounts): Line => {
    if (inTime === answered) return line`Réponses dans les délais\u00a0: ${strong(answered === 1 ? 'oui' : 'toutes')}`
    return line`Réponses dans les délais\u00a0: ${strong(numbers.integer(inTime))} sur ${numbers.integer(answered)}`
  },
  overdue: ({ overdue, fresh, cleared }: WeekCounts): Line =>
    line`En retard aujourd’hui\u00a0: ${strong(numbers.integer(overdue))} · dans la semaine\u00a0: ${orNone(fresh, ['nouveau retard', 'nouveaux retards'], 'aucun')}, ${orNone(cleared, ['retard soldé', 'retards soldés'], 'aucun')}`,
  byService: line`Par service qui détient la demande`,
  columns: {
    service: 'service',
    received: 'reçues',
    answered: 'répondues',
    inTime: 'dans les délais',
    overdue: 'en retard aujourd’hui',
    fresh: 'nouveaux retards',
    cleared: 'retards soldés',
  },
  total: 'ensemble',
  noService: 'sans service',
  dashboard: (period: string, services: readonly string[], met: number, measured: number): Line => {
    const what = strong(heading(period, services))
    if (measured === 0) return line`${what}\u00a0: aucun indicateur à cible mesuré`
    if (measured === 1) return line`${what}\u00a0: la seule cible mesurée ${met === 1 ? 'est' : 'n’est pas'} atteinte`
    if (met === 0) return line`${what}\u00a0: aucune des ${numbers.integer(measured)} cibles mesurées n’est atteinte`
    if (met === measured) return line`${what}\u00a0: les ${numbers.integer(measured)} cibles mesurées sont atteintes`
    return line`${what}\u00a0: ${counted(met, ['cible atteinte', 'cibles atteintes'])} sur ${numbers.integer(measured)}`
  },
  provisional: line`Chiffres provisoires\u00a0: la période n’est pas arrêtée.`,
  notCounted: (labels: readonly string[]): Line => line`Non compté (n.c.)\u00a0: ${labels.join('\u00a0; ')}`,
  rates: (period: string) => ({ label: 'Taux', command: `!taux ${period}` }),
  listOverdue: { label: 'Retards', command: '!retards' },
}
