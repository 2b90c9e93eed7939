// The classes of a mystery survey's report: each sorts all contacts sent, so that its parts add up to the whole.

import { dayOf } from '../calendar/local-date.ts'
import { type ContactEntry, satisfactions } from '../register/kinds/mystery.ts'

/** Calendar days from the message to its answer; nothing where none came. */
export const daysToAnswer = ({ sent, answered }: Pick<ContactEntry, 'sent' | 'answered'>): number | undefined =>
  answered === undefined ? undefined : dayOf(answered) - dayOf(sent)

/** Acknowledged within a day, by the office that was written to or by another. */
export const isAcknowledged = ({ acknowledged }: Pick<ContactEntry, 'acknowledged'>): boolean =>
  acknowledged === 'same-day' || acknowledged === 'other-office'

const answerClasses = ['within-day', 'later', 'acknowledged-only', 'nothing'] as const
export type AnswerClass = (typeof answerClasses)[number]

/** "24 h" is at most one calendar day. */
export const answerOf = (contact: ContactEntry): AnswerClass => {
  const days = daysToAnswer(contact)
  if (days !== undefined) return days <= 1 ? 'within-day' : 'later'
  return contact.acknowledged === 'no' ? 'nothing' : 'acknowledged-only'
}

const situations = ['both', 'answered-only', 'acknowledged-only', 'nothing'] as const
export type Situation = (typeof situations)[number]

const situationOf = (contact: ContactEntry): Situation => {
  const wasAcknowledged = contact.acknowledged !== 'no'
  if (contact.answered !== undefined) return wasAcknowledged ? 'both' : 'answered-only'
  return wasAcknowledged ? 'acknowledged-only' : 'nothing'
}

const acknowledgementClasses = ['within-day', 'not'] as const

const satisfactionClasses = [...satisfactions, 'not-measured'] as const
export type SatisfactionClass = (typeof satisfactionClasses)[number]

/** One class of a whole: how many contacts, and of which services. */
export interface ClassCount<Class extends string> {
  readonly class: Class
  readonly contacts: number
  /** Each once, in the order of their names; '' where none was noted. */
  readonly services: readonly string[]
}

const sorted = <Class extends string>(
  contacts: readonly ContactEntry[],
  classes: readonly Class[],
  classOf: (contact: ContactEntry) => Class,
): readonly ClassCount<Class>[] =>
  classes.map((each) => {
    const own = contacts.filter((contact) => classOf(contact) === each)
    const services = [...new Set(own.map(({ service = '' }) => service))].toSorted((a, b) => a.localeCompare(b, 'fr'))
    return { class: each, contacts: own.length, services }
  })

export interface MysteryRates {
  readonly sent: number
  readonly acknowledgements: readonly ClassCount<(typeof acknowledgementClasses)[number]>[]
  /** Among those acknowledged within a day. */
  readonly byOtherOffice: number
  readonly answers: readonly ClassCount<AnswerClass>[]
  readonly satisfaction: readonly ClassCount<SatisfactionClass>[]
  readonly situations: readonly ClassCount<Situation>[]
}

/** Every class of each of the four, empty ones included. Source: domain rules, the mystery survey's report. */
export const mysteryRates = (contacts: readonly ContactEntry[]): MysteryRates => ({
  sent: contacts.length,
  acknowledgements: sorted(contacts, acknowledgementClasses, (contact) =>
    isAcknowledged(contact) ? 'within-day' : 'not',
  ),
  byOtherOffice: contacts.filter(({ acknowledged }) => acknowledged === 'other-office').length,
  answers: sorted(contacts, answerClasses, answerOf),
  satisfaction: sorted(contacts, satisfactionClasses, ({ satisfaction }) => satisfaction ?? 'not-measured'),
  situations: sorted(contacts, situations, situationOf),
})
