// What a correction changes in a question of a survey, in a mystery survey and in one of its contacts.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { ContactEntry, MysteryEntry } from '../../src/register/kinds/mystery.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import { maskPersonalData } from '../../src/register/masking.ts'
import { acknowledgementOf, contactFields, contactParameters } from './contact-parameters.ts'
import { type Corrections, typedFields } from './corrections.ts'

/** Whether the service is all that was typed. */
const isServiceOnly = (typed: Corrections): boolean => {
  const named = typedFields(typed).map(([name]) => name)
  return named.length === 1 && named[0] === 'service'
}

/** Answers are entered again instead, which says what they replace. */
export const correctSurvey = (entry: SurveyEntry, typed: Corrections, today: Day): SurveyEntry => {
  if (!isServiceOnly(typed))
    throw new UserError(({ surveys }) => surveys.notOfSurveys(entry.id, entry.survey, entry.position))
  return revise(entry, { service: typed.service }, today)
}

export const correctMystery = (entry: MysteryEntry, typed: Corrections, today: Day): MysteryEntry => {
  if (!isServiceOnly(typed)) throw new UserError((words) => words.mystery.notOfSurveys(entry.id))
  return revise(entry, { service: typed.service }, today)
}

/** `répondu:` and `accusé:` mean a request's reply and acknowledgement, too: of a contact they are its own. */
const ofContacts = new Set<string>([...Object.keys(contactParameters), 'service', 'on', 'acknowledged'])

export const correctContact = (entry: ContactEntry, typed: Corrections, today: Day): ContactEntry => {
  const named = typedFields(typed).map(([name]) => name)
  if (named.length === 0 || named.some((name) => !ofContacts.has(name)))
    throw new UserError((words) => words.mystery.notOfContacts(entry.id))
  const { service, on, acknowledged } = typed
  const fields = contactFields(typed)
  const masked = (text: string): string => maskPersonalData(text).text
  const patch = {
    ...(service === undefined ? {} : { service }),
    ...(on === undefined ? {} : { answered: dateOf(on) }),
    ...(acknowledged === undefined ? {} : { acknowledged: acknowledgementOf(acknowledged, fields.sent ?? entry.sent) }),
    ...fields,
    ...(fields.comment === undefined ? {} : { comment: masked(fields.comment) }),
    ...(fields.direction === undefined ? {} : { direction: masked(fields.direction) }),
  }
  return revise(entry, patch, today)
}
