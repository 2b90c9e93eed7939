// The shape of `vigie.json`, setting by setting. What two settings say together is in the folder `checks`.

import { z } from 'zod'
import { zones } from '../calendar/zones.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { languages } from '../i18n/words.ts'
import {
  channel,
  charts,
  digest,
  firstWorkingDay,
  isolation,
  meetingFrom,
  nature,
  receiptOnClosedDay,
  requester,
  step,
  weekday,
  whenEmpty,
} from './spellings.ts'
import { matrixUser, serverName } from './matrix-values.ts'
import { commandPrefix } from './slack-values.ts'
import { date, text, time, timezone, userId } from './values.ts'

const indicator = z.enum(catalogue.map(({ id }) => id))

const closure = z.strictObject({ date, reason: text })

const service = z.strictObject({
  name: text,
  direction: text.optional(),
  aliases: z.array(text).default([]),
  switchboard: z.boolean().default(false),
})

const mailbox = z.strictObject({
  name: text,
  service: text.optional(),
  main: z.boolean().default(false),
  exhaustive: z.boolean().default(false),
  acknowledgement: z.strictObject({ automatic: z.boolean(), from: date.optional() }).optional(),
})

const room = z.strictObject({
  platform: z.enum(['matrix', 'slack', 'terminal']),
  id: text,
  services: z.array(text).default([]),
  digests: z.array(digest).default([]),
})

/** By default, the pace that Tchap asks of robots. */
const matrix = z.strictObject({
  isolation: isolation.default('all'),
  callsPerSecond: z.number().min(0.1).max(1000).default(1),
  catchUpHours: z.int().min(1).max(168).default(24),
  invitations: z
    .strictObject({ users: z.array(matrixUser).default([]), homeservers: z.array(serverName).default([]) })
    .prefault({}),
  robots: z.array(matrixUser).default([]),
})

const slack = z.strictObject({ commandPrefix: commandPrefix.default(''), charts: charts.default('native') })

const deadline = z.strictObject({
  channel: channel.optional(),
  nature: nature.optional(),
  requester: requester.optional(),
  days: z.int().min(1).max(60),
  from: date.optional(),
})

/** Steps of appointments and website updates. */
const stepDeadline = z.strictObject({ step, days: z.int().min(1).max(60), from: date.optional() })

/** `null` withdraws the target that the label sets. */
const target = z.strictObject({ indicator, target: z.number().min(0).nullable(), from: date.optional() })

const hours = { at: time.optional(), until: time.optional() }

export const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  organisation: text.optional(),
  zone: z.enum(zones).default('metropole'),
  timezone: timezone.optional(),
  language: z.enum(languages).default('fr'),
  receiptOnClosedDay: receiptOnClosedDay.default('same-day'),
  closures: z.array(closure).default([]),
  services: z.array(service).default([]),
  mailboxes: z.array(mailbox).default([]),
  rooms: z.array(room).default([]),
  roles: z.strictObject({ officers: z.array(userId).default([]), admins: z.array(userId).default([]) }).prefault({}),
  matrix: matrix.prefault({}),
  slack: slack.prefault({}),
  deadlines: z.array(deadline).default([]),
  stepDeadlines: z.array(stepDeadline).default([]),
  appointments: z.strictObject({ meetingFrom: meetingFrom.default('request') }).prefault({}),
  targets: z.array(target).default([]),
  indicators: z.strictObject({ off: z.array(indicator).default([]) }).prefault({}),
  figures: z
    .strictObject({
      smallNumber: z.int().min(0).max(1000).default(30),
      pointsThreshold: z.number().min(0).max(100).default(1),
      voiceServerCountsAsAnswered: z.boolean().default(false),
    })
    .prefault({}),
  digests: z
    .strictObject({
      morning: z.strictObject({ ...hours, whenEmpty: whenEmpty.default('silent') }).prefault({}),
      weekly: z.strictObject({ ...hours, on: weekday.optional() }).prefault({}),
      monthly: z.strictObject({ ...hours, on: firstWorkingDay.optional() }).prefault({}),
      quarterly: z.strictObject({ ...hours, on: firstWorkingDay.optional() }).prefault({}),
      annual: z.strictObject({ ...hours, on: firstWorkingDay.optional() }).prefault({}),
    })
    .prefault({}),
  reports: z.strictObject({ texts: text.optional() }).prefault({}),
  retention: z.strictObject({ months: z.int().min(1).max(600).default(36) }).prefault({}),
  copies: z.strictObject({ kept: z.int().min(1).max(1000).default(30) }).prefault({}),
})

/** `vigie.json` once each setting is right by itself, defaults filled in. */
export type Settings = z.output<typeof fileSchema>
