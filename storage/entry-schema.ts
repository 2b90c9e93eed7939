// What a stored entry looks like, checked where a file may not be ours: migration, import, doctor, damage.

import { z } from 'zod'
import { parseLocalDate } from '../src/calendar/local-date.ts'
import { channels, type Entry, type EntryKind, largestCount } from '../src/register/entry.ts'
import { matters, natures, requesters } from '../src/register/entry.ts'
import { largestEntryId } from '../src/register/ids.ts'
import { planModules } from '../src/register/kinds/improvement.ts'
import { largestMeasure } from '../src/register/kinds/measure.ts'
import { acknowledgementsOfContacts, satisfactions } from '../src/register/kinds/mystery.ts'
import { mostQuestions } from '../src/register/kinds/survey.ts'
import { longestTemplate, templatePurposes } from '../src/register/kinds/template.ts'
import { measurableIds } from '../src/register/measurable.ts'

const text = z.string()
const date = z.string().refine((value) => parseLocalDate(value) !== undefined, 'date')
const count = z.int().min(0).max(largestCount)
const id = z.int().min(1).max(largestEntryId)

const logged = z.strictObject({ at: text, by: text.optional(), room: text.optional(), key: text.optional() })

const shared = { service: text.optional(), logged, cancelled: z.literal(true).optional() }

const request = {
  ...shared,
  kind: z.literal('request'),
  count: count.min(1),
  channel: z.enum(channels),
  nature: z.enum(natures),
  requester: z.enum(requesters),
  matter: z.enum(matters).optional(),
  mailbox: text.optional(),
  theme: text.optional(),
  label: text.optional(),
  reference: text.optional(),
  received: date,
  receivedAssumed: z.literal(true).optional(),
  incomplete: z.strictObject({ asked: date, completed: date.optional() }).optional(),
  acknowledgement: z
    .union([z.strictObject({ sent: z.literal(false) }), z.strictObject({ sent: z.literal(true), on: date.optional() })])
    .optional(),
  transfers: z.array(z.strictObject({ to: text, on: date, from: text.optional() })).optional(),
  chasers: z.array(date).optional(),
  urgent: z.literal(true).optional(),
  takenBy: text.optional(),
  holdings: z.array(z.strictObject({ on: date, until: date })).optional(),
  outcome: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('replied'), on: date }),
      z.strictObject({ kind: z.literal('undated') }),
      z.strictObject({ kind: z.literal('outside'), on: date, to: text }),
      z.strictObject({
        kind: z.literal('closed'),
        on: date,
        reason: text,
        void: z.enum(['duplicate', 'error']).optional(),
      }),
    ])
    .optional(),
  splitFrom: id.optional(),
}

const calls = {
  ...shared,
  kind: z.literal('calls'),
  on: date,
  received: count.optional(),
  answered: count.optional(),
  lost: count.optional(),
  voiceServer: count.optional(),
}

const appointment = {
  ...shared,
  kind: z.literal('appointment'),
  asked: date,
  proposed: date.optional(),
  held: date.optional(),
  impossible: date.optional(),
  label: text.optional(),
  reference: text.optional(),
}

const update = {
  ...shared,
  kind: z.literal('update'),
  asked: date,
  done: date.optional(),
  label: text.optional(),
  reference: text.optional(),
}

const amount = z.number().min(0).max(largestMeasure)

const measure = {
  ...shared,
  kind: z.literal('measure'),
  indicator: z.enum(measurableIds),
  start: date,
  end: date,
  mailbox: text.optional(),
  numerator: amount.optional(),
  denominator: amount.optional(),
  value: amount.optional(),
}

const survey = {
  ...shared,
  kind: z.literal('survey'),
  survey: text,
  position: z.int().min(1).max(mostQuestions),
  question: text,
  asked: count.optional(),
  opened: date,
  counted: date.optional(),
  answers: count.optional(),
  satisfied: count.optional(),
}

const mystery = { ...shared, kind: z.literal('mystery'), survey: text, opened: date }

const contact = {
  ...shared,
  kind: z.literal('contact'),
  survey: text,
  direction: text.optional(),
  sent: date,
  acknowledged: z.enum(acknowledgementsOfContacts),
  answered: date.optional(),
  courteous: z.boolean().optional(),
  clear: z.boolean().optional(),
  satisfaction: z.enum(satisfactions).optional(),
  comment: text.optional(),
}

const improvement = {
  ...shared,
  kind: z.literal('improvement'),
  module: z.enum(planModules),
  title: text,
  source: text.optional(),
  owner: text.optional(),
  added: date,
  due: date.optional(),
  started: date.optional(),
  done: date.optional(),
}

const template = {
  ...shared,
  kind: z.literal('template'),
  name: text,
  purpose: z.enum(templatePurposes),
  text: text.max(longestTemplate),
  added: date,
}

const sampling = {
  ...shared,
  kind: z.literal('sampling'),
  mailbox: text.optional(),
  start: date,
  end: date,
  declared: date,
}

/** The fields of each kind, its number aside. */
const fieldsOf = {
  request,
  calls,
  appointment,
  update,
  measure,
  survey,
  mystery,
  contact,
  improvement,
  template,
  sampling,
} satisfies Record<EntryKind, object>

const numbered = { id, revision: z.int().min(1) }

const unionOf = <Extra extends object>(extra: Extra) =>
  z.discriminatedUnion(
    'kind',
    // A tuple to the types, which cannot follow a list made from a table.
    Object.values(fieldsOf).map((fields) => z.strictObject({ ...extra, ...fields })) as unknown as [
      z.ZodObject<Extra & typeof request>,
    ],
  )

const draft = unionOf({})
const entry = unionOf(numbered)

/** The entry that a value is. Throws a `ZodError` that names the first field at fault. */
export const parseEntry = (value: unknown): Entry => {
  entry.parse(value)
  return value as Entry
}

/** The name of the field for which a value is not a draft, or nothing when it is one. */
export const faultInDraft = (value: unknown): string | undefined => {
  const result = draft.safeParse(value)
  return result.success ? undefined : (result.error.issues[0]?.path.join('.') ?? '')
}
