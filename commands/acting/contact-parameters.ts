// What is said of a contact of a mystery survey, when it is logged and when it is corrected.

import { dateOf, dayOf } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { key, type Values } from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { pastDate } from '../../src/grammar/readers/date.ts'
import { sentence, text } from '../../src/grammar/readers/text.ts'
import { yesNoDate } from '../../src/grammar/readers/yes-no-date.ts'
import type { Acknowledgement } from '../../src/register/entry.ts'
import type { ContactAcknowledgement, ContactEntry, Satisfaction } from '../../src/register/kinds/mystery.ts'

export const contactParameters = {
  direction: key(text(60)),
  sentOn: key(pastDate),
  acknowledgedBy: key(choice('contactAcknowledgement')),
  answeredOn: key(yesNoDate),
  courtesy: key(choice('assessment')),
  clarity: key(choice('assessment')),
  satisfaction: key(choice('satisfaction')),
  comment: key(sentence(160)),
}

type Typed = Values<typeof contactParameters>

/** What a report needs of every contact. */
export const neededOfContacts = ['sentOn', 'acknowledgedBy', 'answeredOn'] as const

const assessed = (typed: Typed['courtesy']): boolean | undefined =>
  typed === undefined || typed === 'not-assessed' ? undefined : typed === 'yes'

const measured = (typed: Typed['satisfaction']): Satisfaction | undefined =>
  typed === 'not-measured' ? undefined : typed

/** The day of the answer, nothing for none. Throws a UserError when there was one and nobody says when. */
const answerDay = (typed: Acknowledgement) => {
  if (!typed.sent) return undefined
  if (typed.on === undefined) throw new UserError((words) => words.mystery.missing.answeredOn)
  return typed.on
}

/** An acknowledgement as a request has it: what `accusé:oui` and `accusé:03/11` say of a contact. */
export const acknowledgementOf = (typed: Acknowledgement, sent: ContactEntry['sent']): ContactAcknowledgement => {
  if (!typed.sent) return 'no'
  return typed.on === undefined || dayOf(typed.on) - dayOf(sent) <= 1 ? 'same-day' : 'later'
}

/** The fields that were typed; `undefined` in those that were said to be unknown. Texts are not masked yet. */
export const contactFields = (typed: Typed) => ({
  ...(typed.direction === undefined ? {} : { direction: typed.direction }),
  ...(typed.sentOn === undefined ? {} : { sent: dateOf(typed.sentOn) }),
  ...(typed.acknowledgedBy === undefined ? {} : { acknowledged: typed.acknowledgedBy }),
  ...(typed.answeredOn === undefined ? {} : { answered: answerDay(typed.answeredOn) }),
  ...(typed.courtesy === undefined ? {} : { courteous: assessed(typed.courtesy) }),
  ...(typed.clarity === undefined ? {} : { clear: assessed(typed.clarity) }),
  ...(typed.satisfaction === undefined ? {} : { satisfaction: measured(typed.satisfaction) }),
  ...(typed.comment === undefined ? {} : { comment: typed.comment }),
})
