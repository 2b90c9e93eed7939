// A person's own page, in French: its summary, its headings and its forms.

import type { Day } from '../../calendar/local-date.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import type { Tally } from './digests.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const requests = ({ messages, entries: rows }: Tally): string => entries.requests(messages, rows)

const others = (count: number): string => (count === 1 ? 'et 1 autre' : `et ${numbers.integer(count)} autres`)

const where = ({ length }: readonly string[]): string =>
  length === 0 ? '' : length === 1 ? ' dans votre service' : ' dans vos services'

const form = (label: string, command: string) => ({ label, command, form: true }) as const

export const home = {
  /** `late` is absent for who belongs to no room. */
  title: (today: Day, own: Tally, late: Tally | undefined, services: readonly string[]): Line => {
    const open = own.messages === 1 ? 'ouverte' : 'ouvertes'
    const mine = own.entries === 0 ? 'aucune demande ouverte à votre nom' : `${requests(own)} ${open} à votre nom`
    const theirs =
      late === undefined ? '' : `, ${late.entries === 0 ? 'rien' : requests(late)} en retard${where(services)}`
    return line`${strong(capital(calendar.date(today, today)))}\u00a0: ${mine}${theirs}`
  },
  own: line`${strong('À votre nom')}`,
  otherOwn: (hidden: number): Line => line`${others(hidden)}\u00a0: ${code('!moi')}`,
  overdue: (services: readonly string[]): Line =>
    line`${strong(services.length === 0 ? 'En retard' : `En retard · ${services.join(', ')}`)}`,
  otherOverdue: (hidden: number): Line => line`${others(hidden)}\u00a0: ${code('!retards')}`,
  noRoom: line`Les retards et les taux d’un service s’affichent pour les membres de son salon.`,
  forms: [
    form('Noter des courriels…', '!courriel'),
    form('Noter des courriers…', '!courrier'),
    form('Noter des appels…', '!appel'),
    form('Répondre…', '!répondre'),
    form('Corriger…', '!corriger'),
  ],
}
