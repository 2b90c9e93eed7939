// What surveys add to figures: answers to questions on the day they were counted, contacts on the day they were sent.

import { dayOf } from '../calendar/local-date.ts'
import type { ContactEntry } from '../register/kinds/mystery.ts'
import type { SurveyEntry } from '../register/kinds/survey.ts'
import { answerOf, isAcknowledged } from './mystery-classes.ts'

/** What an indicator of surveys counts. */
export type Surveyed = 'answers' | 'acknowledged' | 'answered' | 'answered-within-day' | 'very-good'

/** A part and its whole, on one day. */
export interface SurveyedFact {
  readonly of: Surveyed
  readonly day: number
  readonly service: number
  readonly numerator: number
  readonly denominator: number
}

type Counts = Pick<SurveyedFact, 'of' | 'day' | 'numerator' | 'denominator'>

/** The answers to a question; nothing before they were counted. */
export const countsOfQuestion = ({ counted, answers, satisfied }: SurveyEntry): readonly Counts[] =>
  counted === undefined || answers === undefined || satisfied === undefined
    ? []
    : [{ of: 'answers', day: dayOf(counted), numerator: satisfied, denominator: answers }]

/** A contact is in the base of all its rates, except that of a satisfaction which nobody assessed. */
export const countsOfContact = (contact: ContactEntry): readonly Counts[] => {
  const day = dayOf(contact.sent)
  const one = (of: Surveyed, isSuccess: boolean): Counts => ({
    of,
    day,
    numerator: isSuccess ? 1 : 0,
    denominator: 1,
  })
  const answer = answerOf(contact)
  return [
    one('acknowledged', isAcknowledged(contact)),
    one('answered', answer === 'within-day' || answer === 'later'),
    one('answered-within-day', answer === 'within-day'),
    ...(contact.satisfaction === undefined ? [] : [one('very-good', contact.satisfaction === 'very-good')]),
  ]
}
