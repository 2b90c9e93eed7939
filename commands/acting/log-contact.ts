// A mystery survey gets its name, then its contacts one by one.

import { dateOf } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import { either, type Values } from '../../src/grammar/parameter.ts'
import { service } from '../../src/grammar/readers/place.ts'
import { sentence } from '../../src/grammar/readers/text.ts'
import { daysToAnswer } from '../../src/indicators/mystery-classes.ts'
import type { Directory } from '../../src/register/directory.ts'
import { type Draft, numberedDraft } from '../../src/register/entry.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import type { ContactEntry, MysteryEntry } from '../../src/register/kinds/mystery.ts'
import type { ReserveIds } from '../../src/register/ports.ts'
import type { KnownSurvey } from '../../src/register/known-surveys.ts'
import type { Conversation, Outcome } from '../command.ts'
import { meantSurvey, surveyNamed } from '../reading/known-surveys.ts'
import { mysteryRefusals } from '../reading/mystery-reply.ts'
import { contactFields, contactParameters, neededOfContacts } from './contact-parameters.ts'
import { maskText, maskTexts } from './masked-texts.ts'

const named = { survey: either(sentence(60)), service: either(service) }

type Typed = Values<typeof named> & Values<typeof contactParameters>

type Known = readonly KnownSurvey<MysteryEntry | ContactEntry>[]

interface Logging {
  readonly register: ReserveIds
  readonly directory: Directory
}

const numbered = async (draft: Draft<MysteryEntry> | Draft<ContactEntry>, register: ReserveIds) => {
  const [id] = await register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  return numberedDraft(id, draft)
}

/** Throws a UserError when the name is missing or taken, or when more than a name was said. */
export const createMystery = async (
  typed: Typed,
  known: Known,
  { today, logged, words }: Conversation,
  { register, directory }: Logging,
): Promise<Outcome> => {
  const { survey, service: office } = typed
  if (survey === undefined) throw new UserError(({ mystery }) => mystery.whichName)
  for (const field of Object.keys(contactParameters) as (keyof typeof contactParameters)[])
    if (typed[field] !== undefined)
      throw new UserError(({ mystery, vocabulary }) => mystery.onlyWhenNoting(vocabulary.keys[field][0] ?? field))
  const name = maskText(survey, words)
  const before = surveyNamed(name.text, known)?.entries[0]
  if (before) throw new UserError(({ mystery }) => mystery.exists(before.survey, before.id))
  const place = maskTexts({}, office === undefined ? {} : { service: office }, directory, words)
  const draft: Draft<MysteryEntry> = {
    kind: 'mystery',
    survey: name.text,
    opened: dateOf(today),
    ...place.kept,
    logged,
  }
  const after = await numbered(draft, register)
  return {
    changes: [{ after }],
    reply: textReply(words.mystery.created(after.id, name.text), [
      ...[name, place].flatMap(({ notes }) => notes).slice(0, 1),
      words.mystery.howToNote(name.text),
      words.confirmations.undoHint,
    ]),
  }
}

/** What was typed, ready to be stored; absent where it was said to be unknown. */
const known = <Fields extends object>(fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Throws a UserError when something that the report needs is missing, or contradicts the rest. */
export const logContact = async (
  typed: Typed,
  surveys: Known,
  { today, logged, words }: Conversation,
  { register, directory }: Logging,
): Promise<Outcome> => {
  const survey = meantSurvey(typed.survey, surveys, mysteryRefusals)
  if (typed.service === undefined) throw new UserError(({ mystery }) => mystery.missing.service)
  const { service: office } = typed
  for (const field of neededOfContacts)
    if (typed[field] === undefined) throw new UserError(({ mystery }) => mystery.missing[field])
  const place = maskTexts({}, { service: office }, directory, words)
  const direction = maskText(typed.direction ?? directory.service(office)?.direction ?? '', words)
  const comment = maskText(typed.comment ?? '', words)
  const draft = {
    kind: 'contact',
    survey: survey.name,
    ...place.kept,
    ...known(contactFields(typed)),
    ...(direction.text === '' ? {} : { direction: direction.text }),
    ...(comment.text === '' ? {} : { comment: comment.text }),
    logged,
    // What is needed was checked above, which the type of a filtered object cannot say.
  } as Draft<ContactEntry>
  const contradiction = contradictionOf(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  const after = await numbered(draft, register)
  if (after.kind !== 'contact') throw new Error('a contact was drafted')
  const notes = [place, direction, comment].flatMap((masked) => masked.notes)
  return {
    changes: [{ after }],
    reply: textReply(words.mystery.noted(after.id, after, today), [
      words.mystery.outcome(after, daysToAnswer(after), today),
      ...notes.slice(0, 1),
      words.mystery.showHow(survey.name),
      words.confirmations.undoHint,
    ]),
  }
}
