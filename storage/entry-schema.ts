// What a stored entry looks like, checked where a file may not be ours: migration, import, doctor, damage.

import { z } from 'zod'
import { parseLocalDate } from '../src/calendar/local-date.ts'
import { channels, type Entry, largestCount, matters, natures, requesters } from '../src/register/entry.ts'
import { largestEntryId } from '../src/register/ids.ts'

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

const draft = z.discriminatedUnion('kind', [z.strictObject(request), z.strictObject(calls)])

const numbered = { id, revision: z.int().min(1) }
const entry = z.discriminatedUnion('kind', [
  z.strictObject({ ...numbered, ...request }),
  z.strictObject({ ...numbered, ...calls }),
])

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
